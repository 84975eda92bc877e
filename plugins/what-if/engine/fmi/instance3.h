// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "continuousinstance.h"
#include "fmi3.h"

#include <array>

namespace twinscope::whatif {

/// FMI 3.0 for co-simulation, model exchange and scheduled execution.
class Instance3 final : public ContinuousInstance
{
public:
    static core::Result<std::unique_ptr<Instance>> create(const Fmu &fmu, const InstanceOptions &options,
                                                          SharedLibrary library);
    ~Instance3() override;

    bool enterConfiguration() override { return transition("EnterConfigurationMode", "fmi3EnterConfigurationMode"); }
    bool exitConfiguration() override { return transition("ExitConfigurationMode", "fmi3ExitConfigurationMode"); }
    bool enterInitialization(const Experiment &experiment) override;
    bool exitInitialization() override { return transition("ExitInitializationMode", "fmi3ExitInitializationMode"); }
    bool terminate() override { return transition("Terminate", "fmi3Terminate"); }
    bool reset() override { return transition("Reset", "fmi3Reset"); }
    bool get(VariableType type, std::span<const ValueReference> references, void *values, size_t count) override;
    bool set(VariableType type, std::span<const ValueReference> references, const void *values, size_t count) override;
    bool interval(ValueReference clock, bool asFraction, ClockInterval &interval) override;
    bool shift(ValueReference clock, bool asFraction, double &seconds) override;
    bool activatePartition(ValueReference clock, double time) override;
    bool saveState(StateHandle &state) override;
    bool restoreState(StateHandle state) override;
    bool freeState(StateHandle &state) override;
    bool serializeState(StateHandle state, QByteArray &bytes) override;
    bool deserializeState(const QByteArray &bytes, StateHandle &state) override;
    bool directionalDerivative(std::span<const ValueReference> unknowns, std::span<const ValueReference> knowns,
                               std::span<const double> seed, std::span<double> sensitivity) override;
    bool doStep(double time, double step, StepOutcome &outcome) override;
    bool enterEventMode() override;
    bool updateDiscreteStates(EventOutcome &outcome) override;
    bool enterStepMode() override;
    bool enterContinuousTimeMode() override
    {
        return transition("EnterContinuousTimeMode", "fmi3EnterContinuousTimeMode");
    }
    bool completedStep(bool &enterEventMode, bool &terminate) override;
    bool stateCount(size_t &count) override;
    bool indicatorCount(size_t &count) override;

private:
    Instance3(const Fmu &fmu, const InstanceOptions &options, SharedLibrary library);
    bool instantiate();
    bool hasClocks() const;
    bool instantiateForSteps(const char *name, const char *token, const char *resources);
    fmi3::Instance instantiateCoSimulation(const char *name, const char *token, const char *resources);
    template<typename Function>
    Function *function(const char *name) const
    {
        return library().function<Function>(QByteArray("fmi3") + name);
    }
    bool transition(const char *name, const char *fullName);
    bool number(const char *name, const char *fullName, size_t &count);
    template<typename T>
    bool getAs(VariableType type, std::span<const ValueReference> references, void *values, size_t count);
    template<typename T>
    bool setAs(VariableType type, std::span<const ValueReference> references, const void *values, size_t count);
    bool getBinaries(std::span<const ValueReference> references, BinaryView *values, size_t count);
    bool setBinaries(std::span<const ValueReference> references, const BinaryView *values, size_t count);
    bool getClocks(std::span<const ValueReference> references, bool *values);
    bool setClocks(std::span<const ValueReference> references, const bool *values);
    static void intermediateUpdate(fmi3::Environment environment, double time, bool setRequested, bool getAllowed,
                                   bool stepFinished, bool canReturnEarly, bool *earlyReturnRequested,
                                   double *earlyReturnTime);
    fmi3::Environment environment() { return static_cast<Instance *>(this); } ///< what the FMU hands back
    static Instance3 *ofCall(fmi3::Environment environment);
    static void clockUpdate(fmi3::Environment environment);
    static void takeMessage(fmi3::Environment environment, fmi3::Status status, fmi3::String category,
                            fmi3::String message);

    // What is called at every step is looked up once; getters and setters by type, of different C types.
    std::array<void *, VariableTypeCount> m_get{};
    std::array<void *, VariableTypeCount> m_set{};
    fmi3::DoStep *m_doStep = nullptr;
    std::optional<Status> m_failedUpdate; ///< of a call inside an intermediate update
    fmi3::CompletedIntegratorStep *m_completedStep = nullptr;
};

} // namespace twinscope::whatif
