// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/sample.h>
#include <twinscope/core/valuesource.h>

#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace twinscope::core {

/// Where the values on the screen come from. Plugins add further origins under their own key.
inline constexpr char LiveOrigin[] = "live";
inline constexpr char HistoryOrigin[] = "history";

/// What every view shows: each channel's sample at one origin and one time, dead time applied.
struct Frame
{
    QString origin = QString::fromLatin1(LiveOrigin);
    Time time;
    std::vector<Sample> values;        ///< index = ChannelIndex
    std::vector<ChannelIndex> changed; ///< what differs from the frame before; after an origin change: everything

    const Sample &at(ChannelIndex channel) const;
};

/// Hands the window one Frame at a time, at most once per screen frame and only where something changed.
/// Lives in the window's thread; its implementation does whatever blocks elsewhere.
class FrameFeed : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    virtual const Frame &frame() const = 0;

signals:
    void frameChanged();
};

/// A question for trends: [from, to) of several channels in so many columns, of the origin shown on screen.
struct EnvelopeRequest
{
    std::vector<ChannelIndex> channels;
    Time from;
    Time to;
    int columns = 0;
};

struct EnvelopeReply
{
    EnvelopeRequest request;
    std::vector<std::vector<EnvelopeColumn>> envelopes; ///< one per requested channel, in the order asked
};

/// Answers envelope questions without blocking. Call from the window's thread; the answer comes there too.
/// A newer request of the same receiver replaces one that has not begun; an answer never reaches a deleted receiver.
class EnvelopeService
{
public:
    virtual ~EnvelopeService() = default;
    virtual void request(EnvelopeRequest request, QObject *receiver, std::function<void(EnvelopeReply)> answer) = 0;
};

} // namespace twinscope::core
