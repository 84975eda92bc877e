// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "instance.h"

namespace twinscope::whatif {

/// What model exchange has in FMI 1.0, 2.0 and 3.0 alike, under names that differ.
class ContinuousInstance : public Instance
{
public:
    bool setTime(double time) override { return call(m_setTime, m_names.setTime, m_component, time); }
    bool setContinuousStates(std::span<const double> states) override
    {
        return call(m_setStates, m_names.setStates, m_component, states.data(), states.size());
    }
    bool continuousStates(std::span<double> states) override { return reals(m_getStates, m_names.getStates, states); }
    bool nominals(std::span<double> nominals) override { return reals(m_getNominals, m_names.getNominals, nominals); }
    bool derivatives(std::span<double> derivatives) override
    {
        return reals(m_getDerivatives, m_names.getDerivatives, derivatives);
    }
    bool eventIndicators(std::span<double> indicators) override
    {
        return reals(m_getIndicators, m_names.getIndicators, indicators);
    }

protected:
    /// As the standard calls the functions.
    struct Names
    {
        const char *setTime, *setStates, *getStates, *getNominals, *getDerivatives, *getIndicators;
    };
    ContinuousInstance(const Fmu &fmu, const InstanceOptions &options, SharedLibrary library, const Names &names,
                       const QByteArray &prefix = {})
        : Instance(fmu, options, std::move(library))
        , m_names(names)
        , m_setTime(find<SetTime>(prefix, names.setTime))
        , m_setStates(find<SetStates>(prefix, names.setStates))
        , m_getStates(find<GetReals>(prefix, names.getStates))
        , m_getNominals(find<GetReals>(prefix, names.getNominals))
        , m_getDerivatives(find<GetReals>(prefix, names.getDerivatives))
        , m_getIndicators(find<GetReals>(prefix, names.getIndicators))
    {
    }

    /// FMI 1.0 puts a prefix before the names; a tool may leave it away.
    template<typename Function>
    Function *find(const QByteArray &prefix, const QByteArray &name) const
    {
        auto *found = library().function<Function>(prefix + name);
        return found || prefix.isEmpty() ? found : library().function<Function>(name);
    }

    void *m_component = nullptr; ///< the FMU's instance

private:
    // Their statuses are enumerations of the size of an int.
    using SetTime = int(void *component, double time);
    using SetStates = int(void *component, const double *states, size_t count);
    using GetReals = int(void *component, double *values, size_t count);

    bool reals(GetReals *function, const char *name, std::span<double> values)
    {
        return call(function, name, m_component, values.data(), values.size());
    }

    const Names m_names;
    // Called at every step, and so looked up once.
    SetTime *const m_setTime;
    SetStates *const m_setStates;
    GetReals *const m_getStates, *const m_getNominals, *const m_getDerivatives, *const m_getIndicators;
};

} // namespace twinscope::whatif
