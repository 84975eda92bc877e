// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "run.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <cmath>

namespace twinscope::whatif {

namespace {

constexpr double MostSteps = 1e9;
constexpr double LeastDefaultSteps = 200;

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
    if (kind != Kind::CoSimulation || !description.coSimulation->fixedInternalStep)
        return step;
    const double inner = *description.coSimulation->fixedInternalStep;
    return inner > 0 ? std::max(1.0, std::round(step / inner)) * inner : step;
}

/// Where names stand between commas, some of which belong to names: "der(x[1,2]),y". The longest that is a name wins.
QStringList namesIn(const QStringList &lists, const Description &description)
{
    constexpr qsizetype MostParts = 8;
    QStringList names;
    for (const QString &list : lists) {
        const QStringList parts = list.split(QLatin1Char(','));
        for (qsizetype i = 0; i < parts.size();) {
            qsizetype count = std::min(MostParts, parts.size() - i);
            const auto joined = [&] { return QStringList(parts.mid(i, count)).join(QLatin1Char(',')).trimmed(); };
            while (count > 1 && !elementNamed(description, joined()))
                --count;
            names += joined();
            i += count;
        }
    }
    return names;
}

core::Result<std::vector<Element>> chosenOutputs(const QStringList &names, const Description &description)
{
    if (names.isEmpty()) {
        const std::vector<int> usual = defaultOutputs(description);
        return std::vector<Element>(usual.begin(), usual.end());
    }
    std::vector<Element> outputs;
    for (const QString &name : namesIn(names, description)) {
        const auto found = findElement(description, name);
        if (!found)
            return found.error();
        outputs.push_back(*found);
    }
    return outputs;
}

/// Resolves the names of a request. Sizes of arrays in the description become those of structural parameters.
core::Result<InstanceRun> resolve(const RunRequest &request, Description &description)
{
    const auto kind = chooseKind(description, request.kind);
    if (!kind)
        return kind.error();
    const auto grid = timeGrid(request, description, *kind);
    if (!grid)
        return grid.error();
    auto start = readStartValues(description, request.set);
    if (!start)
        return start.error();
    applyStructural(description, *start);
    auto inputs = request.input.isEmpty() ? core::Result<Inputs>(Inputs()) : Inputs::load(request.input, description);
    if (!inputs)
        return inputs.error();
    auto outputs = chosenOutputs(request.outputs, description);
    if (!outputs)
        return outputs.error();
    return InstanceRun{.kind = *kind,
                       .grid = *grid,
                       .start = std::move(start).value(),
                       .inputs = std::move(inputs).value(),
                       .outputs = std::move(outputs).value(),
                       .tolerance = request.tolerance,
                       .loggingOn = request.loggingOn};
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
                               core::Progress &progress, const std::function<void(const RunReport &)> &computed)
{
    Fmu sized = fmu;
    auto run = resolve(request, sized.summary.description);
    if (!run)
        return run.error();
    run->computed = computed;
    QFile file(resultFile);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return core::Error{
            core::ErrorCode::WriteFailed,
            QCoreApplication::translate("whatif",
                                        "The results cannot be written. Check the free space of the temporary folder."),
            file.errorString()};
    FileRows rows(file, Outputs(sized.summary.description, run->outputs));
    const auto end = runInstance(sized, std::move(run).value(), rows, progress);
    if (!end)
        return end.error();
    return end->report;
}

} // namespace twinscope::whatif
