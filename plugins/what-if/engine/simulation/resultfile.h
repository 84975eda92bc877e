// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fmi/description.h"

#include <twinscope/core/result.h>

#include <QFile>

#include <cstring>
#include <memory>
#include <string_view>

namespace twinscope::whatif {

/// What a run writes and its caller reads, on one machine: a line of JSON that names the columns, then the rows as cells in
/// the machine's byte order. A number takes 8 bytes (double, qint64, quint64), a text or binary its length in 4 and its
/// bytes. The first cell of a row is the time.
struct ResultColumn
{
    QString name;
    VariableType type = VariableType::Float64;
    size_t elements = 1;
    bool array = false;
};

/// Writes one cell after the other; a row is what lies between two calls of endRow().
class RowWriter
{
public:
    /// `device` is open and outlives this.
    explicit RowWriter(QIODevice &device)
        : m_device(device)
    {
    }

    void head(const std::vector<ResultColumn> &columns);
    /// Forgets what the device has not got yet, and the count of rows.
    void clear() { m_size = 0, m_rows = 0; }
    void real(double value) { put(&value, sizeof value); }
    void integer(qint64 value) { put(&value, sizeof value); }
    void natural(quint64 value) { put(&value, sizeof value); }
    void bytes(std::string_view value);
    /// Many cells of numbers at once, as they lie in memory.
    void block(const void *cells, size_t size) { put(cells, size); }
    void endRow() { ++m_rows; }

    quint64 rows() const { return m_rows; }
    core::Result<void> flush(); ///< WriteFailed, also for whatever went wrong before

private:
    static constexpr size_t BufferSize = 256 << 10;
    void writeOut();
    void writeOut(const void *data, size_t size);
    /// Inline, because it is called for every number of a run.
    void put(const void *data, size_t size)
    {
        if (size > BufferSize - m_size)
            writeOut();
        if (size > BufferSize)
            return writeOut(data, size);
        std::memcpy(m_buffer.get() + m_size, data, size);
        m_size += size;
    }

    QIODevice &m_device;
    std::unique_ptr<char[]> m_buffer = std::make_unique<char[]>(BufferSize);
    size_t m_size = 0;
    quint64 m_rows = 0;
    bool m_failed = false;
};

/// One value of a row, as the column's type has it.
struct ResultCell
{
    double real = 0;
    qint64 integer = 0;
    quint64 natural = 0;
    QByteArray bytes;
};

class ResultReader
{
public:
    static core::Result<std::unique_ptr<ResultReader>> open(const QString &path);

    const std::vector<ResultColumn> &columns() const { return m_columns; }
    /// The next row's time and cells, all elements of all columns in order; false at the end, or where the file is cut off.
    bool next(double &time, std::vector<ResultCell> &cells);

private:
    bool readCell(VariableType type, ResultCell &cell);

    QFile m_file;
    std::vector<ResultColumn> m_columns;
};

/// `time` and one column a variable; the elements of an array with spaces between them, binaries in hexadecimal digits,
/// true as 1. Nothing is left at `path` on error.
core::Result<void> writeResultCsv(const QString &resultFile, const QString &path);

} // namespace twinscope::whatif
