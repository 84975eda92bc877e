// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/telemetry/decoder.h>

#include <QStringList>

#include <memory>

namespace twinscope::telemetry {

/// A Sparkplug B host application (Eclipse Sparkplug 3.0) as a state machine without I/O: messages in; samples, markers
/// and commands out. It follows the edge nodes that channels name by "spBv1.0/GROUP/NODE[/DEVICE]" and a metric.
///
/// A birth tells metrics, aliases and data types and carries first values. Data before a birth is not understood and asks
/// for one; so does a gap in the sequence numbers (section 6.4.5), while the values that came are still taken. A death
/// makes the channels of its node or device Bad/SourceLost at once; a node's death of an earlier session (bdSeq), which a
/// broker may send behind the new birth, is left out. Historical values are recorded and never shown. Data sets,
/// templates, files and arrays are refused with a sentence, once per birth.
/// A request for a birth is repeated at the earliest after RebirthPause. Not thread-safe.
class SparkplugHost
{
public:
    static constexpr core::Duration RebirthPause = std::chrono::seconds(5);

    /// Channels without a metric are left alone.
    SparkplugHost(const std::vector<std::pair<core::ChannelIndex, plant::Channel>> &channels, qint64 maxPayload);
    ~SparkplugHost();

    QStringList filters() const; ///< sorted: what to subscribe to
    static bool hears(QStringView topic) { return topic.startsWith(u"spBv1.0/"); }

    struct Command
    {
        QString topic;
        QByteArray payload;
        bool operator==(const Command &) const = default;
    };
    struct Heard
    {
        std::vector<IncomingSample> samples;
        std::vector<Marker> markers;   ///< behind the samples
        std::vector<Command> commands; ///< to be published, QoS 0, not retained
        QStringList warnings;
        bool known = false; ///< whether any channel belongs to this node
    };
    Heard hear(const Payload &payload);

    std::vector<Command> linkUp(core::Time now); ///< asks every node for its birth: what was said meanwhile is unknown
    void linkDown();                             ///< no node is known to be alive any more

    /// The request for a birth (section 6.4.21, "Node Control/Rebirth").
    static Command rebirthRequest(const QString &group, const QString &node, core::Time now);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace twinscope::telemetry
