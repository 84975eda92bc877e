// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/historian/csvreader.h>

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace twinscope::historian {

namespace {

constexpr qint64 SmallestChunk = 1 << 12, ChunkSize = 1 << 18;

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

std::string_view withoutCarriageReturn(std::string_view line)
{
    return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

std::string unescaped(std::string_view text)
{
    std::string result;
    result.reserve(text.size());
    for (size_t i = 0; i < text.size(); ++i) {
        result += text[i];
        if (text[i] == '"')
            ++i;
    }
    return result;
}

} // namespace

core::Result<void> CsvReader::open(const QString &path, char separator)
{
    auto file = std::make_unique<QFile>(path);
    if (!file->open(QIODevice::ReadOnly))
        return core::Error{
            core::ErrorCode::Unreadable,
            QCoreApplication::translate("csv", "“%1” cannot be read: check the name and the permissions.").arg(path),
            file->errorString()};
    open(std::move(file), separator);
    return {};
}

void CsvReader::open(std::unique_ptr<QIODevice> device, char separator)
{
    m_device = std::move(device);
    m_separator = separator;
    m_total = m_device->size();
    m_window.clear();
    m_at = 0;
    m_line = 1;
    m_atEnd = false;
    m_failure.reset();
    begin();
}

void CsvReader::begin()
{
    const QByteArray mark = m_device->peek(3);
    const auto encoding = QStringDecoder::encodingForData(mark);
    m_recode = encoding && *encoding != QStringDecoder::Utf8;
    if (m_recode)
        m_decoder = QStringDecoder(*encoding);
    else if (mark.startsWith("\xEF\xBB\xBF"))
        m_device->skip(3);
}

void CsvReader::take(const QByteArray &bytes)
{
    if (m_recode) {
        const QString text = m_decoder(bytes);
        m_window += text.toStdString();
    } else {
        m_window.append(bytes.constData(), size_t(bytes.size()));
    }
}

bool CsvReader::fill()
{
    if (m_atEnd)
        return false;
    m_window.erase(0, m_at);
    m_at = 0;
    // A small file does not cost a large piece of memory.
    QByteArray bytes(std::clamp(m_device->bytesAvailable() + 1, SmallestChunk, ChunkSize), Qt::Uninitialized);
    const qint64 size = m_device->read(bytes.data(), bytes.size());
    m_atEnd = size <= 0;
    if (size < 0)
        m_failure = core::Error{core::ErrorCode::Unreadable,
                                QCoreApplication::translate("csv", "The file cannot be read to its end: "
                                                                   "check the disk or the network it lies on."),
                                m_device->errorString()};
    if (size > 0) {
        bytes.truncate(size);
        take(bytes);
    }
    return size > 0;
}

double CsvReader::fractionRead() const
{
    return m_total > 0 ? std::clamp(double(m_device->pos()) / double(m_total), 0.0, 1.0) : 1.0;
}

bool CsvReader::next()
{
    for (;;) {
        m_broken = false;
        m_fields.clear();
        m_unescaped.clear();
        m_recordLine = m_line;
        if (!readRecord())
            return false;
        const bool isEmptyLine =
            m_fields.empty() || (m_fields.size() == 1 && m_fields[0].text.empty() && !m_fields[0].quoted);
        if (m_broken || !isEmptyLine)
            return true;
    }
}

bool CsvReader::readRecord()
{
    size_t lineEnd = rest().find('\n');
    while (lineEnd == std::string_view::npos && rest().size() <= LongestRecord && fill())
        lineEnd = rest().find('\n');
    if (rest().empty())
        return false;
    if (lineEnd == std::string_view::npos)
        lineEnd = rest().size();
    if (lineEnd > LongestRecord) {
        skipLine();
        return true;
    }
    const std::string_view line = withoutCarriageReturn(rest().substr(0, lineEnd));
    if (m_separator == Blanks || line.find('"') == std::string_view::npos) {
        m_separator == Blanks ? splitBlanks(line) : splitPlain(line);
        m_at += std::min(lineEnd + 1, rest().size());
        ++m_line;
        return true;
    }
    for (;;) {
        size_t length = 0;
        const Split split = splitQuoted(rest(), length);
        if (split == Split::Done) {
            const std::string_view record = rest().substr(0, length);
            m_line += quint64(std::ranges::count(record, '\n')) + (record.ends_with('\n') ? 0 : 1);
            m_at += length;
            return true;
        }
        if (split == Split::Broken || rest().size() > LongestRecord || !fill()) {
            skipLine();
            return true;
        }
    }
}

void CsvReader::skipLine()
{
    m_broken = true;
    m_fields.clear();
    size_t lineEnd = rest().find('\n');
    while (lineEnd == std::string_view::npos) {
        m_at = m_window.size();
        if (!fill())
            break;
        lineEnd = rest().find('\n');
    }
    m_at = lineEnd == std::string_view::npos ? m_window.size() : m_at + lineEnd + 1;
    ++m_line;
}

void CsvReader::splitPlain(std::string_view line)
{
    for (;;) {
        const size_t end = line.find(m_separator);
        m_fields.push_back({line.substr(0, end), false});
        if (end == std::string_view::npos)
            return;
        line.remove_prefix(end + 1);
    }
}

void CsvReader::splitBlanks(std::string_view line)
{
    for (size_t i = 0; i < line.size();) {
        while (i < line.size() && isBlank(line[i]))
            ++i;
        const size_t begin = i;
        while (i < line.size() && !isBlank(line[i]))
            ++i;
        if (i > begin)
            m_fields.push_back({line.substr(begin, i - begin), false});
    }
}

/// From the opening quote at `position` to behind the closing one.
CsvReader::Split CsvReader::takeQuotedField(std::string_view text, size_t &position)
{
    const size_t begin = position + 1;
    bool doubled = false;
    for (size_t quote = text.find('"', begin); quote != std::string_view::npos; quote = text.find('"', quote + 2)) {
        if (quote + 1 == text.size() && !m_atEnd)
            return Split::NeedsMore;
        if (quote + 1 < text.size() && text[quote + 1] == '"') {
            doubled = true;
            continue;
        }
        const std::string_view inner = text.substr(begin, quote - begin);
        m_fields.push_back({doubled ? m_unescaped.emplace_back(unescaped(inner)) : inner, true});
        position = quote + 1;
        return Split::Done;
    }
    return m_atEnd ? Split::Broken : Split::NeedsMore;
}

CsvReader::Split CsvReader::splitQuoted(std::string_view text, size_t &length)
{
    m_fields.clear();
    m_unescaped.clear();
    for (size_t i = 0;;) {
        if (i < text.size() && text[i] == '"') {
            if (const Split taken = takeQuotedField(text, i); taken != Split::Done)
                return taken;
        } else {
            const char ends[] = {m_separator, '\n', 0};
            const size_t end = std::min(text.find_first_of(ends, i), text.size());
            m_fields.push_back({withoutCarriageReturn(text.substr(i, end - i)), false});
            i = end;
        }
        if (i + 1 == text.size() && text[i] == '\r' && !m_atEnd)
            return Split::NeedsMore;
        if (i < text.size() && text[i] == '\r')
            ++i;
        if (i == text.size() && !m_atEnd)
            return Split::NeedsMore;
        if (i == text.size() || text[i] == '\n') {
            length = std::min(i + 1, text.size());
            return Split::Done;
        }
        if (text[i] != m_separator)
            return Split::Broken; // something behind the closing quote
        ++i;
    }
}

QString csvText(std::string_view field)
{
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QByteArrayView bytes(field.data(), qsizetype(field.size()));
    const QString text = decoder(bytes);
    return decoder.hasError() ? QString::fromLatin1(bytes) : text;
}

} // namespace twinscope::historian
