// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measure.h"

#include <QElapsedTimer>
#include <QFile>

#include <ctime>
#include <unistd.h>

namespace twinscope::bench {

namespace {

double residentMiB()
{
    QFile file(QStringLiteral("/proc/self/statm"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QByteArrayList fields = file.readAll().split(' ');
    return fields.value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / (1024 * 1024);
}

} // namespace

void measureFrames(Measurement &result, const std::function<void(int)> &frame)
{
    constexpr qint64 LongEnough = 3000;
    frame(0);
    QElapsedTimer timer;
    timer.start();
    const std::clock_t processor = std::clock();
    int frames = 0;
    while (frames < 2 || timer.elapsed() < LongEnough)
        frame(++frames);
    result.framesPerSecond = frames * 1000.0 / double(timer.elapsed());
    result.processorMilliseconds = double(std::clock() - processor) * 1000 / CLOCKS_PER_SEC / frames;
    result.memoryMiB = residentMiB();
}

FlatMesh flatten(const geometry::Model &model)
{
    FlatMesh flat;
    for (size_t node = 0; node < model.nodes.size(); ++node) {
        if (model.nodes[node].mesh < 0)
            continue;
        const geometry::Mesh &mesh = model.meshes[size_t(model.nodes[node].mesh)];
        const QMatrix4x4 world = model.worldTransform(int(node));
        const quint32 first = quint32(flat.positionsAndNormals.size() / 2);
        for (size_t i = 0; i < mesh.positions.size(); ++i) {
            flat.positionsAndNormals.push_back(world.map(mesh.positions[i]));
            flat.positionsAndNormals.push_back(world.mapVector(mesh.normals[i]));
        }
        for (quint32 index : mesh.levels.front().indices)
            flat.indices.push_back(first + index);
    }
    return flat;
}

} // namespace twinscope::bench
