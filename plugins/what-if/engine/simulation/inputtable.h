// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "inputs.h"

#include <twinscope/historian/csvreader.h>

namespace twinscope::whatif {

/// What stands between the fields of a file: a comma, or what stands instead of it in the first line.
char separatorOf(const QString &path);

/// Reads the table behind Inputs from CSV, row by row.
class InputTable
{
public:
    InputTable(const Description &description, Inputs &inputs)
        : m_description(description)
        , m_inputs(inputs)
    {
    }

    core::Result<void> read(const QString &path);
    /// One row that holds for ever: the start values of these inputs.
    core::Result<void> takeHeld(const QStringList &names);

private:
    /// Where a field of the CSV goes: a whole column of Inputs or one element of it.
    struct Field
    {
        size_t column = 0;
        std::optional<size_t> element;
    };

    std::optional<core::Error> readHeader(const std::vector<historian::CsvField> &fields);
    std::optional<core::Error> addField(const QString &name);
    std::optional<core::Error> readRow(const historian::CsvReader &csv);
    std::optional<core::Error> takeColumn(size_t column, quint64 line);
    core::Error faulty(quint64 line, const QString &what) const;
    size_t columnFor(int variable);
    void finish();

    const Description &m_description;
    Inputs &m_inputs;
    std::vector<Field> m_fields;
    std::vector<QStringList> m_rowTexts;     ///< of each column, element by element; empty: no value in this row
    std::vector<QStringList> m_elementTexts; ///< of each column in the row before, element by element
};

} // namespace twinscope::whatif
