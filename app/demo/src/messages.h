// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "coolingwater.h"

#include <twinscope/core/time.h>
#include <twinscope/plant/plant.h>

#include <QByteArray>
#include <QString>

#include <vector>

namespace twinscope::demo {

struct OutgoingMessage
{
    QString topic;
    QByteArray payload;
};

/// Turns the simulated plant into MQTT messages as the project's addresses describe them: channels with a JSON pointer
/// "/member" share one JSON object per topic, with the source time as "time"; all others are a plain number.
class Messages
{
public:
    explicit Messages(const plant::Plant &plant);

    /// withTimeOnly: leaves out payloads that cannot say their own time.
    std::vector<OutgoingMessage> compose(cw_plant *state, core::Time time, bool withTimeOnly) const;

    const QStringList &unknownChannels() const { return m_unknown; } ///< channels the physics does not know

private:
    struct Member
    {
        QByteArray key; ///< empty: the payload is the plain number
        size_t variable;
        bool integer;
    };
    struct Topic
    {
        QString name;
        std::vector<Member> members;
    };
    void add(const plant::Channel &channel, size_t variable);

    std::vector<Topic> m_topics;
    QStringList m_unknown;
};

} // namespace twinscope::demo
