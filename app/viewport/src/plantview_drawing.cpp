// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// When and how a plant is drawn.

#include "picturepart.h"
#include "plantview.h"

#include <algorithm>

namespace twinscope::viewport {

namespace {

constexpr int LayersMoving = 2, LayersAtRest = 6; ///< of what can be seen through
constexpr qint64 LongestTurn = 250;               ///< milliseconds; after a pause fans go on where they were

bool hasAsset(const Chunk &chunk, const std::function<bool(plant::AssetIndex)> &is)
{
    return std::any_of(chunk.assets.begin(), chunk.assets.end(), is);
}

} // namespace

bool PlantView::isStill() const
{
    return m_pacer.isFinished() && !m_loader.isBusy() && !m_flight.isActive();
}

void PlantView::schedule()
{
    const bool comesLater =
        m_loader.isBusy() && m_scene && m_scene->chunks.empty(); // a picture of nothing helps nobody
    if (comesLater || (!m_shown && !m_stillWanted)) {
        m_timer.stop();
        return;
    }
    m_pacer.setSpinning(m_states->isSpinning() && !m_reducedMotion);
    if (const auto delay = m_pacer.delay(m_clock.elapsed()))
        m_timer.start(int(*delay));
    else
        m_timer.stop();
}

void PlantView::tick()
{
    const qint64 now = m_clock.elapsed();
    animate(now);
    draw(now);
    schedule();
}

void PlantView::animate(qint64 now)
{
    if (m_flight.isActive()) {
        m_camera = m_flight.at(now);
        m_pacer.cameraMoved(now);
    }
    const qint64 passed = std::min(now - std::exchange(m_advanced, now), LongestTurn);
    if (!m_reducedMotion)
        m_states->advance(double(passed) / 1000);
}

/// Where all that has changed since the last picture shows, if that is a small part of it.
void PlantView::findPart()
{
    m_part.reset();
    if (m_scene && !m_other && m_states->pulledApart() == 0)
        m_part = changedPart(*m_states, m_scene->own,
                             viewProjection(m_camera, aspect(), withRoomToMove(m_scene->bounds)), pixelSize(1));
    m_pacer.setLocal(m_part.has_value());
}

QSize PlantView::pixelSize(qreal scale) const
{
    return (QSizeF(m_size) * m_pixelRatio * scale).toSize().expandedTo(QSize(1, 1));
}

void PlantView::draw(qint64 now)
{
    findPart();
    const bool partly = m_pacer.isPartEnough(now);
    if (partly && m_part->isEmpty()) {
        m_pacer.skipped(now);
        return;
    }
    RenderThread &target = renderer();
    const Quality quality = m_pacer.quality(now);
    PictureOrder picture = order(quality);
    m_drawingPart = partly ? *m_part : QRect();
    if (partly)
        confine(picture, *m_part);
    picture.states = m_states->texture().takeStates();
    picture.axes = m_states->texture().takeAxes();
    if (m_other)
        picture.otherStates = m_other->texture().takeStates();
    countFrame(picture);
    m_drawingCamera = m_camera;
    m_pacer.begun(quality, now, partly);
    target.draw(std::move(picture));
}

void PlantView::takePicture(const QImage &picture)
{
    m_pacer.finished(m_clock.elapsed());
    const QRect place(m_drawingPart.topLeft(), picture.size());
    const bool fits = picture.format() == m_picture.format() && QRect({}, m_picture.size()).contains(place);
    if (m_drawingPart.isNull())
        m_picture = picture;
    else if (!picture.isNull() && fits)
        put(picture, m_picture, place.topLeft());
    else
        m_pacer.sceneChanged(); // the picture it belonged to is gone
    m_pictureCamera = m_drawingCamera;
    refine();
    if (isStill())
        m_stillWanted = false;
    else if (m_stillWanted)
        m_pacer.wantStill();
    emit pictureChanged();
    schedule();
}

PictureOrder PlantView::order(const Quality &quality) const
{
    PictureOrder order;
    order.size = pixelSize(quality.scale);
    order.camera = m_camera;
    order.samples = quality.samples;
    order.fine = quality.fine;
    order.background = m_background;
    order.edges = m_edges;
    order.strokes = m_strokes;
    order.pulledApart = m_states->pulledApart();
    order.section = m_section;
    order.outline = !m_selection.empty();
    if (!m_scene)
        return order;
    const auto visible = [this](plant::AssetIndex asset) { return m_states->state(asset).visible; };
    const auto ghost = [this](plant::AssetIndex asset) { return m_states->state(asset).ghost; };
    order.levels = chooseLevels(
        m_scene->chunks, m_camera, order.size, quality.detail,
        [&](const Chunk &chunk) { return hasAsset(chunk, visible); }, m_states->pulledApart() > 0);
    if (quality.fine && m_edges)
        order.lines =
            chooseLines(m_scene->chunks, order.levels, m_camera, float(order.size.height()) / float(m_strokes));
    for (const Chunk &chunk : m_scene->chunks)
        order.transparent.push_back(chunk.transparent || hasAsset(chunk, ghost));
    for (size_t i = 0; m_other && i < m_scene->chunks.size(); ++i)
        order.shells.push_back(
            hasAsset(m_scene->chunks[i], [this](plant::AssetIndex asset) { return m_other->differs(asset); }));
    if (std::ranges::count(order.transparent, true) + std::ranges::count(order.shells, true) > 0)
        order.layers = quality.level == Quality::Level::Still ? LayersAtRest : LayersMoving;
    return order;
}

void PlantView::confine(PictureOrder &order, const QRect &part) const
{
    order.part = part;
    keepPart(order.levels, m_scene->chunks,
             cropping(order.size, withMargin(part, order.size)) *
                 viewProjection(m_camera, aspect(), withRoomToMove(m_scene->bounds)));
}

void PlantView::countFrame(const PictureOrder &order)
{
    ++m_statistics.frames;
    m_statistics.triangles = m_scene ? triangleCount(m_scene->chunks, order.levels) : 0;
    const auto drawn = std::count_if(order.levels.begin(), order.levels.end(), [](int l) { return l != NotDrawn; });
    m_statistics.drawCalls = int(drawn) + 1 + int(m_scene && !m_scene->bounds.isEmpty());
    for (size_t i = 0; order.layers > 0 && i < order.levels.size(); ++i)
        m_statistics.drawCalls += order.levels[i] != NotDrawn && order.transparent[i] ? order.layers : 0;
    for (size_t i = 0; i < order.lines.size(); ++i)
        m_statistics.drawCalls += order.lines[i] && order.levels[i] != NotDrawn;
    m_statistics.drawCalls += order.layers;
    m_statistics.assets = m_plant.assets.size();
    if (!m_rateTimer.isActive()) {
        m_framesAtRate = m_statistics.frames - 1;
        m_rateTimer.start();
    }
}

void PlantView::updateRate()
{
    m_statistics.framesPerSecond = double(m_statistics.frames - m_framesAtRate);
    m_framesAtRate = m_statistics.frames;
    if (m_statistics.framesPerSecond == 0)
        m_rateTimer.stop();
    emit statisticsChanged();
}

} // namespace twinscope::viewport
