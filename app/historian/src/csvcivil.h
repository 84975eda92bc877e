// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <optional>
#include <string_view>

#include <QtGlobal>

namespace twinscope::historian {

enum class DateOrder { YearFirst, DayFirst, MonthFirst };

/// A date and time of day as they are written, before a zone makes a moment of them.
struct CivilTime
{
    int year = 0, month = 0, day = 0;
    qint64 secondOfDay = 0;
    qint64 nanosecond = 0;
    std::optional<qint64> zoneOffset; ///< seconds east of UTC, where the text says so
    bool hasClock = false;

    qint64 secondsSinceEpoch() const; ///< as if it were UTC
};

/// Nothing where the text is no date in that order, or one that does not exist (31 February).
std::optional<CivilTime> parseCivil(std::string_view text, DateOrder order);

/// Blanks (also those of spreadsheets) off both ends.
std::string_view trimmed(std::string_view text);

} // namespace twinscope::historian
