// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/csvformat.h>

#include <QJsonObject>

namespace CLI {
class App;
}

namespace twinscope::cli {

/// The options by which a person overrides what Twinscope found out about a CSV file.
class CsvOptions
{
public:
    void declare(CLI::App &app);
    core::Result<historian::CsvWishes> wishes() const;

private:
    std::string m_separator, m_decimal, m_layout, m_time, m_timeFormat, m_zone, m_start, m_channel, m_value;
    bool m_noHeader = false;
};

/// "comma", "semicolon", "tab", "bar", "blank" or the character itself.
std::optional<char> separatorNamed(const std::string &name);
QString separatorName(char separator);

/// What was found, for people in one line and for scripts.
QString describe(const historian::CsvProbe &probe);
QJsonObject toJson(const historian::CsvProbe &probe);

} // namespace twinscope::cli
