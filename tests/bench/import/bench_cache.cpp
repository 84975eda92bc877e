// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A large model from the cache, its meshes read where they lie in the mapped file, against the same with every mesh
// copied into memory of its own. Argument: millions of triangles (4). Each side is measured in a process of its own.

#include <twinscope/geometry/modelcache.h>

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <cmath>
#include <cstdio>

using namespace twinscope;

namespace {

/// A hilly square of about 80,000 triangles.
geometry::Mesh hills()
{
    constexpr quint32 Side = 200;
    geometry::Mesh mesh;
    geometry::Mesh::Level level;
    for (quint32 y = 0; y <= Side; ++y) {
        for (quint32 x = 0; x <= Side; ++x) {
            const QVector3D p(float(x), float(y), std::sin(float(x)) * std::cos(float(y)));
            mesh.positions.push_back(p);
            mesh.normals.push_back({0, 0, 1});
            mesh.bounds.add(p);
            const quint32 i = y * (Side + 1) + x;
            if (x < Side && y < Side)
                level.indices.append({i, i + 1, i + Side + 1, i + 1, i + Side + 2, i + Side + 1});
        }
    }
    level.ranges = {{0, quint32(level.indices.size()), 0}};
    mesh.levels.push_back(std::move(level));
    return mesh;
}

geometry::Model model(quint64 triangles)
{
    geometry::Model model;
    model.nodes.resize(1);
    const geometry::Mesh mesh = hills();
    while (model.meshes.size() * mesh.triangles() < triangles) {
        geometry::Node node;
        node.parent = 0;
        node.mesh = int(model.meshes.size());
        model.nodes.push_back(node);
        model.meshes.push_back(mesh);
    }
    return model;
}

void copyAll(geometry::Model &model)
{
    for (geometry::Mesh &mesh : model.meshes) {
        mesh.positions.edit();
        mesh.normals.edit();
        mesh.lines.edit();
        for (geometry::Mesh::Level &level : mesh.levels) {
            level.indices.edit();
            level.ranges.edit();
        }
    }
}

/// Memory of this process that no file stands behind.
double ownMiB()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.startsWith("RssAnon:"))
            return line.mid(8).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

int measure(const QString &path, bool copied)
{
    const double before = ownMiB();
    QElapsedTimer timer;
    timer.start();
    auto read = geometry::readModelCache(path);
    if (!read)
        return 1;
    if (copied)
        copyAll(*read);
    const double ms = double(timer.nsecsElapsed()) / 1e6;
    const QJsonObject result{{QStringLiteral("ms"), ms}, {QStringLiteral("MiB"), ownMiB() - before}};
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}

/// The best of three.
QJsonObject run(const QString &path, const QString &side)
{
    QJsonObject best;
    for (int i = 0; i < 3; ++i) {
        QProcess process;
        process.start(QCoreApplication::applicationFilePath(), {side, path});
        process.waitForFinished(-1);
        const QJsonObject result = QJsonDocument::fromJson(process.readAllStandardOutput()).object();
        if (best.isEmpty() || result[QLatin1String("ms")].toDouble() < best[QLatin1String("ms")].toDouble())
            best = result;
    }
    std::printf("%-8s %8.1f ms %8.1f MiB of memory of its own\n", qPrintable(side.mid(2)),
                best[QLatin1String("ms")].toDouble(), best[QLatin1String("MiB")].toDouble());
    return best;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() == 3)
        return measure(arguments[2], arguments[1] == QLatin1String("--copied"));
    const double millions = arguments.size() > 1 ? arguments[1].toDouble() : 4;
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("large.model"));
    if (!geometry::writeModelCache(model(quint64(millions * 1e6)), path))
        return 1;
    std::printf("%.1f million triangles, %.0f MiB on disk\n", millions, double(QFile(path).size()) / (1024 * 1024));
    const QJsonObject mapped = run(path, QStringLiteral("--mapped")), copied = run(path, QStringLiteral("--copied"));
    std::printf("mapped to copied: %.2f of the time\n",
                mapped[QLatin1String("ms")].toDouble() / copied[QLatin1String("ms")].toDouble());
    return 0;
}
