// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run.h"

#include "cosimulation.h"
#include "modelexchange.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <cmath>

namespace twinscope::whatif {

namespace {

constexpr double MostSteps = 1e9;
constexpr double LeastDefaultSteps = 200;
constexpr double LoosestDefaultTolerance = 1e-7;

core::Error wrongSpan(const QString &sentence)
{
    return {core::ErrorCode::InvalidArgument, sentence, {}};
}

/// 1, 2 or 5 times a power of ten.
double roundStep(double span)
{
    const double most = span / LeastDefaultSteps;
    const double power = std::pow(10, std::floor(std::log10(most)));
    for (const double digit : std::array{5.0, 2.0}) {
        if (digit * power <= most)
            return digit * power;
    }
    return power;
}

double defaultStep(double span, const Description &description, Kind kind)
{
    if (const auto said = description.experiment.step; said && *said > 0)
        return *said;
    const double step = span > 0 ? roundStep(span) : 1;
    if (kind == Kind::ModelExchange || !description.coSimulation->fixedInternalStep)
        return step;
    const double inner = *description.coSimulation->fixedInternalStep;
    return inner > 0 ? std::max(1.0, std::round(step / inner)) * inner : step;
}

/// Everything one run needs, from the request to the last row.
class FmuRun
{
public:
    FmuRun(const Fmu &fmu, const RunRequest &request)
        : m_fmu(fmu)
        , m_request(request)
    {
    }

    core::Result<RunReport> run(const QString &resultFile, core::Progress &progress);

private:
    std::optional<core::Error> prepare();
    std::optional<core::Error> chooseOutputs();
    std::optional<core::Error> instantiate();
    bool initialize();
    core::Result<RunReport> simulate(QIODevice &device, core::Progress &progress);
    std::unique_ptr<Master> master(Outputs &outputs, RowWriter &rows);
    Integrator::Options integratorOptions() const;
    RunReport report(const Master &master, quint64 rows) const;
    const Description &description() const { return m_fmu.summary.description; }

    Fmu m_fmu;
    const RunRequest &m_request;
    Kind m_kind = Kind::CoSimulation;
    std::optional<TimeGrid> m_grid;
    StartValues m_start;
    Inputs m_inputs;
    std::vector<int> m_outputs;
    std::unique_ptr<Instance> m_instance;
};

std::optional<core::Error> FmuRun::prepare()
{
    const auto kind = chooseKind(description(), m_request.kind);
    if (!kind)
        return kind.error();
    m_kind = *kind;
    const auto grid = timeGrid(m_request, description(), m_kind);
    if (!grid)
        return grid.error();
    m_grid = *grid;
    auto start = readStartValues(description(), m_request.set);
    if (!start)
        return start.error();
    m_start = std::move(start).value();
    applyStructural(m_fmu.summary.description, m_start);
    if (!m_request.input.isEmpty()) {
        auto inputs = Inputs::load(m_request.input, description());
        if (!inputs)
            return inputs.error();
        m_inputs = std::move(inputs).value();
    }
    return chooseOutputs();
}

std::optional<core::Error> FmuRun::chooseOutputs()
{
    for (const QString &name : m_request.outputs) {
        const auto index = findVariable(description(), name);
        if (!index)
            return index.error();
        m_outputs.push_back(*index);
    }
    if (m_request.outputs.isEmpty())
        m_outputs = defaultOutputs(description());
    return std::nullopt;
}

std::optional<core::Error> FmuRun::instantiate()
{
    const QString name = description().modelName.trimmed();
    const InstanceOptions options{name.isEmpty() ? QStringLiteral("model") : name, m_kind, m_request.loggingOn,
                                  m_inputs.intermediateReferences()};
    auto instance = Instance::create(m_fmu, options);
    if (!instance)
        return instance.error();
    m_instance = std::move(instance).value();
    m_instance->setNow(m_grid->start());
    m_instance->onIntermediateUpdate = [this](double time) {
        return void(m_inputs.setIntermediate(*m_instance, time));
    };
    return std::nullopt;
}

/// FMI 2.0 section 2.1.6, FMI 3.0 sections 2.3.2 and 2.3.3: parameters before, inputs inside initialization mode.
bool FmuRun::initialize()
{
    const Experiment experiment{m_grid->start(), m_grid->stop(),
                                m_request.tolerance ? m_request.tolerance : description().experiment.tolerance};
    m_inputs.moveTo(m_grid->start());
    return m_start.setStructural(*m_instance) && m_start.setOthers(*m_instance) &&
           m_instance->enterInitialization(experiment) && m_inputs.setContinuous(*m_instance, m_grid->start()) &&
           m_inputs.setDiscrete(*m_instance) && m_instance->exitInitialization();
}

Integrator::Options FmuRun::integratorOptions() const
{
    const double said =
        std::min(description().experiment.tolerance.value_or(LoosestDefaultTolerance), LoosestDefaultTolerance);
    return {.tolerance = m_request.tolerance.value_or(said > 0 ? said : LoosestDefaultTolerance)};
}

std::unique_ptr<Master> FmuRun::master(Outputs &outputs, RowWriter &rows)
{
    if (m_kind == Kind::CoSimulation)
        return std::make_unique<CoSimulation>(*m_instance, m_inputs, outputs, *m_grid, rows);
    return std::make_unique<ModelExchange>(*m_instance, m_inputs, outputs, *m_grid, rows, integratorOptions());
}

RunReport FmuRun::report(const Master &master, quint64 rows) const
{
    RunReport report{.rows = rows, .end = master.time(), .endedByFmu = master.endedByFmu()};
    report.warnings = m_instance->log().warnings();
    if (report.endedByFmu)
        report.warnings += QCoreApplication::translate("whatif", "The FMU ended the simulation at t = %1.")
                               .arg(report.end, 0, 'g', 10);
    const Interface *interface = m_fmu.interface(m_kind);
    if (m_kind == Kind::CoSimulation && m_grid->hasRest() && !interface->canHandleVariableStep)
        report.warnings += QCoreApplication::translate(
            "whatif", "The last step is shorter than the others, which the FMU does not say it can handle.");
    return report;
}

core::Result<RunReport> FmuRun::simulate(QIODevice &device, core::Progress &progress)
{
    Outputs outputs(description(), m_outputs);
    RowWriter rows(device);
    rows.head(outputs.columns());
    QElapsedTimer timer;
    timer.start();
    if (!initialize())
        return m_instance->failure();
    const auto master = this->master(outputs, rows);
    if (const auto ran = master->run(progress); !ran)
        return ran.error();
    RunReport result = report(*master, rows.rows());
    result.seconds = double(timer.nsecsElapsed()) * 1e-9;
    if (!m_instance->terminate())
        result.warnings += m_instance->failure().sentence;
    return result;
}

core::Result<RunReport> FmuRun::run(const QString &resultFile, core::Progress &progress)
{
    if (auto error = prepare())
        return *error;
    if (auto error = instantiate())
        return *error;
    QFile file(resultFile);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return core::Error{
            core::ErrorCode::WriteFailed,
            QCoreApplication::translate("whatif",
                                        "The results cannot be written. Check the free space of the temporary folder."),
            file.errorString()};
    return simulate(file, progress);
}

} // namespace

core::Result<TimeGrid> timeGrid(const RunRequest &request, const Description &description, Kind kind)
{
    const DefaultExperiment &experiment = description.experiment;
    const double start = request.start.value_or(experiment.start.value_or(0));
    const double stop = request.stop.value_or(std::max(experiment.stop.value_or(start + 1), start));
    if (!std::isfinite(start) || !std::isfinite(stop) || stop < start)
        return wrongSpan(QCoreApplication::translate("whatif", "The stop time %1 is before the start time %2.")
                             .arg(stop)
                             .arg(start));
    const double step = request.step.value_or(defaultStep(stop - start, description, kind));
    if (!(step > 0) || !std::isfinite(step))
        return wrongSpan(QCoreApplication::translate("whatif", "The step has to be larger than 0."));
    if ((stop - start) / step > MostSteps)
        return wrongSpan(QCoreApplication::translate("whatif", "That would be more than %1 steps. Choose a larger one.")
                             .arg(MostSteps));
    return TimeGrid(start, stop, step);
}

core::Result<RunReport> runFmu(const Fmu &fmu, const RunRequest &request, const QString &resultFile,
                               core::Progress &progress)
{
    return FmuRun(fmu, request).run(resultFile, progress);
}

} // namespace twinscope::whatif
