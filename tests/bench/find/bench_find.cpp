// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// How long it takes to find things in a plant of 100,000 assets: by name at a key stroke, against scoring every name as it
// stands in the plant, and by a click, against asking every part. Argument: [number of assets]

#include "sampleplant.h"

#include "camera.h"
#include "models/fuzzy.h"
#include "models/searchindex.h"
#include "picker.h"
#include "plantstates.h"
#include "scenebuilder.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>
#include <cstdio>
#include <limits>

using namespace twinscope;

namespace {

/// The middle of several runs, milliseconds.
template<typename Work>
double milliseconds(Work work)
{
    std::vector<double> times;
    for (int run = 0; run < 7; ++run) {
        QElapsedTimer timer;
        timer.start();
        work();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::ranges::nth_element(times, times.begin() + 3);
    return times[3];
}

plant::Plant namedPlant(int assets)
{
    plant::Plant plant = test::pumpPlant(assets);
    for (size_t i = 0; i < plant.assets.size(); ++i)
        plant.assets[i].name = QStringLiteral("Cooling water pump %1").arg(i, 6, 10, QLatin1Char('0'));
    for (size_t i = 0; i < plant.channels.size(); ++i) {
        plant.channels[i].name = QStringLiteral("Vibration, drive end");
        plant.channels[i].asset = plant.assets[i].id;
    }
    return plant;
}

void findByName(const plant::Plant &plant)
{
    QElapsedTimer timer;
    timer.start();
    const workbench::SearchIndex index(plant);
    std::printf("index of %zu assets and %zu channels: %.0f ms, beside the window's thread\n", plant.assets.size(),
                plant.channels.size(), double(timer.nsecsElapsed()) / 1e6);
    std::printf("%-22s %12s %12s\n", "typed", "index, ms", "no index, ms");
    for (const char *typed : {"p", "pump", "pump 04711", "vib drive 4711", "cwp99", "nothing like it"}) {
        const QString text = QString::fromLatin1(typed);
        const double ours = milliseconds([&] { index.search(text, 50); });
        const double plain = milliseconds([&] {
            int found = 0;
            for (const plant::Asset &asset : plant.assets)
                found += workbench::fuzzyScore(text, asset.name).has_value();
            for (const plant::Channel &channel : plant.channels)
                found += workbench::fuzzyScore(text, channel.name).has_value();
            return found;
        });
        std::printf("%-22s %12.1f %12.1f\n", typed, ours, plain);
    }
}

void findByClick(const plant::Plant &plant)
{
    using namespace viewport;
    PlantStates states(plant, look::Theme::light());
    ModelStore store;
    store.models.insert(QStringLiteral("pump.step"), test::pumpModel(200));
    const Scene scene = buildScene(plant, store, states.moving(), {});
    MeshTrees trees;
    const Picker picker(scene.parts, states.moving(), trees);
    const Camera camera = framing(facing(Camera(), View::Isometric), scene.bounds, 1.6f);
    const auto visible = [](plant::AssetIndex) { return true; };
    const auto motion = [&states](plant::AssetIndex asset) { return states.motion(asset); };
    double slowest = 0;
    int hits = 0;
    for (int i = 0; i < 200; ++i) {
        const QPointF at(40 + (i % 20) * 60, 40 + (i / 20) * 72);
        QElapsedTimer timer;
        timer.start();
        const Hit hit =
            picker.pick(rayThrough(camera, {1280, 800}, at), visible, motion, std::numeric_limits<float>::max());
        slowest = std::max(slowest, double(timer.nsecsElapsed()) / 1e6);
        hits += hit.isValid();
    }
    const double plain = milliseconds([&] {
        float nearest = std::numeric_limits<float>::max();
        for (const Part &part : scene.parts) {
            const geometry::Bounds bounds = part.bounds();
            nearest = std::min(nearest, (bounds.centre() - camera.position).length() - bounds.diagonal() / 2);
        }
        return nearest;
    });
    std::printf("click: %d of 200 hit, slowest %.2f ms; looking at the bounds of each of %zu parts: %.1f ms\n", hits,
                slowest, scene.parts.size(), plain);
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const plant::Plant plant = namedPlant(argc > 1 ? atoi(argv[1]) : 100'000);
    findByName(plant);
    findByClick(plant);
    return 0;
}
