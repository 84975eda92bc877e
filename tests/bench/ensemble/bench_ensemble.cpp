// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A Monte Carlo ensemble of the demo plant over 24 simulated hours, beside bare C loops over the same FMU: two of them side
// by side, each making one run after the other, from instantiation to the end. Wall clock, all in one go on one machine.

#include "bareloop.h"

#include "runs/ensemble.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>

using namespace twinscope;
using namespace twinscope::whatif;

namespace {

constexpr double Horizon = 86'400, Step = 60;
constexpr long Steps = long(Horizon / Step);
constexpr int Cores = 2;

Scenario demoScenario()
{
    Scenario scenario{.name = "Bench",
                      .model = {.file = QStringLiteral(MODELS "/coolingwater-2.fmu"), .kind = "cs"},
                      .horizonSeconds = Horizon,
                      .stepSeconds = Step};
    const auto uniform = [](double low, double high) { return Distribution{Distribution::Kind::Uniform, {low, high}}; };
    scenario.quantities = {{.name = "fouling", .distribution = uniform(0.2, 0.6), .variable = "HX-303.fouling"},
                           {.name = "fails", .distribution = uniform(0, Horizon)},
                           {.name = "heat", .distribution = uniform(0, 8)}};
    scenario.changes = {{.variable = "P-102.running", .value = 0.0, .at = Amount(QString("fails"))},
                        {.variable = "WS-900.heat_wave", .value = Amount(QString("heat"))}};
    scenario.kpis = {{.name = "cost", .expression = "last({PLANT.cost})"},
                     {.name = "warm", .expression = "seconds({HX-303.process_outlet_temperature} > 40) / 3600"}};
    return scenario;
}

/// Of processes that have ended and were waited for: what a busy machine does not change.
double processorSeconds()
{
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) * 1e-6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// What one side took: runs a second by the clock, processor seconds a run. Negative where it failed.
struct Side
{
    double throughput = -1, processor = 0;
};

double secondsSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) * 1e-9;
}

/// Bare loops side by side.
Side bareLoops(const Fmu &fmu, int runs)
{
    std::vector<unsigned int> references;
    for (const Variable &variable : fmu.summary.description.variables) {
        if (variable.causality == Causality::Output)
            references.push_back(variable.reference);
    }
    const auto library = fmu.libraryPath(Kind::CoSimulation);
    const double before = processorSeconds();
    QElapsedTimer timer;
    timer.start();
    for (int core = 0; core < Cores; ++core) {
        if (::fork() != 0)
            continue;
        bool fine = library.ok();
        for (int run = 0; run < runs / Cores && fine; ++run)
            fine = bareLoop(library->toLocal8Bit().constData(), fmu.summary.description.token.toUtf8().constData(),
                            references, Step, Steps) >= 0;
        ::_exit(fine ? 0 : 1);
    }
    bool fine = true;
    for (int core = 0; core < Cores; ++core) {
        int status = 0;
        ::wait(&status);
        fine &= WIFEXITED(status) && WEXITSTATUS(status) == 0;
    }
    const double made = double(runs / Cores * Cores);
    return fine ? Side{made / secondsSince(timer), (processorSeconds() - before) / made} : Side();
}

Side ensembleOf(int runs, int workers, EnsembleReport &report)
{
    const QTemporaryDir folder;
    const EnsembleRequest request{.scenario = demoScenario(),
                                  .baseFolder = folder.path(),
                                  .plan = {.method = Method::MonteCarlo, .runs = quint64(runs), .seed = 1},
                                  .folder = folder.filePath(QStringLiteral("results")),
                                  .workers = workers};
    EnsembleControl control;
    core::Progress progress;
    const double before = processorSeconds();
    const auto made = runEnsemble(request, control, progress);
    if (!made || made->end.failed > 0) {
        std::fprintf(stderr, "%s\n", made ? "runs failed" : qUtf8Printable(made.error().sentence));
        return {};
    }
    report = *made;
    return {double(runs) / made->seconds, (processorSeconds() - before) / double(runs)};
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (!qEnvironmentVariableIsSet("TWINSCOPE_WORKER"))
        qputenv("TWINSCOPE_WORKER", WORKER);
    bool isNumber = false;
    const int asked = qEnvironmentVariableIntValue("TWINSCOPE_BENCH_RUNS", &isNumber);
    const int all = isNumber && asked > 0 ? asked : 1000;
    const int some = std::max(Cores, all / 10);
    const QTemporaryDir folder;
    core::Progress progress;
    const auto fmu = unpackFmu(QStringLiteral(MODELS "/coolingwater-2.fmu"), folder.path(), progress);
    if (!fmu)
        return 1;
    EnsembleReport whole, half;
    const Side before = bareLoops(*fmu, some);
    const Side one = ensembleOf(some, 1, half);
    const Side ensemble = ensembleOf(all, Cores, whole);
    const Side after = bareLoops(*fmu, some);
    if (std::min({before.throughput, after.throughput, one.throughput, ensemble.throughput}) < 0)
        return 1;
    const double bare = (before.throughput + after.throughput) / 2,
                 bareProcessor = (before.processor + after.processor) / 2;
    std::printf(
        "%d runs of 24 h in steps of 60 s, %d workers: %.1f s, %.0f steps/s (%.2f million seconds of plant/s)\n", all,
        Cores, whole.seconds, whole.steps / whole.seconds, double(all) * Horizon / whole.seconds * 1e-6);
    std::printf("runs/s: ensemble %.2f, two bare C loops side by side %.2f (%.2f before, %.2f after), ratio %.3f\n",
                ensemble.throughput, bare, before.throughput, after.throughput, ensemble.throughput / bare);
    std::printf("runs/s: %d workers %.2f, one worker %.2f, ratio %.2f\n", Cores, ensemble.throughput, one.throughput,
                ensemble.throughput / one.throughput);
    std::printf("processor time a run: bare C loop %.1f ms, worker %.1f ms, ratio of throughput %.3f\n",
                bareProcessor * 1e3, ensemble.processor * 1e3, bareProcessor / ensemble.processor);
    return 0;
}
