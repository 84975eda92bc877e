// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "numberports.h"

#include "numbers.h"
#include "startvalues.h"

#include <QCoreApplication>

#include <algorithm>

namespace twinscope::whatif {

core::Result<NumberPorts> NumberPorts::of(const Description &description, const QStringList &names)
{
    NumberPorts ports;
    for (const QString &name : names) {
        const auto index = findVariable(description, name);
        if (!index)
            return index.error();
        const Variable &variable = description.variables[size_t(*index)];
        if (isText(variable.type) || variable.type == VariableType::Clock)
            return core::Error{core::ErrorCode::Unsupported,
                               QCoreApplication::translate("whatif", "“%1” is no number.").arg(name),
                               {}};
        ports.add(description, variable);
    }
    return ports;
}

void NumberPorts::add(const Description &description, const Variable &variable)
{
    auto group = std::ranges::find(m_groups, variable.type, &Group::type);
    if (group == m_groups.end())
        group = m_groups.insert(group, Group{.type = variable.type});
    group->references.push_back(variable.reference);
    const quint64 elements = description.elementCount(variable);
    for (quint64 i = 0; i < elements; ++i) {
        group->places.push_back(m_count++);
        group->signs.push_back(variable.negated ? -1 : 1);
    }
    group->values.resize(qsizetype(group->places.size() * valueSize(variable.type)));
}

bool NumberPorts::get(Instance &instance, std::span<double> numbers)
{
    return std::ranges::all_of(m_groups, [&](Group &group) {
        if (!instance.get(group.type, group.references, group.values.data(), group.places.size()))
            return false;
        withNumberType(group.type, [&]<typename T>(T) {
            const auto *values = reinterpret_cast<const T *>(group.values.constData());
            for (size_t i = 0; i < group.places.size(); ++i)
                numbers[group.places[i]] = double(values[i]) * group.signs[i];
        });
        return true;
    });
}

} // namespace twinscope::whatif
