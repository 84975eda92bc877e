// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/telemetry/sparkplughost.h>

#include <QStringList>

#include <memory>
#include <span>
#include <vector>

namespace twinscope::telemetry {

enum class FindingKind : quint8 { Number, Boolean, Text, Binary, Unreadable };

/// One value that a broker carries, and the channel it could become.
struct Finding
{
    FindingKind kind = FindingKind::Number;
    bool sparkplug = false;
    plant::Channel channel; ///< a suggestion; its address names no source yet
    QString newest;         ///< the newest value as text, shortened
    core::Time arrival;     ///< of that value
    quint64 messages = 0;

    bool isUsable() const { return kind != FindingKind::Binary && kind != FindingKind::Unreadable; }
    /// Topic and, behind a blank, the pointer or the metric within: what people see and patterns are matched with.
    QString place() const;
};

/// Listens to what a broker says and keeps, for each value in it, what a channel for it would be: plain numbers and
/// texts, the members of JSON documents, the metrics of Sparkplug B births with units and ranges. Bounded: what does not
/// fit is counted. Thread-safe.
class Discovery
{
public:
    explicit Discovery(size_t largest = 50'000);
    ~Discovery();

    /// Takes a message; what comes back should be published: a Sparkplug node whose birth was missed is asked for it,
    /// once. A payload of more than a megabyte is not looked into.
    std::vector<SparkplugHost::Command> hear(const Payload &message);

    std::vector<Finding> findings() const; ///< in the order of their places
    quint64 messages() const;
    quint64 leftOut() const; ///< values that did not fit

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// The findings whose place matches one of the patterns (* and ?, case matters not); all of them with no pattern.
std::vector<Finding> chosen(std::span<const Finding> findings, const QStringList &patterns);

/// Makes channels of what is usable: with a source for that URL, which is made where there is none, and an id of their
/// own. What the plant has already is left out. Returns how many channels were added.
size_t addChannels(plant::Plant &plant, const QString &brokerUrl, std::span<const Finding> findings);

} // namespace twinscope::telemetry
