// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Ten thousand runs in one worker: neither it nor its caller grows.

#include "scenariofolder.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>

#include <unistd.h>

using namespace twinscope;
using namespace twinscope::whatif;
using test::ScenarioFolder;

namespace {

constexpr double MiB = 1 << 20;

double residentBytes(const QString &process)
{
    QFile file(QStringLiteral("/proc/%1/statm").arg(process));
    return file.open(QIODevice::ReadOnly)
               ? file.readAll().split(' ').value(1).toDouble() * double(::sysconf(_SC_PAGESIZE))
               : 0;
}

/// Of all children of this process.
double childrenBytes()
{
    double bytes = 0;
    const QStringList threads = QDir(QStringLiteral("/proc/self/task")).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
    for (const QString &thread : threads) {
        QFile file(QStringLiteral("/proc/self/task/%1/children").arg(thread));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const auto children = file.readAll().simplified().split(' ');
        for (const QByteArray &child : children)
            bytes += child.isEmpty() ? 0 : residentBytes(QString::fromLatin1(child));
    }
    return bytes;
}

} // namespace

TEST(EnsembleMemory, IsFlatOverTenThousandRuns)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "The address sanitizer keeps freed memory.";
#endif
    ScenarioFolder folder;
    EnsembleRequest request =
        folder.request("many", ScenarioFolder::ishigami(), {.method = Method::MonteCarlo, .runs = 10'000, .seed = 1});
    request.workers = 1;
    EnsembleControl control;
    core::Progress progress;
    double early = 0, late = 0, ownEarly = 0, ownLate = 0;
    const auto report = runEnsemble(request, control, progress, [&](const EnsembleProgress &now) {
        const double children = childrenBytes();
        if (children == 0 || now.done < 500)
            return;
        if (early == 0) {
            early = children;
            ownEarly = residentBytes("self");
        }
        late = children;
        ownLate = residentBytes("self");
    });
    ASSERT_TRUE(report) << report.error().sentence.toStdString();
    EXPECT_EQ(report->end.done, 10'000u);
    EXPECT_EQ(report->end.failed, 0u);
    if (early == 0)
        GTEST_SKIP() << "The worker was over before it could be looked at, or /proc does not tell its children.";
    std::printf("worker: %.1f MiB after 500 runs at least, %.1f MiB at last; caller %.1f and %.1f MiB\n", early / MiB,
                late / MiB, ownEarly / MiB, ownLate / MiB);
    EXPECT_LT(late - early, 2 * MiB);
    EXPECT_LT(ownLate - ownEarly, 2 * MiB);
}
