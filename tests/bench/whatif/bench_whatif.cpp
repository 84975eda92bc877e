// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What a worker adds to an FMU: seconds a step beside a bare C loop over the same FMU, and the start of a worker.

#include "bareloop.h"

#include "task/fmuworker.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <sys/resource.h>

#include <algorithm>
#include <cstdio>

using namespace twinscope;
using namespace twinscope::whatif;

namespace {

/// Processor seconds of workers that have ended: what a busy machine does not change.
double workersProcessor()
{
    rusage usage{};
    ::getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval &time) { return double(time.tv_sec) + double(time.tv_usec) * 1e-6; };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/// The same of one run; negative where it failed.
double processorOf(const QString &path, const RunRequest &request)
{
    core::Progress progress;
    const double before = workersProcessor();
    const auto run = simulateFmu(path, request, {}, progress);
    return run ? workersProcessor() - before : -1;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

bool measureSteps(const char *title, const QString &path, double step, long steps)
{
    const QTemporaryDir folder;
    core::Progress progress;
    const auto fmu = unpackFmu(path, folder.path(), progress);
    const auto library = fmu ? fmu->libraryPath(Kind::CoSimulation) : core::Result<QString>(fmu.error());
    if (!library)
        return false;
    std::vector<unsigned int> references;
    for (const Variable &variable : fmu->summary.description.variables) {
        if (variable.causality == Causality::Output && variable.type == VariableType::Float64)
            references.push_back(variable.reference);
    }
    const RunRequest whole{.kind = Kind::CoSimulation, .stop = double(steps) * step, .step = step};
    const RunRequest none{.kind = Kind::CoSimulation, .stop = 0, .step = step};
    std::vector<double> bare, worker;
    for (int round = 0; round < 11; ++round) {
        bare.push_back(bareLoop(library->toLocal8Bit().constData(), fmu->summary.description.token.toUtf8().constData(),
                                references, step, steps));
        const double start = processorOf(path, none), all = processorOf(path, whole);
        if (start < 0 || all < 0 || bare.back() < 0)
            return false;
        worker.push_back(all - start);
    }
    const double perStep = 1e9 / double(steps);
    // The least of each side is what the work itself takes; all above it are other programs.
    const double bareLeast = *std::ranges::min_element(bare), workerLeast = *std::ranges::min_element(worker);
    std::printf("%s, %zu outputs, processor time: bare loop %.0f ns a step, worker %.0f ns, ratio %.3f (%.2f million "
                "steps/s)\n",
                title, references.size(), bareLeast * perStep, workerLeast * perStep, workerLeast / bareLeast,
                double(steps) / workerLeast * 1e-6);
    return true;
}

bool measureStart(const QString &path)
{
    std::vector<double> seconds;
    core::Progress progress;
    for (int round = 0; round < 25; ++round) {
        QElapsedTimer timer;
        timer.start();
        if (!simulateFmu(path, {.stop = 0, .step = 1}, {}, progress))
            return false;
        seconds.push_back(double(timer.nsecsElapsed()) * 1e-9);
    }
    std::printf("worker, from the call to its answer (process, plugin, unpacking, instance, no step): median %.1f ms, "
                "slowest %.1f ms\n",
                median(seconds) * 1e3, *std::max_element(seconds.begin(), seconds.end()) * 1e3);
    return true;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (!qEnvironmentVariableIsSet("TWINSCOPE_WORKER"))
        qputenv("TWINSCOPE_WORKER", WORKER);
    const bool fine = measureSteps("demo plant", QStringLiteral(MODELS "/coolingwater-2.fmu"), 1, 86'400) &&
                      measureSteps("decay", QStringLiteral(TEST_FMUS "/decay-2.fmu"), 0.1, 100'000) &&
                      measureStart(QStringLiteral(TEST_FMUS "/decay-2.fmu"));
    if (!fine)
        std::fputs("An FMU did not run: build everything first.\n", stderr);
    return fine ? 0 : 1;
}
