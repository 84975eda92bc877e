// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QIODevice>
#include <QStringDecoder>

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace twinscope::historian {

/// A field as it stands in the file, without its quotes. Quoted tells an empty text ("") from no value.
struct CsvField
{
    std::string_view text; ///< UTF-8; valid until the next record is read
    bool quoted = false;
};

/// Reads a CSV file record by record, in bounded memory: RFC 4180 with any separator, line breaks within quotes, UTF-8
/// or UTF-16 with or without a byte order mark, either line end. A quote that never ends costs its line and no more.
/// One thread.
class CsvReader
{
public:
    static constexpr size_t LongestRecord = 1 << 20; ///< bytes; a longer one is broken
    static constexpr char Blanks = ' ';              ///< as separator: any run of blanks and tabs

    core::Result<void> open(const QString &path, char separator);
    void open(std::unique_ptr<QIODevice> device, char separator); ///< opened for reading, not empty-handed

    /// The next record that is no empty line; false at the end, or where the disk failed (see failure()).
    bool next();
    const std::vector<CsvField> &fields() const { return m_fields; }
    bool isBroken() const { return m_broken; }    ///< its fields mean nothing
    quint64 line() const { return m_recordLine; } ///< where the record begins, from 1
    const std::optional<core::Error> &failure() const { return m_failure; }
    double fractionRead() const; ///< 0 to 1

private:
    enum class Split { Done, NeedsMore, Broken };
    void begin();
    bool fill();
    void take(const QByteArray &bytes);
    std::string_view rest() const { return std::string_view(m_window).substr(m_at); }
    bool readRecord();
    void splitPlain(std::string_view line);
    void splitBlanks(std::string_view line);
    Split splitQuoted(std::string_view text, size_t &length);
    Split takeQuotedField(std::string_view text, size_t &position);
    void skipLine();

    std::unique_ptr<QIODevice> m_device;
    QStringDecoder m_decoder{QStringDecoder::Utf8};
    bool m_recode = false; ///< not UTF-8
    char m_separator = ',';
    std::string m_window; ///< what was read ahead
    size_t m_at = 0;
    bool m_atEnd = false;
    bool m_broken = false;
    quint64 m_line = 1, m_recordLine = 0;
    qint64 m_total = 0;
    std::vector<CsvField> m_fields;
    std::deque<std::string> m_unescaped; ///< fields with doubled quotes in them
    std::optional<core::Error> m_failure;
};

/// The text of a field; bytes that are no UTF-8 are taken as Latin-1, as old programs write.
QString csvText(std::string_view field);

} // namespace twinscope::historian
