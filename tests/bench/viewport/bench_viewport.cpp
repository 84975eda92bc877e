// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Frames per second while every asset changes its colour in every frame, the program's way against one Qt 3D entity per
// asset. Every row is measured in a process of its own, so that its memory is its own. Arguments: [largest count]

#include "batchedscene.h"
#include "naivescene.h"

#include "graphicscard.h"

#include <QApplication>
#include <QHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QSurfaceFormat>

#include <algorithm>
#include <cstdio>
#include <string_view>

using namespace twinscope;

namespace {

struct Row
{
    const char *key;
    const char *title;
};

constexpr Row Rows[] = {
    {"naive", "one entity and material per asset"},           {"same", "batched, same triangles"},
    {"still", "batched, still picture (4 samples, edges)"},   {"bare", "the same without edges"},
    {"steady", "batched, values move, camera rests (edges)"}, {"moving", "batched, values and camera move"},
    {"ghosts", "the same, every tenth asset seen through"},
};

bench::Measurement measure(const QString &key, const bench::PlantSize &size)
{
    using bench::BatchedMode;
    if (key == QLatin1String("naive"))
        return bench::measureNaive(size);
    const QHash<QString, BatchedMode> modes{{QStringLiteral("same"), BatchedMode::SameTriangles},
                                            {QStringLiteral("still"), BatchedMode::Still},
                                            {QStringLiteral("bare"), BatchedMode::StillWithoutEdges},
                                            {QStringLiteral("steady"), BatchedMode::Steady},
                                            {QStringLiteral("moving"), BatchedMode::Moving},
                                            {QStringLiteral("ghosts"), BatchedMode::MovingGhosts}};
    return bench::measureBatched(size, modes.value(key));
}

int runChild(const QString &key, const bench::PlantSize &size)
{
    const bench::Measurement m = measure(key, size);
    const QJsonObject object{{QStringLiteral("fps"), m.framesPerSecond},
                             {QStringLiteral("triangles"), double(m.triangles)},
                             {QStringLiteral("calls"), m.drawCalls},
                             {QStringLiteral("width"), m.width},
                             {QStringLiteral("processor"), m.processorMilliseconds},
                             {QStringLiteral("memory"), m.memoryMiB}};
    std::printf("%s\n", QJsonDocument(object).toJson(QJsonDocument::Compact).constData());
    return 0;
}

QJsonObject runRow(const char *key, const bench::PlantSize &size)
{
    QProcess process;
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(),
                  {QStringLiteral("--measure"), QString::fromLatin1(key), QString::number(size.assets),
                   QString::number(size.trianglesEach)});
    process.waitForFinished(-1);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

QJsonObject printRow(const Row &row, const bench::PlantSize &size)
{
    const QJsonObject m = runRow(row.key, size);
    std::printf("%7d  %-42s %10.0f %7d %6d %9.2f %9.0f %7.0f\n", size.assets, row.title,
                m[QLatin1String("triangles")].toDouble(), m[QLatin1String("calls")].toInt(),
                m[QLatin1String("width")].toInt(), m[QLatin1String("fps")].toDouble(),
                m[QLatin1String("processor")].toDouble(), m[QLatin1String("memory")].toDouble());
    std::fflush(stdout);
    return m;
}

/// How many times the naive frame rate, and the same by processor time, which other work on the machine does not disturb.
void printRatio(const char *what, const QJsonObject &naive, const QJsonObject &ours)
{
    const auto ratio = [](const QJsonObject &a, const QJsonObject &b, QLatin1String key) {
        return b[key].toDouble() > 0 ? a[key].toDouble() / b[key].toDouble() : 0;
    };
    std::printf("         %s: %.1f times the naive frame rate, %.1f times less processor time\n", what,
                ratio(ours, naive, QLatin1String("fps")), ratio(naive, ours, QLatin1String("processor")));
}

void printTable(int assets)
{
    QHash<QString, QJsonObject> rows;
    for (const Row &row : Rows)
        rows.insert(QString::fromLatin1(row.key), printRow(row, {assets}));
    printRatio("values move", rows[QStringLiteral("naive")], rows[QStringLiteral("steady")]);
    printRatio("values and camera move", rows[QStringLiteral("naive")], rows[QStringLiteral("moving")]);
}

/// Orbiting round plants of simple parts, 200 triangles each, while all their colours change.
void printOrbits()
{
    constexpr int Each = 200;
    const Row &moving = *std::ranges::find(Rows, std::string_view("moving"), &Row::key);
    const QJsonObject naive = printRow(Rows[0], {10'000, Each});
    printRatio("values and camera move", naive, printRow(moving, {10'000, Each}));
    printRow(moving, {100'000, Each});
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QT3D_RENDERER", "opengl");
    QSurfaceFormat format;
    format.setVersion(3, 3);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    QSurfaceFormat::setDefaultFormat(format);
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() == 5 && arguments[1] == QLatin1String("--measure"))
        return runChild(arguments[2], {arguments[3].toInt(), arguments[4].toInt()});

    const int largest = arguments.size() > 1 ? arguments[1].toInt() : 10000;
    std::printf("%s, %dx%d, every asset changes colour in every frame, every frame read back\n",
                qPrintable(viewport::Graphics().card.renderer), bench::PictureSize.width(),
                bench::PictureSize.height());
    std::printf("%7s  %-42s %10s %7s %6s %9s %9s %7s\n", "assets", "scene", "triangles", "calls", "pixels", "frames/s",
                "CPU ms", "MiB");
    for (int assets = 100; assets <= largest; assets *= 10)
        printTable(assets);
    if (largest >= 10'000)
        printOrbits();
    return 0;
}
