// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace twinscope::core {

/// How far a value can be trusted. Levels as in OPC UA Part 8 and OPC DA; ordered from best to worst.
enum class QualityLevel : quint8 { Good = 0, Uncertain = 1, Bad = 2 };

/// Why a value is not Good. The numbers are stored on disk: append, never renumber.
enum class QualityReason : quint8 {
    None = 0,
    NoValueYet = 1,    ///< nothing has arrived since the source started
    Stale = 2,         ///< older than the channel's dead time
    SourceLost = 3,    ///< the connection that carries the channel is down
    Undecodable = 4,   ///< the payload was not what the channel expects
    NotANumber = 5,    ///< NaN or infinite
    OutOfRange = 6,    ///< outside the channel's physical range
    TooLarge = 7,      ///< the payload was larger than accepted
    BadSourceTime = 8, ///< the payload's time was unreadable or impossible; arrival time is used
    SaidBySource = 9,  ///< the source itself declared it
};

struct Quality
{
    QualityLevel level = QualityLevel::Good;
    QualityReason reason = QualityReason::None;

    bool isGood() const { return level == QualityLevel::Good; }
    auto operator<=>(const Quality &) const = default;
};

constexpr Quality good()
{
    return {};
}
constexpr Quality uncertain(QualityReason r)
{
    return {QualityLevel::Uncertain, r};
}
constexpr Quality bad(QualityReason r)
{
    return {QualityLevel::Bad, r};
}

/// "good", "uncertain" or "bad": the form of files and JSON, never translated.
QString toKey(QualityLevel level);
/// "stale", "source-lost", …: the form of files and JSON, never translated.
QString toKey(QualityReason reason);
/// "good", "bad/source-lost": level and, where there is one, reason.
QString toKey(Quality quality);
/// The way back; nothing where the text is no such key.
std::optional<Quality> qualityFromKey(QStringView key);

/// For people, translated: "Stale: nothing new within the dead time".
QString toSentence(Quality quality);

} // namespace twinscope::core
