// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instance3.h"

// What model exchange has of its own, and the FMU's states.

namespace twinscope::whatif {

bool Instance3::setTime(double time)
{
    return m_setTime ? note(m_setTime(m_instance, time), "fmi3SetTime") : missing("fmi3SetTime");
}

bool Instance3::setContinuousStates(std::span<const double> states)
{
    return m_setStates ? note(m_setStates(m_instance, states.data(), states.size()), "fmi3SetContinuousStates")
                       : missing("fmi3SetContinuousStates");
}

bool Instance3::reals(fmi3::GetReals *function, const char *name, std::span<double> values)
{
    return function ? note(function(m_instance, values.data(), values.size()), name) : missing(name);
}

bool Instance3::continuousStates(std::span<double> states)
{
    return reals(m_getStates, "fmi3GetContinuousStates", states);
}

bool Instance3::nominals(std::span<double> nominals)
{
    return reals(function<fmi3::GetReals>("GetNominalsOfContinuousStates"), "fmi3GetNominalsOfContinuousStates",
                 nominals);
}

bool Instance3::derivatives(std::span<double> derivatives)
{
    return reals(m_getDerivatives, "fmi3GetContinuousStateDerivatives", derivatives);
}

bool Instance3::eventIndicators(std::span<double> indicators)
{
    return reals(m_getIndicators, "fmi3GetEventIndicators", indicators);
}

bool Instance3::completedStep(bool &enterEventMode, bool &terminate)
{
    if (!m_completedStep)
        return missing("fmi3CompletedIntegratorStep");
    return note(m_completedStep(m_instance, true, &enterEventMode, &terminate), "fmi3CompletedIntegratorStep");
}

bool Instance3::number(const char *name, const char *fullName, size_t &count)
{
    const auto get = function<fmi3::GetNumber>(name);
    return get ? note(get(m_instance, &count), fullName) : missing(fullName);
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
    const auto get = function<fmi3::GetFMUState>("GetFMUState");
    return get ? note(get(m_instance, &state), "fmi3GetFMUState") : missing("fmi3GetFMUState");
}

bool Instance3::restoreState(StateHandle state)
{
    const auto set = function<fmi3::SetFMUState>("SetFMUState");
    return set ? note(set(m_instance, state), "fmi3SetFMUState") : missing("fmi3SetFMUState");
}

bool Instance3::freeState(StateHandle &state)
{
    const auto free = function<fmi3::FreeFMUState>("FreeFMUState");
    return free ? note(free(m_instance, &state), "fmi3FreeFMUState") : missing("fmi3FreeFMUState");
}

bool Instance3::serializeState(StateHandle state, QByteArray &bytes)
{
    const auto size = function<fmi3::SerializedFMUStateSize>("SerializedFMUStateSize");
    const auto serialize = function<fmi3::SerializeFMUState>("SerializeFMUState");
    if (!size || !serialize)
        return missing("fmi3SerializeFMUState");
    size_t count = 0;
    if (!note(size(m_instance, state, &count), "fmi3SerializedFMUStateSize"))
        return false;
    bytes.resize(qsizetype(count));
    return note(serialize(m_instance, state, reinterpret_cast<fmi3::Byte *>(bytes.data()), count),
                "fmi3SerializeFMUState");
}

bool Instance3::deserializeState(const QByteArray &bytes, StateHandle &state)
{
    const auto deserialize = function<fmi3::DeserializeFMUState>("DeserializeFMUState");
    if (!deserialize)
        return missing("fmi3DeserializeFMUState");
    return note(
        deserialize(m_instance, reinterpret_cast<const fmi3::Byte *>(bytes.constData()), size_t(bytes.size()), &state),
        "fmi3DeserializeFMUState");
}

} // namespace twinscope::whatif
