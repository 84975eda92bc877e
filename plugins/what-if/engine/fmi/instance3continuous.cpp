// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instance3.h"

// What model exchange has of its own, and the FMU's states.

namespace twinscope::whatif {

bool Instance3::completedStep(bool &enterEventMode, bool &terminate)
{
    if (!m_completedStep)
        return missing("fmi3CompletedIntegratorStep");
    return note(m_completedStep(m_component, true, &enterEventMode, &terminate), "fmi3CompletedIntegratorStep");
}

bool Instance3::number(const char *name, const char *fullName, size_t &count)
{
    return call(function<fmi3::GetNumber>(name), fullName, m_component, &count);
}

/// Structural parameters may have changed them.
bool Instance3::stateCount(size_t &count)
{
    return number("GetNumberOfContinuousStates", "fmi3GetNumberOfContinuousStates", count);
}

bool Instance3::indicatorCount(size_t &count)
{
    return number("GetNumberOfEventIndicators", "fmi3GetNumberOfEventIndicators", count);
}

bool Instance3::saveState(StateHandle &state)
{
    return call(function<fmi3::GetFMUState>("GetFMUState"), "fmi3GetFMUState", m_component, &state);
}

bool Instance3::restoreState(StateHandle state)
{
    return call(function<fmi3::SetFMUState>("SetFMUState"), "fmi3SetFMUState", m_component, state);
}

bool Instance3::freeState(StateHandle &state)
{
    return call(function<fmi3::FreeFMUState>("FreeFMUState"), "fmi3FreeFMUState", m_component, &state);
}

bool Instance3::serializeState(StateHandle state, QByteArray &bytes)
{
    const auto size = function<fmi3::SerializedFMUStateSize>("SerializedFMUStateSize");
    const auto serialize = function<fmi3::SerializeFMUState>("SerializeFMUState");
    if (!size || !serialize)
        return missing("fmi3SerializeFMUState");
    size_t count = 0;
    if (!note(size(m_component, state, &count), "fmi3SerializedFMUStateSize"))
        return false;
    bytes.resize(qsizetype(count));
    return note(serialize(m_component, state, reinterpret_cast<fmi3::Byte *>(bytes.data()), count),
                "fmi3SerializeFMUState");
}

bool Instance3::deserializeState(const QByteArray &bytes, StateHandle &state)
{
    const auto deserialize = function<fmi3::DeserializeFMUState>("DeserializeFMUState");
    if (!deserialize)
        return missing("fmi3DeserializeFMUState");
    return note(
        deserialize(m_component, reinterpret_cast<const fmi3::Byte *>(bytes.constData()), size_t(bytes.size()), &state),
        "fmi3DeserializeFMUState");
}

} // namespace twinscope::whatif
