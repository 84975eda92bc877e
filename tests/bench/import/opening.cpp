// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opening.h"

#include "peers.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>

namespace twinscope::bench {

namespace {

/// The best counts: what disturbs makes only slower.
int runs()
{
    return std::max(1, qEnvironmentVariableIntValue("TWINSCOPE_BENCH_RUNS"));
}

/// The program with a cache of its own.
class Twinscope
{
public:
    Run render(const QString &file)
    {
        return run({QStringLiteral("render"), file, QStringLiteral("--out"), m_home.filePath(QStringLiteral("out.png")),
                    QStringLiteral("--size"), PictureSize});
    }

    Run import(const QString &file) { return run({QStringLiteral("import"), QStringLiteral("--json"), file}); }

    /// The models only: the graphics driver keeps its shaders in the same cache, for every program.
    void forget() { QDir(m_home.filePath(QStringLiteral("cache/twinscope"))).removeRecursively(); }

private:
    Run run(const QStringList &arguments)
    {
        return runProgram(QStringLiteral(TWINSCOPE_PROGRAM), arguments,
                          {{QStringLiteral("XDG_CACHE_HOME"), m_home.filePath(QStringLiteral("cache"))},
                           {QStringLiteral("XDG_CONFIG_HOME"), m_home.filePath(QStringLiteral("config"))},
                           {QStringLiteral("XDG_DATA_HOME"), m_home.filePath(QStringLiteral("data"))}});
    }

    QTemporaryDir m_home;
};

QJsonObject told(const Run &run)
{
    return QJsonDocument::fromJson(run.output).object();
}

void keepBest(double &best, double seconds)
{
    best = best > 0 ? std::min(best, seconds) : seconds;
}

void keepBest(Opening &best, const Run &run)
{
    if (run.exitCode != 0)
        best.whyNot = QStringLiteral("failed: ") + QString::fromUtf8(run.errors.trimmed());
    keepBest(best.seconds, run.seconds);
    keepBest(best.processor, run.processor);
}

double sumOfPolygons(const QByteArray &output)
{
    double sum = 0;
    for (const QByteArray &line : output.split('\n')) {
        if (line.contains("Number of polygons:"))
            sum += line.mid(line.indexOf(':') + 1).toDouble();
    }
    return sum;
}

} // namespace

OwnOpenings openWithTwinscope(const QString &file)
{
    Twinscope twinscope;
    OwnOpenings result;
    twinscope.render(
        file); // the first picture of all fills the driver's cache, as f3d's has been filled by its own first
    QJsonObject read;
    for (int i = 0; i < runs(); ++i) {
        twinscope.forget();
        keepBest(result.cold, twinscope.render(file));
        keepBest(result.cached, twinscope.render(file));
        twinscope.forget();
        const Run import = twinscope.import(file);
        keepBest(result.import, import);
        keepBest(result.model, told(import)[QStringLiteral("seconds")].toDouble());
        read = told(twinscope.import(file)); // from the cache
        keepBest(result.cachedModel, read[QStringLiteral("seconds")].toDouble());
    }
    for (Opening *opening : {&result.cold, &result.cached, &result.import})
        opening->triangles = read[QStringLiteral("triangles")].toDouble();
    return result;
}

Opening openWithF3d(const QString &file)
{
    Opening result;
    const QString program = QStringLiteral("f3d");
    if (!isInstalled(program)) {
        result.whyNot = QStringLiteral("f3d is not installed");
        return result;
    }
    const QTemporaryDir folder;
    const QStringList arguments{file, QStringLiteral("--output"), folder.filePath(QStringLiteral("out.png")),
                                QStringLiteral("--resolution"), QString(PictureSize).replace(u'x', u',')};
    for (int i = 0; i < runs(); ++i)
        keepBest(result, runProgram(program, arguments));
    result.triangles =
        sumOfPolygons(runProgram(program, {file, QStringLiteral("--verbose"), QStringLiteral("--no-render")}).output);
    return result;
}

Opening importWithFreeCad(const QString &file)
{
    Opening result;
    const QString program = QStringLiteral("freecadcmd");
    if (!isInstalled(program)) {
        result.whyNot = QStringLiteral("FreeCAD is not installed");
        return result;
    }
    for (int i = 0; i < runs(); ++i) {
        const FreeCadRun run = runFreeCad(program, file);
        if (!run.done)
            return {0, 0, 0, QStringLiteral("FreeCAD did not read it")};
        keepBest(result.seconds, run.seconds);
        keepBest(result.processor, run.processor);
        result.triangles = run.triangles;
    }
    return result;
}

} // namespace twinscope::bench
