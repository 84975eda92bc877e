// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/frame.h>
#include <twinscope/core/timecursor.h>
#include <twinscope/look/theme.h>
#include <twinscope/plant/plant.h>

#include <QJsonObject>
#include <QWidget>

#include <memory>

namespace twinscope::trends {

/// Channels over time: envelopes of whatever origin the screen shows, with a cursor, limits, pan and zoom.
/// Asks for what it draws through EnvelopeService, a column a pixel, at most four times a second while live.
class TrendWidget : public QWidget
{
    Q_OBJECT
public:
    TrendWidget(core::EnvelopeService &envelopes, core::FrameFeed &frames, core::TimeCursor &cursor,
                QWidget *parent = nullptr);
    ~TrendWidget() override;

    void setTheme(const look::Theme &theme);
    void setPlant(const plant::Plant &plant);
    void setChannels(const std::vector<core::ChannelIndex> &channels);
    void addChannel(core::ChannelIndex channel);
    void removeChannel(core::ChannelIndex channel);
    std::vector<core::ChannelIndex> channels() const;

    void setSpan(core::Duration span); ///< width of the live window
    QJsonObject saveState() const;     ///< channel ids and span
    void restoreState(const QJsonObject &state);

signals:
    void seekRequested(twinscope::core::Time time); ///< the user clicked or dragged the cursor

protected:
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace twinscope::trends
