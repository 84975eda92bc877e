// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/csvreader.h>

#include <functional>

namespace twinscope::historian {

/// The first records of a file, kept: what the finders of format look at. Broken ones are left out.
class CsvHead
{
public:
    struct Cell
    {
        std::string text;
        bool quoted = false;
        CsvField field() const { return {text, quoted}; }
    };
    using Row = std::vector<Cell>;
    static constexpr double Most = 0.9; ///< bad rows happen, also near the top
    using Test = std::function<bool(const CsvField &)>;

    /// Tries the separators of this world and keeps what the one that fits gives.
    static core::Result<CsvHead> read(const QString &path, std::optional<char> separator);

    char separator() const { return m_separator; }
    const std::vector<Row> &rows() const { return m_rows; }
    size_t columns() const { return m_columns; } ///< of most rows
    void setHeader(bool header) { m_first = header ? 1 : 0; }
    size_t firstDataRow() const { return m_first; }

    /// The share, of the cells of a column below the header that are not missing, that passes; 0 where there is none.
    double share(int column, const Test &test) const;
    bool most(int column, const Test &test) const { return share(column, test) >= Most; }
    bool any(int column, const Test &test) const;
    bool anyCell(const Test &test) const;

private:
    bool readRows(const QString &path, char separator, core::Result<void> &opened);
    bool isTable() const;

    char m_separator = ',';
    std::vector<Row> m_rows;
    size_t m_columns = 0;
    size_t m_first = 0;
};

} // namespace twinscope::historian
