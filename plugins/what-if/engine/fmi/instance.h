// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fmu.h"
#include "logbook.h"
#include "sharedlibrary.h"

#include <QByteArray>

#include <functional>
#include <memory>
#include <span>

namespace twinscope::whatif {

/// A binary value as FMI 3.0 has it. What get() hands out is valid until the next call of the instance.
struct BinaryView
{
    const quint8 *data = nullptr;
    size_t size = 0;
};

/// What the C type of one value is, for Instance::get() and set(): float, double, qint8 … quint64, bool (Boolean, Clock),
/// qint64 (Enumeration), const char * in UTF-8 (String), BinaryView (Binary).
size_t valueSize(VariableType type);

struct InstanceOptions
{
    QString name; ///< not empty
    Kind kind = Kind::CoSimulation;
    bool loggingOn = false;
    /// FMI 3.0: inputs that onIntermediateUpdate() may set.
    std::vector<ValueReference> intermediateInputs;
};

/// The span of time that is going to be simulated.
struct Experiment
{
    double start = 0;
    std::optional<double> stop;
    std::optional<double> tolerance;
};

/// FMI 2.0 section 3.2.2, FMI 3.0 section 2.3.5: what came of one iteration over an event.
struct EventOutcome
{
    bool again = false;
    bool terminate = false;
    bool nominalsChanged = false;
    bool statesChanged = false;
    std::optional<double> nextTime;
};

/// FMI 3.0 section 2.2.9: the time to the next tick of a clock, where it is known, and whether that is news.
struct ClockInterval
{
    std::optional<double> seconds;
    bool changed = false;
};

/// FMI 3.0 section 4.2.1; before that only `time`, `terminate` and `early` are ever set.
struct StepOutcome
{
    bool eventNeeded = false;
    bool terminate = false;
    bool early = false; ///< it ended before the end of the step that was asked for
    double time = 0;    ///< how far it came
};

/// A state of an FMU, kept by the FMU.
using StateHandle = void *;

/// One instance of an FMU in this process, of whatever version. The calls are those of FMI 3.0, which earlier versions
/// follow as far as they go; legal order: the state machines of FMI 3.0 sections 2.3, 3.2 and 4.2. What a version does not
/// have succeeds and does nothing (configuration, event mode of co-simulation), or fails where it would matter.
/// Every call says whether it went well (OK or Warning); if not, failure() has the sentence. One thread.
class Instance
{
public:
    /// Loads the library and instantiates. The library stays as long as the instance.
    static core::Result<std::unique_ptr<Instance>> create(const Fmu &fmu, const InstanceOptions &options);

    virtual ~Instance() = default;
    Instance(const Instance &) = delete;
    Instance &operator=(const Instance &) = delete;

    const Fmu &fmu() const { return m_fmu; }
    Kind kind() const { return m_options.kind; }
    bool hasEventMode() const { return m_hasEventMode; } ///< whether events are handled by the caller
    const LogBook &log() const { return m_log; }
    double now() const { return m_now; }

    Status lastStatus() const { return m_status; }
    core::Error failure() const;               ///< of the last call that did not go well
    void setNow(double time) { m_now = time; } ///< for failure() to tell

    virtual bool enterConfiguration() { return true; }
    virtual bool exitConfiguration() { return true; }
    virtual bool enterInitialization(const Experiment &experiment) = 0;
    virtual bool exitInitialization() = 0;
    virtual bool terminate() = 0;
    virtual bool reset() = 0; ///< back to the state after create()

    /// `values` has `count` values of the type's C type; count is larger than references.size() for arrays.
    virtual bool get(VariableType type, std::span<const ValueReference> references, void *values, size_t count) = 0;
    virtual bool set(VariableType type, std::span<const ValueReference> references, const void *values,
                     size_t count) = 0;

    /// FMI 3.0 clocks. As fractions where the clock has them, so that no decimal is rounded.
    virtual bool interval(ValueReference clock, bool asFraction, ClockInterval &interval);
    virtual bool shift(ValueReference clock, bool asFraction, double &seconds);

    virtual bool saveState(StateHandle &state) = 0;
    virtual bool restoreState(StateHandle state) = 0;
    virtual bool freeState(StateHandle &state) = 0;
    virtual bool serializeState(StateHandle state, QByteArray &bytes) = 0;
    virtual bool deserializeState(const QByteArray &bytes, StateHandle &state) = 0;

    /// Sensitivity of the unknowns to a change of the knowns by `seed`.
    virtual bool directionalDerivative(std::span<const ValueReference> unknowns, std::span<const ValueReference> knowns,
                                       std::span<const double> seed, std::span<double> sensitivity) = 0;

    // Events, in model exchange and in co-simulation with an event mode.
    virtual bool enterEventMode() { return true; }
    virtual bool updateDiscreteStates(EventOutcome &) { return true; }
    virtual bool enterStepMode() { return true; }

    // Co-simulation.
    virtual bool doStep(double time, double step, StepOutcome &outcome);
    /// FMI 1.0 and 2.0: first derivatives of continuous inputs over the next step. Discard where the FMU does not want them.
    virtual bool setInputDerivatives(std::span<const ValueReference>, std::span<const double>) { return true; }

    // Model exchange.
    virtual bool enterContinuousTimeMode() { return notForModelExchange(); }
    virtual bool setTime(double) { return notForModelExchange(); }
    virtual bool setContinuousStates(std::span<const double>) { return notForModelExchange(); }
    virtual bool continuousStates(std::span<double>) { return notForModelExchange(); }
    virtual bool nominals(std::span<double>) { return notForModelExchange(); }
    virtual bool derivatives(std::span<double>) { return notForModelExchange(); }
    virtual bool eventIndicators(std::span<double>) { return notForModelExchange(); }
    virtual bool completedStep(bool & /*enterEventMode*/, bool & /*terminate*/) { return notForModelExchange(); }
    virtual bool stateCount(size_t &count);
    virtual bool indicatorCount(size_t &count);

    // Scheduled execution.
    virtual bool activatePartition(ValueReference clock, double time);
    /// Called inside activatePartition() when output clocks or intervals of countdown clocks have to be asked for.
    std::function<void()> onClockUpdate;

    /// FMI 3.0: called inside doStep() with the time the FMU has reached when it asks for inputs in between. False: a call of
    /// the instance failed there, and so does the step.
    std::function<bool(double time)> onIntermediateUpdate;

protected:
    Instance(const Fmu &fmu, InstanceOptions options, SharedLibrary library);

    /// Takes a status of the FMU and the function that answered it.
    bool note(int status, const char *function);
    /// Calls a function of the library, which may not have it, and takes the status.
    template<typename Function, typename... Arguments>
    bool call(Function *function, const char *name, Arguments... arguments)
    {
        return function ? note(function(arguments...), name) : missing(name);
    }
    bool missing(const char *function); ///< a function that the library does not export
    bool notInstantiated(const char *function);
    bool notForModelExchange() { return missing("model exchange"); }
    bool isDead() const { return m_isDead; }
    void setEventMode(bool on) { m_hasEventMode = on; }
    const SharedLibrary &library() const { return m_library; }
    const InstanceOptions &options() const { return m_options; }
    LogBook &logBook() { return m_log; }

private:
    QString nameOf(QChar kind, quint32 reference) const;

    const SharedLibrary m_library; ///< outlives whatever the FMU keeps
    const Fmu m_fmu;
    const InstanceOptions m_options;
    LogBook m_log;
    Status m_status = Status::Ok;
    const char *m_function = "";
    bool m_hasEventMode;
    double m_now = 0;
    bool m_needsTool = false; ///< it could not be instantiated without the tool that made it
    bool m_isDead = false;    ///< it answered Fatal: nothing may be called any more
};

} // namespace twinscope::whatif
