// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace twinscope::telemetry {

/// A topic of an edge node, "spBv1.0/GROUP/TYPE/NODE[/DEVICE]" (Eclipse Sparkplug 3.0 section 4.1).
struct SparkplugTopic
{
    enum class Type {
        NodeBirth,
        NodeDeath,
        NodeData,
        NodeCommand,
        DeviceBirth,
        DeviceDeath,
        DeviceData,
        DeviceCommand
    };

    Type type = Type::NodeData;
    QString group, node;
    QString device; ///< empty with the types of nodes

    QString nodePath() const;   ///< "spBv1.0/GROUP/NODE", as a project's addresses begin
    QString originPath() const; ///< the same, with the device where there is one

    /// Nothing where it is another topic, STATE included.
    static std::optional<SparkplugTopic> parse(QStringView topic);
};

} // namespace twinscope::telemetry
