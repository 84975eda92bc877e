// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "continuousinstance.h"
#include "fmi1.h"

namespace twinscope::whatif {

/// FMI 1.0 for co-simulation and model exchange.
class Instance1 final : public ContinuousInstance
{
public:
    static core::Result<std::unique_ptr<Instance>> create(const Fmu &fmu, const InstanceOptions &options,
                                                          SharedLibrary library);
    ~Instance1() override;

    bool enterInitialization(const Experiment &experiment) override;
    bool exitInitialization() override;
    bool terminate() override;
    bool reset() override;
    bool get(VariableType type, std::span<const ValueReference> references, void *values, size_t count) override;
    bool set(VariableType type, std::span<const ValueReference> references, const void *values, size_t count) override;
    bool saveState(StateHandle &) override { return missing("fmiGetFMUstate"); }
    bool restoreState(StateHandle) override { return missing("fmiSetFMUstate"); }
    bool freeState(StateHandle &) override { return missing("fmiFreeFMUstate"); }
    bool serializeState(StateHandle, QByteArray &) override { return missing("fmiSerializeFMUstate"); }
    bool deserializeState(const QByteArray &, StateHandle &) override { return missing("fmiDeSerializeFMUstate"); }
    bool directionalDerivative(std::span<const ValueReference>, std::span<const ValueReference>,
                               std::span<const double>, std::span<double>) override
    {
        return missing("fmiGetDirectionalDerivative");
    }
    bool doStep(double time, double step, StepOutcome &outcome) override;
    bool setInputDerivatives(std::span<const ValueReference> references, std::span<const double> slopes) override;
    bool updateDiscreteStates(EventOutcome &outcome) override;
    bool enterContinuousTimeMode() override { return true; }
    bool completedStep(bool &enterEventMode, bool &terminate) override;

private:
    Instance1(const Fmu &fmu, const InstanceOptions &options, SharedLibrary library);
    template<typename Function>
    Function *function(const char *name) const
    {
        return find<Function>(fmu().interface(kind())->modelIdentifier.toUtf8() + '_', QByteArray("fmi") + name);
    }
    bool instantiate();
    bool instantiateModel();
    bool initializeModel();
    bool stepRefused(StepOutcome &outcome);
    template<typename Wide, typename Own>
    bool getAs(fmi1::Get<Own> *function, const char *name, std::span<const ValueReference> references, void *values);
    template<typename Wide, typename Own>
    bool setAs(fmi1::Set<Own> *function, const char *name, std::span<const ValueReference> references,
               const void *values);

    QByteArray m_name;
    Experiment m_experiment;
    fmi1::DoStep *m_doStep = nullptr;
    fmi1::Get<double> *m_getReal = nullptr;
    fmi1::Set<double> *m_setReal = nullptr;
    fmi1::CompletedIntegratorStep *m_completedStep = nullptr;
    std::optional<EventOutcome> m_initialEvent; ///< what fmiInitialize answered, until somebody asks
};

} // namespace twinscope::whatif
