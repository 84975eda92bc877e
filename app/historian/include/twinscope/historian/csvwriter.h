// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>
#include <twinscope/core/sample.h>

#include <QIODevice>

#include <string>
#include <string_view>

namespace twinscope::historian {

/// Writes CSV that CsvReader reads back exactly: RFC 4180, UTF-8, shortest decimals that give the same double.
class CsvWriter
{
public:
    explicit CsvWriter(QIODevice &device, char separator = ',', char decimal = '.'); ///< open; outlives it

    void text(std::string_view utf8); ///< quoted where it has to be; an empty text is ""
    void text(const QString &text) { this->text(std::string_view(text.toStdString())); }
    void value(const core::Value &value); ///< no value: an empty field
    void time(core::Time time);
    void empty();
    void endRow();

    core::Result<void> flush(); ///< WriteFailed, also for whatever went wrong before
    bool failed() const { return m_failed; }

private:
    void field(std::string_view plain);
    void number(double number);

    QIODevice &m_device;
    const char m_separator, m_decimal;
    std::string m_buffer;
    bool m_rowBegun = false;
    bool m_failed = false;
};

} // namespace twinscope::historian
