// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A Monte Carlo ensemble of the demo plant over 24 simulated hours, beside bare C loops over the same FMU: two of them side
// by side, each making one run after the other, from instantiation to the end. Wall clock, all in one go on one machine.

#include "bareloop.h"

#include "runs/ensemble.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <sys/wait.h>
#include <unistd.h>

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

double secondsSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) * 1e-9;
}

/// Runs a second of bare loops side by side; negative where one failed.
double bareThroughput(const Fmu &fmu, int runs)
{
    std::vector<unsigned int> references;
    for (const Variable &variable : fmu.summary.description.variables) {
        if (variable.causality == Causality::Output)
            references.push_back(variable.reference);
    }
    const auto library = fmu.libraryPath(Kind::CoSimulation);
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
    return fine ? double(runs / Cores * Cores) / secondsSince(timer) : -1;
}

/// Runs a second of an ensemble; negative where it failed.
double ensembleThroughput(int runs, int workers, EnsembleReport &report)
{
    const QTemporaryDir folder;
    const EnsembleRequest request{.scenario = demoScenario(),
                                  .baseFolder = folder.path(),
                                  .plan = {.method = Method::MonteCarlo, .runs = quint64(runs), .seed = 1},
                                  .folder = folder.filePath(QStringLiteral("results")),
                                  .workers = workers};
    EnsembleControl control;
    core::Progress progress;
    const auto made = runEnsemble(request, control, progress);
    if (!made || made->end.failed > 0) {
        std::fprintf(stderr, "%s\n", made ? "runs failed" : qUtf8Printable(made.error().sentence));
        return -1;
    }
    report = *made;
    return double(runs) / made->seconds;
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
    const double before = bareThroughput(*fmu, some);
    const double one = ensembleThroughput(some, 1, half);
    const double ensemble = ensembleThroughput(all, Cores, whole);
    const double after = bareThroughput(*fmu, some);
    if (before < 0 || after < 0 || one < 0 || ensemble < 0)
        return 1;
    const double bare = (before + after) / 2;
    std::printf(
        "%d runs of 24 h in steps of 60 s, %d workers: %.1f s, %.0f steps/s (%.2f million seconds of plant/s)\n", all,
        Cores, whole.seconds, whole.steps / whole.seconds, double(all) * Horizon / whole.seconds * 1e-6);
    std::printf("runs/s: ensemble %.2f, two bare C loops side by side %.2f (%.2f before, %.2f after), ratio %.3f\n",
                ensemble, bare, before, after, ensemble / bare);
    std::printf("runs/s: %d workers %.2f, one worker %.2f, ratio %.2f\n", Cores, ensemble, one, ensemble / one);
    return 0;
}
