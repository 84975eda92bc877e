// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instancerun.h"

#include "mastermaker.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace twinscope::whatif {

namespace {

/// One run, from the instance to its end.
class Running
{
public:
    Running(const Fmu &fmu, InstanceRun &run)
        : m_fmu(fmu)
        , m_run(run)
    {
    }

    core::Result<RunEnd> make(RowTaker &rows, core::Progress &progress);

private:
    core::Result<RunEnd> attempt(RowTaker &rows, core::Progress &progress);
    std::optional<core::Error> beginAgain();
    std::optional<core::Error> instantiate();
    bool initialize(Master &master);
    bool goOn(Master &master);
    RunReport report(const Master &master) const;
    core::Result<QByteArray> state();
    const Description &description() const { return m_fmu.summary.description; }

    const Fmu &m_fmu;
    InstanceRun &m_run;
    std::unique_ptr<Instance> m_instance;
    bool m_refusedSlopes = false;
};

std::optional<core::Error> Running::instantiate()
{
    const QString name = description().modelName.trimmed();
    const InstanceOptions options{name.isEmpty() ? QStringLiteral("model") : name, m_run.kind, m_run.loggingOn,
                                  m_run.inputs.intermediateReferences()};
    auto instance = Instance::create(m_fmu, options);
    if (!instance)
        return instance.error();
    m_instance = std::move(instance).value();
    m_instance->setNow(m_run.grid.start());
    m_instance->onIntermediateUpdate = [this](double time) { return m_run.inputs.setIntermediate(*m_instance, time); };
    return std::nullopt;
}

/// FMI 2.0 section 2.1.6, FMI 3.0 sections 2.3.2 and 2.3.3: parameters before, inputs inside initialization mode.
bool Running::initialize(Master &master)
{
    const double start = m_run.grid.start();
    const Experiment experiment{start, m_run.grid.stop(),
                                m_run.tolerance ? m_run.tolerance : description().experiment.tolerance};
    m_run.inputs.moveTo(start);
    return m_run.start.setStructural(*m_instance) && m_run.start.setOthers(*m_instance) &&
           m_instance->enterInitialization(experiment) && m_run.inputs.setContinuous(*m_instance, start) &&
           m_run.inputs.setDiscrete(*m_instance) && master.prepare() && m_instance->exitInitialization();
}

/// FMI 2.0 section 2.1.8, FMI 3.0 section 2.2.10.1: a restored state includes the mode that it was saved in, which
/// a run begins from as it does after initialization.
bool Running::goOn(Master &master)
{
    StateHandle state = nullptr;
    m_run.inputs.moveTo(m_run.grid.start());
    return m_instance->deserializeState(m_run.state, state) && m_instance->restoreState(state) &&
           m_instance->freeState(state) && (!m_instance->hasEventMode() || m_instance->enterEventMode()) &&
           master.prepare();
}

RunReport Running::report(const Master &master) const
{
    RunReport report{.rows = master.rows(), .end = master.time(), .endedByFmu = master.endedByFmu()};
    report.notFinite = master.notFinite();
    report.warnings = m_instance->log().warnings();
    if (m_refusedSlopes)
        report.warnings += QCoreApplication::translate(
            "whatif",
            "The FMU says that it can interpolate its inputs and refuses it; they hold over each step instead.");
    if (report.endedByFmu)
        report.warnings += QCoreApplication::translate("whatif", "The FMU ended the simulation at t = %1.")
                               .arg(report.end, 0, 'g', 10);
    const Interface *interface = m_fmu.interface(m_run.kind);
    if (m_run.kind == Kind::CoSimulation && m_run.grid.hasRest() && !interface->canHandleVariableStep)
        report.warnings += QCoreApplication::translate(
            "whatif", "The last step is shorter than the others, which the FMU does not say it can handle.");
    return report;
}

core::Result<QByteArray> Running::state()
{
    QByteArray bytes;
    StateHandle state = nullptr;
    const bool saved = m_instance->saveState(state) && m_instance->serializeState(state, bytes);
    if (state && !m_instance->freeState(state))
        return m_instance->failure();
    return saved ? core::Result<QByteArray>(bytes) : m_instance->failure();
}

/// FMI 2.0 section 2.1.3: after an error an instance is freed or reset.
std::optional<core::Error> Running::beginAgain()
{
    m_run.sendsSlopes = false;
    m_run.inputs.rewind();
    if (!m_fmu.interface(m_run.kind)->canBeInstantiatedOnlyOncePerProcess) {
        m_instance.reset();
        return instantiate();
    }
    m_instance->setNow(m_run.grid.start());
    return m_instance->reset() ? std::nullopt : std::optional(m_instance->failure());
}

core::Result<RunEnd> Running::make(RowTaker &rows, core::Progress &progress)
{
    if (auto error = instantiate())
        return *error;
    auto end = attempt(rows, progress);
    if (end || !m_refusedSlopes || m_instance->lastStatus() != Status::Error)
        return end;
    if (auto error = beginAgain())
        return *error;
    rows.restart();
    return attempt(rows, progress);
}

core::Result<RunEnd> Running::attempt(RowTaker &rows, core::Progress &progress)
{
    Outputs outputs(description(), m_run.outputs);
    QElapsedTimer timer;
    timer.start();
    const auto master =
        makeMaster({*m_instance, m_run.inputs, outputs, m_run.grid, rows, m_run.tolerance, m_run.sendsSlopes});
    if (!(m_run.state.isEmpty() ? initialize(*master) : goOn(*master)))
        return m_instance->failure();
    const auto ran = master->run(progress);
    m_refusedSlopes |= master->refusedSlopes();
    if (!ran)
        return ran.error();
    RunEnd end{report(*master), {}, m_refusedSlopes};
    end.report.seconds = double(timer.nsecsElapsed()) * 1e-9;
    if (m_run.savesState) {
        auto state = this->state();
        if (!state)
            return state.error();
        end.state = std::move(state).value();
    }
    if (m_run.computed)
        m_run.computed(end.report);
    if (!m_instance->terminate())
        end.report.warnings += m_instance->failure().sentence;
    return end;
}

} // namespace

core::Result<RunEnd> runInstance(const Fmu &fmu, InstanceRun run, RowTaker &rows, core::Progress &progress)
{
    return Running(fmu, run).make(rows, progress);
}

} // namespace twinscope::whatif
