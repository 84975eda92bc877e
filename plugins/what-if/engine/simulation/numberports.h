// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fmi/instance.h"

namespace twinscope::whatif {

/// Chosen variables of an instance read as plain numbers, in as few calls as their types allow. A boolean is 0 or 1, an
/// array all its elements in order; 64-bit integers are exact up to 2^53.
class NumberPorts
{
public:
    NumberPorts() = default; ///< none
    /// Error: a name that is unknown, or of a variable that is a text, a binary or a clock.
    static core::Result<NumberPorts> of(const Description &description, const QStringList &names);

    size_t count() const { return m_count; } ///< scalars
    bool get(Instance &instance, std::span<double> numbers);

private:
    struct Group
    {
        VariableType type;
        std::vector<ValueReference> references;
        std::vector<size_t> places; ///< of each scalar among the numbers
        std::vector<double> signs;  ///< of each scalar: -1 for negated aliases of FMI 1.0
        QByteArray values;
    };
    void add(const Description &description, const Variable &variable);

    std::vector<Group> m_groups;
    size_t m_count = 0;
};

} // namespace twinscope::whatif
