// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "elementname.h"
#include "resultfile.h"

#include "fmi/instance.h"

namespace twinscope::whatif {

/// Reads chosen variables of an instance, in as few calls as their types allow, and writes them as cells of a row.
class Outputs
{
public:
    /// Sizes of arrays are those of the instance's description.
    Outputs(const Description &description, const std::vector<Element> &chosen);

    const std::vector<ResultColumn> &columns() const { return m_columns; }

    bool read(Instance &instance); ///< what belongs to no clock
    /// In event mode, before the discrete states are updated: clocks, and what belongs to one that ticks now.
    bool readClocked(Instance &instance);
    /// In scheduled execution, after the partition of an input clock ran: what belongs to that clock.
    bool readActivated(Instance &instance, ValueReference clock);
    /// Output clocks that tick now, and in event mode input clocks, too.
    bool readClocks(Instance &instance);
    bool hasClocked() const { return !m_clocked.empty() || !m_clocks.empty(); }

    /// Every number as a double, column by column, element by element; texts are no numbers. A clock as in write().
    void numbers(std::span<double> values);

    /// Of what was read last: the first column with a NaN or an infinity in it.
    std::optional<size_t> firstNotFinite() const;

    void write(RowWriter &row); ///< what was read last; a clock is true once it ticked since the last row

private:
    struct Group
    {
        VariableType type;
        std::vector<ValueReference> references;
        std::vector<std::vector<ValueReference>> clocks; ///< of each; only where they are read with their clocks
        QByteArray values;
        size_t count = 0;
        bool isInput = false;
    };
    /// Where a column's values lie.
    struct Place
    {
        Group *group = nullptr;
        size_t first = 0;
        size_t elements = 1;
        bool negated = false;
    };

    Place addVariable(const Description &description, const Variable &variable);
    Group &groupFor(std::vector<std::unique_ptr<Group>> &groups, VariableType type, bool alone);
    double number(const Place &place, size_t element) const;
    void writeCell(RowWriter &row, const Place &place, size_t element) const;
    bool isOneBlock() const;
    static bool isFinite(const Group &group, size_t first, size_t count);

    std::vector<ResultColumn> m_columns;
    std::vector<Place> m_places;
    std::vector<std::unique_ptr<Group>> m_groups;
    std::vector<std::unique_ptr<Group>> m_clocked;
    std::vector<std::unique_ptr<Group>> m_clocks;
    bool m_isOneBlock = false;
};

/// What to say of such a column.
QString notFiniteSentence(const QString &name, double time);

/// The variables that are recorded when nothing is said: outputs; of an FMU without any its continuous states; else all
/// that change.
std::vector<int> defaultOutputs(const Description &description);

} // namespace twinscope::whatif
