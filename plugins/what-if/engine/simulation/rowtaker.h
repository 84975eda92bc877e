// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outputs.h"

namespace twinscope::whatif {

/// Where the rows of a run go.
class RowTaker
{
public:
    virtual ~RowTaker() = default;
    /// A run begins once more from its start: what was taken so far is forgotten.
    virtual void restart() = 0;
    /// A communication point; `outputs` has just been read.
    virtual void take(double time, Outputs &outputs) = 0;
    virtual core::Result<void> end() { return {}; } ///< after the last row of a run that went well
};

/// For whoever reads the outputs otherwise.
class NoRows final : public RowTaker
{
public:
    void restart() override {}
    void take(double, Outputs &) override {}
};

/// Writes them as resultfile.h has it.
class FileRows final : public RowTaker
{
public:
    FileRows(QFileDevice &file, const Outputs &outputs)
        : m_file(file)
        , m_columns(outputs.columns())
        , m_rows(file)
    {
        m_rows.head(m_columns);
    }

    void restart() override
    {
        m_rows.clear();
        m_file.resize(0);
        m_file.seek(0);
        m_rows.head(m_columns);
    }
    void take(double time, Outputs &outputs) override
    {
        m_rows.real(time);
        outputs.write(m_rows);
        m_rows.endRow();
    }
    core::Result<void> end() override { return m_rows.flush(); }

private:
    QFileDevice &m_file;
    const std::vector<ResultColumn> m_columns;
    RowWriter m_rows;
};

} // namespace twinscope::whatif
