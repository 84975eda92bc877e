// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "continuousinstance.h"
#include "fmi2.h"

namespace twinscope::whatif {

/// FMI 2.0 for co-simulation and model exchange.
class Instance2 final : public ContinuousInstance
{
public:
    static core::Result<std::unique_ptr<Instance>> create(const Fmu &fmu, const InstanceOptions &options,
                                                          SharedLibrary library);
    ~Instance2() override;

    bool enterInitialization(const Experiment &experiment) override;
    bool exitInitialization() override { return transition("ExitInitializationMode", "fmi2ExitInitializationMode"); }
    bool terminate() override { return transition("Terminate", "fmi2Terminate"); }
    bool reset() override { return transition("Reset", "fmi2Reset"); }
    bool get(VariableType type, std::span<const ValueReference> references, void *values, size_t count) override;
    bool set(VariableType type, std::span<const ValueReference> references, const void *values, size_t count) override;
    bool saveState(StateHandle &state) override;
    bool restoreState(StateHandle state) override;
    bool freeState(StateHandle &state) override;
    bool serializeState(StateHandle state, QByteArray &bytes) override;
    bool deserializeState(const QByteArray &bytes, StateHandle &state) override;
    bool directionalDerivative(std::span<const ValueReference> unknowns, std::span<const ValueReference> knowns,
                               std::span<const double> seed, std::span<double> sensitivity) override;
    bool doStep(double time, double step, StepOutcome &outcome) override;
    bool setInputDerivatives(std::span<const ValueReference> references, std::span<const double> slopes) override;
    bool enterEventMode() override;
    bool updateDiscreteStates(EventOutcome &outcome) override;
    bool enterContinuousTimeMode() override
    {
        return transition("EnterContinuousTimeMode", "fmi2EnterContinuousTimeMode");
    }
    bool completedStep(bool &enterEventMode, bool &terminate) override;

private:
    Instance2(const Fmu &fmu, const InstanceOptions &options, SharedLibrary library);
    bool instantiate();
    template<typename Function>
    Function *function(const char *name) const
    {
        return library().function<Function>(QByteArray("fmi2") + name);
    }
    bool transition(const char *name, const char *fullName);
    bool stepUnfinished(fmi2::Status status, double begin, StepOutcome &outcome);
    fmi2::Status waitForStep();
    template<typename Wide, typename Own>
    bool getAs(fmi2::Get<Own> *function, const char *name, std::span<const ValueReference> references, void *values);
    template<typename Wide, typename Own>
    bool setAs(fmi2::Set<Own> *function, const char *name, std::span<const ValueReference> references,
               const void *values);

    fmi2::CallbackFunctions m_callbacks{};
    // What is called at every step is looked up once.
    fmi2::Get<double> *m_getReal = nullptr;
    fmi2::Set<double> *m_setReal = nullptr;
    fmi2::Get<int> *m_getInteger = nullptr;
    fmi2::Set<int> *m_setInteger = nullptr;
    fmi2::Get<int> *m_getBoolean = nullptr;
    fmi2::Set<int> *m_setBoolean = nullptr;
    fmi2::Get<const char *> *m_getString = nullptr;
    fmi2::DoStep *m_doStep = nullptr;
    fmi2::CompletedIntegratorStep *m_completedStep = nullptr;
};

} // namespace twinscope::whatif
