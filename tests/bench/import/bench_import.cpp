// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From a STEP file to a picture on disk, cold against f3d, and again from the cache; and the import alone against FreeCAD's.
// One row a file, the largest first: seconds by the clock, triangles, and ratios by the clock and by processor time (smaller
// is better; 1 is the other side); under `model`, cached to cold without the program's start and without a picture.
// Arguments: parts of file names; none: all files. TWINSCOPE_BENCH_RUNS=3 takes the best of three runs of everything.

#include "opening.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QFileInfo>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <vector>

namespace twinscope::bench {
namespace {

bool isWanted(const QString &file, const QStringList &parts)
{
    return !file.contains(QLatin1String("/odd/")) &&
           (parts.isEmpty() || std::ranges::any_of(parts, [&](const QString &part) { return file.contains(part); }));
}

QStringList stepFiles(const QStringList &parts)
{
    const QString folder = qEnvironmentVariable("TWINSCOPE_TEST_DATA", QStringLiteral(TWINSCOPE_BENCH_DATA));
    QStringList files;
    for (QDirIterator it(folder + QStringLiteral("/cad"), {QStringLiteral("*.st*p"), QStringLiteral("*.st*P")},
                         QDir::Files, QDirIterator::Subdirectories);
         it.hasNext();) {
        if (const QString file = it.next(); isWanted(file, parts))
            files.append(file);
    }
    std::sort(files.begin(), files.end(),
              [](const QString &a, const QString &b) { return QFileInfo(a).size() > QFileInfo(b).size(); });
    return files;
}

/// The ratios of one comparison over all files.
class Ratios
{
public:
    explicit Ratios(const char *title, double wanted)
        : m_title(title)
        , m_wanted(wanted)
    {
    }

    /// Prints both and keeps them; where the other side could not do it, a dash.
    void print(const Opening &own, const Opening &other)
    {
        if (!other.isMeasured() || !own.isMeasured()) {
            std::printf("      -     - ");
            return;
        }
        const double clock = own.seconds / other.seconds, processor = own.processor / other.processor;
        std::printf(" %6.2f %5.2f ", clock, processor);
        m_clock.push_back(clock);
        m_own += own.processor;
        m_other += other.processor;
    }

    void printSummary()
    {
        if (m_clock.empty())
            return;
        std::ranges::sort(m_clock);
        const auto good = std::ranges::count_if(m_clock, [this](double ratio) { return ratio <= m_wanted; });
        std::printf(
            "%s: median %.2f, largest %.2f, at most %.2f for %td of %zu files; all together %.2f of the processor "
            "time\n",
            m_title, m_clock[m_clock.size() / 2], m_clock.back(), m_wanted, good, m_clock.size(), m_own / m_other);
    }

private:
    const char *m_title;
    double m_wanted;
    std::vector<double> m_clock;
    double m_own = 0, m_other = 0;
};

class Table
{
public:
    Table()
    {
        std::printf("%-34s %6s | %8s %6s %6s %12s %7s | %8s %6s %12s | %6s %8s %6s %12s\n", "file", "KiB", "triang.",
                    "cold", "cached", "/ cold (CPU)", "model", "f3d tri.", "f3d", "cold/f3d", "import", "FreeCAD", "s",
                    "import/FC");
    }

    void add(const QString &file)
    {
        const OwnOpenings own = openWithTwinscope(file);
        const Opening f3d = openWithF3d(file), freeCad = importWithFreeCad(file);
        const QFileInfo info(file);
        std::printf("%-34s %6lld | %8.0f %6.2f %6.2f", qPrintable(info.fileName().left(34)),
                    static_cast<long long>(info.size() / 1024), own.cold.triangles, own.cold.seconds,
                    own.cached.seconds);
        m_cached.print(own.cached, own.cold);
        std::printf(" %6.4f ", own.cachedModel / own.model);
        m_models.push_back(own.cachedModel / own.model);
        std::printf("| %8.0f %6.2f", f3d.triangles, f3d.seconds);
        m_f3d.print(own.cold, f3d);
        std::printf("| %6.2f %8.0f %6.2f", own.import.seconds, freeCad.triangles, freeCad.seconds);
        m_freeCad.print(own.import, freeCad);
        std::printf(" %s\n", qPrintable(own.cold.whyNot));
        std::fflush(stdout);
    }

    void finish()
    {
        m_cached.printSummary();
        if (std::ranges::sort(m_models); !m_models.empty())
            std::printf("the model alone, in a program that runs, from the cache to cold: median %.4f, largest %.4f\n",
                        m_models[m_models.size() / 2], m_models.back());
        m_f3d.printSummary();
        m_freeCad.printSummary();
    }

private:
    std::vector<double> m_models;
    Ratios m_cached{"from the cache to cold", 0.15}, m_f3d{"cold to f3d", 1}, m_freeCad{"import to FreeCAD", 1};
};

} // namespace
} // namespace twinscope::bench

int main(int argc, char **argv)
{
    using namespace twinscope::bench;
    const QCoreApplication application(argc, argv);
    Table table;
    for (const QString &file : stepFiles(QCoreApplication::arguments().mid(1)))
        table.add(file);
    table.finish();
    return 0;
}
