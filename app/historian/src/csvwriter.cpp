// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/historian/csvwriter.h>

#include "csvcell.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <charconv>

namespace twinscope::historian {

namespace {

constexpr size_t BufferSize = 1 << 16;

bool needsQuotes(std::string_view text, char separator)
{
    const auto isSpecial = [separator](char c) { return c == separator || c == '"' || c == '\n' || c == '\r'; };
    const auto isEdge = [](char c) { return c == ' ' || c == '\t' || c == '\xC2' || c == '\xA0'; };
    return isMissing({text, false}) || isEdge(text.front()) || isEdge(text.back()) ||
           std::ranges::any_of(text, isSpecial);
}

} // namespace

CsvWriter::CsvWriter(QIODevice &device, char separator, char decimal)
    : m_device(device)
    , m_separator(separator)
    , m_decimal(decimal)
{
}

void CsvWriter::field(std::string_view plain)
{
    if (std::exchange(m_rowBegun, true))
        m_buffer += m_separator;
    m_buffer += plain;
}

void CsvWriter::text(std::string_view utf8)
{
    if (!needsQuotes(utf8, m_separator)) {
        field(utf8);
        return;
    }
    field("\"");
    for (const char c : utf8) {
        if (c == '"')
            m_buffer += c;
        m_buffer += c;
    }
    m_buffer += '"';
}

void CsvWriter::number(double number)
{
    std::array<char, 32> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr;
    std::replace(digits.data(), end, '.', m_decimal);
    const std::string_view written(digits.data(), size_t(end - digits.data()));
    written.find(m_separator) == std::string_view::npos ? field(written) : text(written);
}

void CsvWriter::value(const core::Value &value)
{
    if (const auto *real = std::get_if<double>(&value.storage()))
        number(*real);
    else if (const auto *words = std::get_if<QString>(&value.storage()))
        text(*words);
    else
        field(value.toText().toStdString());
}

void CsvWriter::time(core::Time time)
{
    field(core::toIso8601(time).toStdString());
}

void CsvWriter::empty()
{
    field({});
}

void CsvWriter::endRow()
{
    m_buffer += '\n';
    m_rowBegun = false;
    if (m_buffer.size() >= BufferSize)
        m_failed = !flush() || m_failed;
}

core::Result<void> CsvWriter::flush()
{
    const auto size = qint64(m_buffer.size());
    m_failed = m_failed || m_device.write(m_buffer.data(), size) != size;
    m_buffer.clear();
    if (m_failed)
        return core::Error{core::ErrorCode::WriteFailed,
                           QCoreApplication::translate("csv", "The file could not be written: check the free space and "
                                                              "the permissions of its folder."),
                           m_device.errorString()};
    return {};
}

} // namespace twinscope::historian
