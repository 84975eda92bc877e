// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "systemrun.h"

#include "simulation/inputs.h"
#include "simulation/timegrid.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>

#include <cmath>

namespace twinscope::whatif {

namespace {

/// Lets a table of inputs be read for connectors of a system.
Description asDescription(const std::vector<SystemConnector> &inputs)
{
    Description description;
    for (const SystemConnector &input : inputs) {
        Variable variable;
        variable.name = input.name;
        variable.type = input.type.value_or(VariableType::Float64);
        variable.causality = Causality::Input;
        variable.reference = ValueReference(description.variables.size());
        variable.variability = isFloat(variable.type) ? Variability::Continuous : Variability::Discrete;
        description.variables.push_back(variable);
    }
    description.index();
    return description;
}

/// The span of the system in the terms of one FMU's.
Description experimentOf(const SystemDescription &system, const SystemPlan &plan)
{
    Description all;
    all.coSimulation.emplace();
    all.experiment.start = system.start;
    all.experiment.stop = system.stop;
    for (const PlannedComponent &component : plan.components) {
        const DefaultExperiment &own = component.description.experiment;
        if (!system.stop && own.stop)
            all.experiment.stop = std::max(all.experiment.stop.value_or(*own.stop), *own.stop);
        if (own.step && *own.step > 0)
            all.experiment.step = std::min(all.experiment.step.value_or(*own.step), *own.step);
    }
    return all;
}

class SystemRun
{
public:
    SystemRun(const SystemPlan &plan, const TimeGrid &grid, Inputs inputs)
        : m_plan(plan)
        , m_grid(grid)
        , m_inputs(std::move(inputs))
    {
        for (const SystemConnector &input : plan.inputs)
            m_starts.push_back(input.start);
    }

    core::Result<void> start(const RunRequest &request, SteppingOrder order, const FmuLimits &limits,
                             const std::stop_token &stop);
    core::Result<RunReport> run(QIODevice &device, core::Progress &progress);

private:
    std::vector<double> inputsAt(double time);
    void record(double time, RowWriter &rows);

    const SystemPlan &m_plan;
    const TimeGrid m_grid;
    Inputs m_inputs;
    std::vector<double> m_starts;
    std::unique_ptr<SystemMaster> m_master;
    QString m_notFinite;
};

std::vector<double> SystemRun::inputsAt(double time)
{
    std::vector<double> values = m_starts;
    if (m_inputs.isEmpty())
        return values;
    m_inputs.moveTo(time + m_grid.tolerance(time));
    m_inputs.readNumbers(time, [&](int variable, size_t, double value) { values[size_t(variable)] = value; });
    return values;
}

core::Result<void> SystemRun::start(const RunRequest &request, SteppingOrder order, const FmuLimits &limits,
                                    const std::stop_token &stop)
{
    std::vector<std::unique_ptr<RemoteFmu>> fmus;
    for (const PlannedComponent &planned : m_plan.components) {
        RemoteOptions options{.name = planned.component.name,
                              .kind = planned.kind,
                              .start = m_grid.start(),
                              .step = m_grid.at(1) - m_grid.start(),
                              .stop = m_grid.stop(),
                              .tolerance = request.tolerance,
                              .set = planned.set,
                              .inputs = planned.inputs,
                              .outputs = planned.outputs,
                              .loggingOn = request.loggingOn,
                              .limits = limits};
        if (!(options.step > 0))
            options.step = 1;
        auto fmu = RemoteFmu::open(planned.component.path, options, stop);
        if (!fmu)
            return core::Error{fmu.error().code,
                               QStringLiteral("%1: %2").arg(planned.component.name, fmu.error().sentence),
                               fmu.error().detail};
        if ((*fmu)->outputCount() != planned.feedthrough.size() || (*fmu)->inputCount() != planned.starts.size())
            return core::Error{
                core::ErrorCode::Internal,
                QCoreApplication::translate("whatif", "%1: the FMU has other sizes of arrays than its description.")
                    .arg(planned.component.name),
                {}};
        fmus.push_back(std::move(fmu).value());
    }
    m_master = std::make_unique<SystemMaster>(m_plan, std::move(fmus), order);
    return m_master->initialize(m_grid.start(), inputsAt(m_grid.start()));
}

void SystemRun::record(double time, RowWriter &rows)
{
    rows.real(time);
    for (const SystemOutput &output : m_plan.outputs) {
        for (size_t i = 0; i < output.column.elements; ++i) {
            const double value = m_master->valueOf(output.path, i);
            const VariableType type = output.column.type;
            if (!std::isfinite(value) && m_notFinite.isEmpty())
                m_notFinite = notFiniteSentence(output.column.name, time);
            if (isFloat(type))
                rows.real(value);
            else if (type == VariableType::UInt8 || type == VariableType::UInt16 || type == VariableType::UInt32 ||
                     type == VariableType::UInt64)
                rows.natural(quint64(value));
            else
                rows.integer(qint64(value));
        }
    }
    rows.endRow();
}

core::Result<RunReport> SystemRun::run(QIODevice &device, core::Progress &progress)
{
    RowWriter rows(device);
    std::vector<ResultColumn> columns;
    for (const SystemOutput &output : m_plan.outputs)
        columns.push_back(output.column);
    rows.head(columns);
    QElapsedTimer timer;
    timer.start();
    double time = m_grid.start();
    record(time, rows);
    for (quint64 step = 0; step < m_grid.steps() && m_master->endedBy().isEmpty(); ++step) {
        if (progress.isCancelled())
            return core::Error{core::ErrorCode::Cancelled, QCoreApplication::translate("whatif", "Cancelled."), {}};
        progress.report(double(step) / double(m_grid.steps()));
        const double target = m_grid.at(step + 1);
        if (const auto stepped = m_master->step(target, inputsAt(target)); !stepped)
            return stepped.error();
        if (m_master->endedBy().isEmpty())
            record(time = target, rows);
    }
    if (const auto flushed = rows.flush(); !flushed)
        return flushed.error();
    RunReport report{.rows = rows.rows(), .end = time, .endedByFmu = !m_master->endedBy().isEmpty()};
    report.seconds = double(timer.nsecsElapsed()) * 1e-9;
    report.notFinite = m_notFinite;
    report.warnings = m_plan.warnings + m_master->warnings();
    if (report.endedByFmu)
        report.warnings += QCoreApplication::translate("whatif", "%1 ended the simulation after t = %2.")
                               .arg(m_master->endedBy())
                               .arg(time, 0, 'g', 10);
    return report;
}

core::Result<Inputs> readInputs(const QString &path, const SystemPlan &plan)
{
    return path.isEmpty() ? core::Result<Inputs>(Inputs()) : Inputs::load(path, asDescription(plan.inputs));
}

} // namespace

core::Result<FmuRunResult> simulateSystem(const SystemDescription &system, const RunRequest &request,
                                          SteppingOrder order, const FmuLimits &limits, core::Progress &progress)
{
    const auto plan = SystemPlan::make(system, request.outputs, request.set);
    if (!plan)
        return plan.error();
    const auto grid = timeGrid(request, experimentOf(system, *plan), Kind::CoSimulation);
    if (!grid)
        return grid.error();
    auto inputs = readInputs(request.input, *plan);
    if (!inputs)
        return inputs.error();
    FmuRunResult result;
    result.m_folder = std::make_shared<QTemporaryDir>();
    QFile file(result.resultFile());
    if (!result.m_folder->isValid() || !file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return noFolder(file.errorString());
    SystemRun run(*plan, *grid, std::move(inputs).value());
    if (const auto started = run.start(request, order, limits, progress.stopToken()); !started)
        return started.error();
    const auto report = run.run(file, progress);
    if (!report)
        return report.error();
    result.m_report = *report;
    return result;
}

} // namespace twinscope::whatif
