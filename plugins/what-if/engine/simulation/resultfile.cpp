// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "resultfile.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace twinscope::whatif {

namespace {

constexpr qint64 LongestHead = qint64(256) << 20;
constexpr quint32 LongestText = quint32(1) << 30;

core::Error unreadable(const QString &detail)
{
    return {core::ErrorCode::Malformed, QCoreApplication::translate("whatif", "The run left no readable results."),
            detail};
}

} // namespace

void RowWriter::head(const std::vector<ResultColumn> &columns)
{
    QJsonArray list;
    for (const ResultColumn &column : columns)
        list.append(QJsonArray{column.name, int(column.type), qint64(column.elements), column.array});
    const QByteArray line = QJsonDocument(list).toJson(QJsonDocument::Compact) + '\n';
    put(line.constData(), size_t(line.size()));
}

void RowWriter::bytes(std::string_view value)
{
    const auto size = quint32(value.size());
    put(&size, sizeof size);
    put(value.data(), value.size());
}

void RowWriter::writeOut()
{
    writeOut(m_buffer.get(), m_size);
    m_size = 0;
}

void RowWriter::writeOut(const void *data, size_t size)
{
    m_failed |= m_device.write(static_cast<const char *>(data), qint64(size)) != qint64(size);
}

core::Result<void> RowWriter::flush()
{
    writeOut();
    if (!m_failed)
        return {};
    return core::Error{core::ErrorCode::WriteFailed,
                       QCoreApplication::translate(
                           "whatif", "The results cannot be written. Check the free space of the temporary folder."),
                       m_device.errorString()};
}

core::Result<std::unique_ptr<ResultReader>> ResultReader::open(const QString &path)
{
    auto reader = std::make_unique<ResultReader>();
    reader->m_file.setFileName(path);
    if (!reader->m_file.open(QIODevice::ReadOnly))
        return unreadable(reader->m_file.errorString());
    const QJsonDocument head = QJsonDocument::fromJson(reader->m_file.readLine(LongestHead));
    if (!head.isArray())
        return unreadable(path);
    const QJsonArray columns = head.array();
    for (const QJsonValue column : columns) {
        const QJsonArray parts = column.toArray();
        const int type = parts.at(1).toInt(-1);
        if (type < 0 || type >= VariableTypeCount)
            return unreadable(path);
        reader->m_columns.push_back(
            {parts.at(0).toString(), VariableType(type), size_t(parts.at(2).toInteger()), parts.at(3).toBool()});
    }
    return reader;
}

bool ResultReader::readCell(VariableType type, ResultCell &cell)
{
    if (isText(type)) {
        quint32 size = 0;
        if (m_file.read(reinterpret_cast<char *>(&size), sizeof size) != sizeof size || size > LongestText)
            return false;
        cell.bytes = m_file.read(size);
        return quint32(cell.bytes.size()) == size;
    }
    char raw[8];
    if (m_file.read(raw, sizeof raw) != sizeof raw)
        return false;
    std::memcpy(&cell.real, raw, sizeof raw);
    std::memcpy(&cell.integer, raw, sizeof raw);
    std::memcpy(&cell.natural, raw, sizeof raw);
    return true;
}

bool ResultReader::next(double &time, std::vector<ResultCell> &cells)
{
    if (m_file.read(reinterpret_cast<char *>(&time), sizeof time) != sizeof time)
        return false;
    size_t at = 0;
    for (const ResultColumn &column : m_columns) {
        for (size_t element = 0; element < column.elements; ++element, ++at) {
            if (cells.size() <= at)
                cells.emplace_back();
            if (!readCell(column.type, cells[at]))
                return false;
        }
    }
    cells.resize(at);
    return true;
}

} // namespace twinscope::whatif
