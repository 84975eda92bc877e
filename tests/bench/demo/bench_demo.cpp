// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Seconds from starting `twinscope demo` to its first finished picture, and the memory it takes: with an empty model cache
// (38 CAD files are read by workers) and with a full one. Both sides in one run.

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <vector>

namespace {

struct Run
{
    double seconds = -1; ///< -1: it failed
    double peakMiB = 0;  ///< of the largest single process
};

Run firstPicture(const QString &program, const QString &home, bool keepHistory)
{
    if (!keepHistory)
        QDir(home + QStringLiteral("/data")).removeRecursively();
    const QByteArray path = program.toLocal8Bit();
    const QByteArray picture = (home + QStringLiteral("/picture.png")).toLocal8Bit();
    QElapsedTimer timer;
    timer.start();
    const pid_t child = ::fork();
    if (child == 0) {
        ::setenv("XDG_CACHE_HOME", (home + QStringLiteral("/cache")).toLocal8Bit(), 1);
        ::setenv("XDG_DATA_HOME", (home + QStringLiteral("/data")).toLocal8Bit(), 1);
        ::execl(path, path.constData(), "demo", "--out", picture.constData(), "--live", "0", nullptr);
        ::_exit(127);
    }
    int status = 0;
    rusage usage{};
    ::wait4(child, &status, 0, &usage);
    const bool good = WIFEXITED(status) && WEXITSTATUS(status) == 0;
    return {good ? double(timer.elapsed()) / 1000.0 : -1, double(usage.ru_maxrss) / 1024.0};
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    return values[values.size() / 2];
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QString program = QCoreApplication::applicationDirPath() + QStringLiteral("/../bin/twinscope");
    constexpr int Rounds = 3;
    std::vector<double> cold, warm;
    double peak = 0;
    for (int round = 0; round < Rounds; ++round) {
        const QTemporaryDir home;
        for (std::vector<double> *side : {&cold, &warm}) {
            const Run run = firstPicture(program, home.path(), side == &warm);
            if (run.seconds < 0) {
                std::fputs("twinscope demo failed: see the message above.\n", stderr);
                return 1;
            }
            side->push_back(run.seconds);
            peak = std::max(peak, run.peakMiB);
        }
    }
    std::printf("demo, first picture on disk (median of %d): cold cache %.2f s, warm cache %.2f s, warm/cold %.2f\n",
                Rounds, median(cold), median(warm), median(warm) / median(cold));
    std::printf("demo, peak memory of the window's process: %.0f MiB\n", peak);
    return 0;
}
