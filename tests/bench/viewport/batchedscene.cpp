// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "batchedscene.h"

#include "sampleplant.h"

#include "camera.h"
#include "framepacer.h"
#include "plantstates.h"
#include "renderer.h"

#include <QElapsedTimer>

#include <algorithm>
#include <limits>

namespace twinscope::bench {

namespace {

using namespace viewport;

bool isMoving(BatchedMode mode)
{
    return mode == BatchedMode::Moving || mode == BatchedMode::MovingGhosts;
}

/// Every tenth asset is seen through.
void makeGhosts(PlantStates &states, PictureOrder &order, const Scene &scene)
{
    std::vector<plant::AssetIndex> ghosts;
    for (plant::AssetIndex asset = 0; size_t(asset) < states.count(); asset += 10)
        ghosts.push_back(asset);
    states.changeVisibility([&](Visibility &visibility) { visibility.ghost(ghosts, true); });
    for (const Chunk &chunk : scene.chunks)
        order.transparent.push_back(std::ranges::any_of(chunk.assets, [](int asset) { return asset % 10 == 0; }));
    order.layers = 2;
}

/// The quality the program itself uses on software OpenGL for each mode, after what the last pictures cost.
Quality qualityOf(BatchedMode mode, FramePacer &pacer, qint64 now)
{
    if (isMoving(mode))
        pacer.cameraMoved(now);
    pacer.setSpinning(mode == BatchedMode::Steady);
    Quality quality = pacer.quality(now);
    if (mode == BatchedMode::SameTriangles) {
        quality.samples = 1;
        quality.fine = false;
        quality.detail = {0, std::numeric_limits<quint64>::max(), 0};
    }
    return quality;
}

core::Frame changingFrame(const plant::Plant &plant, int number)
{
    std::vector<core::Value> values;
    values.reserve(plant.channels.size());
    for (size_t i = 0; i < plant.channels.size(); ++i)
        values.emplace_back(double((i * 7 + size_t(number) * 13) % 101));
    return test::frameOf(values);
}

std::shared_ptr<const Scene> makeScene(const plant::Plant &plant, const PlantStates &states, int trianglesEach,
                                       BatchedMode mode)
{
    ModelStore store;
    store.models.insert(QStringLiteral("pump.step"), test::pumpModel(trianglesEach));
    BuildOptions options;
    if (mode == BatchedMode::SameTriangles)
        options.maxTriangles = std::numeric_limits<quint64>::max();
    return std::make_shared<const Scene>(buildScene(plant, store, states.moving(), options));
}

} // namespace

Measurement measureBatched(const PlantSize &size, BatchedMode mode)
{
    plant::Plant plant = test::pumpPlant(size.assets);
    for (plant::Binding &binding : plant.bindings)
        binding.kind = plant::BindingKind::ColourRamp;
    PlantStates states(plant, look::Theme::light());
    const auto scene = makeScene(plant, states, size.trianglesEach, mode);
    Graphics graphics;
    Renderer renderer(graphics);
    renderer.setTheme(look::Theme::light());
    renderer.setScene(scene);

    FramePacer pacer(true);
    QElapsedTimer clock;
    clock.start();
    PictureOrder order;
    order.camera = framing(facing(Camera(), View::Isometric), scene->bounds, 1.6f);
    if (mode == BatchedMode::MovingGhosts)
        makeGhosts(states, order, *scene);
    const auto draw = [&](int number) {
        const Quality quality = qualityOf(mode, pacer, clock.elapsed());
        pacer.begun(quality, clock.elapsed());
        if (isMoving(mode))
            order.camera = orbited(order.camera, scene->bounds.centre(), 1, 0);
        states.setFrame(changingFrame(plant, number));
        order.size = PictureSize * quality.scale;
        order.samples = quality.samples;
        order.fine = quality.fine;
        order.levels =
            chooseLevels(scene->chunks, order.camera, order.size, quality.detail, [](const Chunk &) { return true; });
        order.edges = mode != BatchedMode::StillWithoutEdges;
        if (quality.fine && order.edges)
            order.lines = chooseLines(scene->chunks, order.levels, order.camera, float(order.size.height()));
        else
            order.lines.clear();
        order.states = states.texture().takeStates();
        order.axes = states.texture().takeAxes();
        renderer.draw(order);
        pacer.finished(clock.elapsed());
    };
    for (int warm = 0; warm < 12; ++warm) // until the pacer has found what the machine can do
        draw(warm);

    Measurement result;
    measureFrames(result, draw);
    result.width = order.size.width();
    result.triangles = triangleCount(scene->chunks, order.levels);
    result.drawCalls = 2 + int(std::count_if(order.levels.begin(), order.levels.end(), [](int l) { return l >= 0; })) +
                       int(std::ranges::count(order.lines, true)) +
                       order.layers * (1 + int(std::ranges::count(order.transparent, true)));
    return result;
}

} // namespace twinscope::bench
