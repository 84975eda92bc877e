// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "valuebuffer.h"

#include <limits>

namespace twinscope::whatif {

/// What an FMU's inputs do over time, from a table: continuous ones change linearly from row to row, discrete ones keep
/// the value of the row before. Two rows of one time are a jump. Before the first row its values hold, after the last row
/// those of the last. An array is one column with its elements apart by spaces, or a column NAME[i,j] for each element.
class Inputs
{
public:
    static constexpr double Never = std::numeric_limits<double>::infinity();

    Inputs() = default; ///< none

    /// A CSV file: first column `time` in seconds, ascending; others names of inputs. The error tells line and column.
    static core::Result<Inputs> load(const QString &path, const Description &description);

    /// Instead of a file: columns of scalars first, then rows with a number for each, then findEvents().
    void addColumn(const Description &description, int variable);
    void addRow(double time, std::span<const double> values);
    void findEvents();
    /// Values that hold until others are given, see hold(); those of the description's start until then. Numbers,
    /// booleans and enumerations only.
    static core::Result<Inputs> held(const Description &description, const QStringList &names);
    size_t heldCount() const; ///< scalars
    /// All of them, as many as heldCount(), from `time` on.
    void hold(std::span<const double> values, double time);
    bool isPending() const { return m_pending != Never; } ///< hold() changed something that nobody looked at yet

    bool isEmpty() const { return m_times.empty(); }
    /// Inputs that FMI 3.0 lets be set while a step is computed.
    std::vector<ValueReference> intermediateReferences() const;

    /// Makes the rows around `time` those that hold: at a jump what comes after it.
    void moveTo(double time);
    double nextRow() const; ///< time of the next row after moveTo(), or Never
    /// Time of the next row at which a discrete input changes or anything jumps, or Never.
    double nextEvent() const;

    /// What the numbers of the table are at `time`, after moveTo(): calls `take` with a variable's index, element and value.
    void readNumbers(double time, const std::function<void(int variable, size_t element, double value)> &take) const;

    bool setContinuous(Instance &instance, double time); ///< between the rows of moveTo()
    bool setDiscrete(Instance &instance);                ///< those that were not set to this before
    bool setIntermediate(Instance &instance, double time);
    /// First derivatives at `time`, between the rows of moveTo(); FMI 1.0 and 2.0.
    bool setSlopes(Instance &instance, double time);
    bool hasSlopes() const;                        ///< whether a continuous input may change from row to row
    std::vector<double> slopes(double time) const; ///< of the continuous columns, those of their first elements
    bool hasTicks() const { return !m_ticks.empty(); }
    /// Clocks whose column is not 0 in the row of moveTo(), where that row begins at `time`, give or take the tolerance.
    std::vector<ValueReference> ticksAt(double time, double tolerance) const;

    void rewind(); ///< for another run of the same

private:
    friend class InputTable;
    /// A column of the table for one variable.
    struct Column
    {
        int variable = 0;
        ValueReference reference = 0;
        size_t elements = 1;
        bool continuous = false;
        bool intermediate = false;
        double sign = 1; ///< -1 for negated aliases of FMI 1.0
        ValueBuffer values;
    };

    double interpolated(const Column &column, size_t element, double time, size_t row) const;
    bool setColumn(Instance &instance, const Column &column, double time, size_t row);
    bool hasJump(size_t row) const;

    std::vector<double> m_times;
    std::vector<Column> m_columns; ///< without clocks
    std::vector<Column> m_ticks;
    std::vector<double> m_events;
    std::vector<double> m_scratch;
    double m_pending = Never; ///< when hold() changed something
    size_t m_row = 0;
    size_t m_discreteRow = std::numeric_limits<size_t>::max(); ///< of what was set last
};

} // namespace twinscope::whatif
