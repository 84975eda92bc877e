// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plantview.h"

#include "detailbudget.h"

#include <algorithm>
#include <cmath>

namespace twinscope::viewport {

namespace {

constexpr quint64 SoftwareTriangles = 4'000'000;
constexpr quint64 HardwareTriangles = 30'000'000;

} // namespace

PlantView::PlantView(QObject *parent)
    : QObject(parent)
    , m_states(std::make_unique<PlantStates>(m_plant, m_theme))
    , m_picker(std::make_shared<const Picker>())
{
    m_camera = facing(m_camera, View::Isometric);
    m_clock.start();
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &PlantView::tick);
    m_rateTimer.setInterval(1000);
    connect(&m_rateTimer, &QTimer::timeout, this, &PlantView::updateRate);
    connect(&m_loader, &SceneLoader::built, this, &PlantView::takeScene);
}

PlantView::~PlantView() = default;

RenderThread &PlantView::renderer()
{
    if (!m_renderer) {
        m_renderer = std::make_unique<RenderThread>();
        connect(m_renderer.get(), &RenderThread::drawn, this, &PlantView::takePicture);
        m_renderer->setTheme(m_theme);
        m_pacer.setSoftware(drawsBySoftware());
        m_statistics.renderer = m_renderer->card().renderer;
        m_statistics.software = m_renderer->card().software;
    }
    return *m_renderer;
}

bool PlantView::drawsBySoftware() const
{
    return m_drawing == Drawing::Automatic ? m_renderer && m_renderer->card().software : m_drawing == Drawing::Light;
}

void PlantView::setDrawing(Drawing drawing)
{
    if (drawing == m_drawing)
        return;
    m_drawing = drawing;
    m_pacer.setSoftware(drawsBySoftware());
    if (m_scene && !m_store.models.isEmpty())
        requestScene();
    schedule();
}

bool PlantView::hasGraphics()
{
    return !renderer().card().renderer.isEmpty();
}

void PlantView::setTheme(const look::Theme &theme)
{
    m_theme = theme;
    m_states->setTheme(theme);
    if (m_other)
        m_other->setTheme(theme);
    if (m_renderer)
        m_renderer->setTheme(theme);
    m_pacer.sceneChanged();
    schedule();
}

void PlantView::setPlant(const plant::Plant &plant)
{
    m_plant = plant;
    m_store = {};
    m_selection.clear();
    m_other.reset();
    m_states = std::make_unique<PlantStates>(m_plant, m_theme);
    m_origin = {};
    m_builtFor.reset();
    m_loader.abandon();
    m_flight.stop();
    m_picture = {};
    m_framesItself = plant.cameras.empty();
    m_camera = facing(Camera(), View::Isometric);
    takeScene(std::make_shared<const Scene>(), std::make_shared<const Picker>());
    if (!plant.cameras.empty())
        setCamera(plant.cameras.front(), false);
}

void PlantView::setModel(const QString &file, const std::shared_ptr<const geometry::Model> &model)
{
    if (!model) {
        setModelFailed(file);
        return;
    }
    m_store.failed.remove(file);
    m_store.models.insert(file, model);
    requestScene();
}

void PlantView::setModelFailed(const QString &file)
{
    m_store.models.remove(file);
    m_store.failed.insert(file);
    requestScene();
}

void PlantView::requestScene()
{
    renderer();
    BuildOptions options;
    options.maxTriangles = drawsBySoftware() ? SoftwareTriangles : HardwareTriangles;
    m_builtFor.reset();
    if (m_scene && m_scene->isReduced)
        options.camera = inWorld(*(m_builtFor = destination()), m_origin);
    m_loader.request({m_plant, m_store, m_states->moving(), options});
}

/// A plant that is too large to be kept as fine as it is gets finer where the camera has come to rest.
void PlantView::refine()
{
    if (m_scene && m_scene->isReduced && isStill() && seesOtherThings(m_camera, m_builtFor))
        requestScene();
}

void PlantView::takeScene(std::shared_ptr<const Scene> scene, std::shared_ptr<const Picker> picker)
{
    m_scene = std::move(scene);
    m_picker = std::move(picker);
    moveOrigin(m_scene->origin);
    m_states->setPlaceholders(m_scene->placeholders);
    changeStates([this](PlantStates &states) { placeStates(states); });
    renderer().setScene(m_scene);
    if (m_framesItself)
        m_camera = framing(m_camera, m_scene->bounds, aspect());
    if (!m_frameLater.empty())
        frameAssets(std::exchange(m_frameLater, {}), false);
    m_pacer.sceneChanged();
    emit sceneChanged();
    emit contentChanged();
    schedule();
}

/// The camera stays where it is in the world, unless it is about to be told where to stand.
void PlantView::moveOrigin(const plant::Position &origin)
{
    if (origin == m_origin)
        return;
    const QVector3D shift = offset(m_origin, origin); // not by way of the world: that would round it
    if (!m_framesItself)
        m_camera = moved(destination(), shift);
    if (m_builtFor)
        m_builtFor = moved(*m_builtFor, shift);
    m_flight.stop();
    m_origin = origin;
    m_states->setOrigin(origin);
    emit originMoved(shift);
}

void PlantView::setFrame(const core::Frame &frame)
{
    m_states->setFrame(frame);
    statesChanged();
}

void PlantView::setAlarmPriorities(const std::vector<int> &worstByAsset)
{
    m_states->setAlarmPriorities(worstByAsset);
    statesChanged();
}

void PlantView::select(const std::vector<plant::AssetIndex> &assets)
{
    std::vector<plant::AssetIndex> valid;
    std::ranges::copy_if(assets, std::back_inserter(valid), [this](plant::AssetIndex asset) { return isAsset(asset); });
    if (valid == m_selection)
        return;
    m_selection = std::move(valid);
    m_states->setSelected(m_selection);
    m_pacer.sceneChanged();
    statesChanged();
}

void PlantView::toggle(plant::AssetIndex asset)
{
    std::vector<plant::AssetIndex> assets = m_selection;
    if (std::erase(assets, asset) == 0)
        assets.push_back(asset);
    select(assets);
}

void PlantView::changeVisibility(const std::function<void(Visibility &)> &change)
{
    changeStates([&change](PlantStates &states) { states.changeVisibility(change); });
    m_pacer.sceneChanged(); // levels of detail follow what is shown
    statesChanged();
}

void PlantView::changeStates(const std::function<void(PlantStates &)> &change)
{
    change(*m_states);
    if (m_other)
        m_other->change(change);
}

void PlantView::placeStates(PlantStates &states) const
{
    states.setOrigin(m_origin);
    states.setBounds(m_scene->own, m_scene->subtree, m_scene->bounds);
}

void PlantView::compareWith(const core::Frame &other)
{
    if (other.values.empty() && !m_other)
        return;
    if (other.values.empty()) {
        m_other.reset();
        m_pacer.sceneChanged();
    } else if (!m_other) {
        m_other = std::make_unique<OtherState>(m_plant, m_theme);
        m_other->change([this](PlantStates &states) {
            states.setVisibility(m_states->visibility());
            if (m_scene)
                placeStates(states);
        });
    }
    m_states->compareWith(other.values);
    if (m_other)
        m_other->setFrame(other);
    statesChanged();
}

void PlantView::statesChanged()
{
    const bool otherChanged = m_other && m_other->follow(*m_states);
    findPart();
    if (m_states->texture().isChanged() || otherChanged)
        m_pacer.valuesChanged(m_clock.elapsed());
    emit contentChanged();
    schedule();
}

void PlantView::setHeatMap(std::optional<HeatMap> map)
{
    m_states->setHeatMap(std::move(map));
    m_pacer.sceneChanged();
    statesChanged();
}

void PlantView::setModelColours(bool on)
{
    renderer().setModelColours(on);
    m_pacer.sceneChanged();
    schedule();
}

void PlantView::setReducedMotion(bool on)
{
    m_reducedMotion = on;
    schedule();
}

void PlantView::setSection(const std::optional<Section> &section)
{
    if (section == m_section)
        return;
    m_section = section;
    m_pacer.cameraMoved(m_clock.elapsed()); // as often and as coarse as that, for it is dragged in the same way
    schedule();
}

void PlantView::setPulledApart(float amount)
{
    if (amount == m_states->pulledApart())
        return;
    m_states->setPulledApart(amount);
    m_pacer.cameraMoved(m_clock.elapsed()); // dragged in the same way
    emit contentChanged();
    schedule();
}

void PlantView::setEdges(bool on)
{
    m_edges = on;
    m_pacer.sceneChanged();
    schedule();
}

void PlantView::setBackground(bool on)
{
    m_background = on;
    m_pacer.sceneChanged();
    schedule();
}

void PlantView::setSize(const QSize &size, qreal pixelRatio, int strokes)
{
    const QSize wanted = size.expandedTo(QSize(1, 1));
    if (wanted == m_size && pixelRatio == m_pixelRatio && strokes == m_strokes)
        return;
    m_size = wanted;
    m_pixelRatio = pixelRatio;
    m_strokes = strokes;
    if (m_framesItself && m_scene)
        m_camera = framing(m_camera, m_scene->bounds, aspect());
    m_pacer.sceneChanged();
    schedule();
}

void PlantView::setShown(bool shown)
{
    m_shown = shown;
    schedule();
}

void PlantView::wantStill()
{
    m_stillWanted = true;
    m_pacer.wantStill();
    schedule();
}

void PlantView::cameraMoved()
{
    m_flight.stop();
    m_framesItself = false;
    m_pacer.cameraMoved(m_clock.elapsed());
    schedule();
}

void PlantView::flyTo(const Camera &camera, bool animated)
{
    m_framesItself = false;
    if (animated && m_shown && !m_reducedMotion) {
        m_flight.begin(m_camera, camera, m_clock.elapsed());
        m_pacer.cameraMoved(m_clock.elapsed());
    } else {
        m_flight.stop();
        m_camera = camera;
        m_pacer.sceneChanged();
    }
    schedule();
}

void PlantView::setCamera(const plant::Camera &camera, bool animated)
{
    if (plantBounds().isEmpty()) // nothing has told yet where the plant stands: the camera is beside it
        moveOrigin(originFor({camera.target}));
    flyTo(inScene(camera, m_origin), animated);
}

void PlantView::frameAll(bool animated)
{
    const geometry::Bounds bounds = shownBounds();
    if (!m_loader.isBusy() && !bounds.isEmpty()) {
        flyTo(framing(destination(), bounds, aspect()), animated);
        return;
    }
    m_camera = destination();
    m_flight.stop();
    m_framesItself = true;
}

void PlantView::frameAsset(plant::AssetIndex asset, bool animated)
{
    frameAssets({asset}, animated);
}

void PlantView::frameAssets(const std::vector<plant::AssetIndex> &assets, bool animated)
{
    geometry::Bounds all;
    for (const plant::AssetIndex asset : assets)
        if (const geometry::Bounds bounds = boundsOf(asset); !bounds.isEmpty())
            all.add(bounds);
    if (all.isEmpty())
        m_frameLater = m_loader.isBusy() ? assets : std::vector<plant::AssetIndex>();
    else
        flyTo(framing(destination(), all, aspect()), animated);
}

Camera PlantView::destination() const
{
    return m_flight.isActive() ? m_flight.goal() : m_camera;
}

float PlantView::aspect() const
{
    return float(m_size.width()) / float(m_size.height());
}

geometry::Bounds PlantView::boundsOf(plant::AssetIndex asset) const
{
    const bool known = m_scene && asset >= 0 && size_t(asset) < m_scene->subtree.size();
    return known ? m_scene->subtree[size_t(asset)] : geometry::Bounds();
}

geometry::Bounds PlantView::plantBounds() const
{
    return m_scene ? m_scene->bounds : geometry::Bounds();
}

geometry::Bounds PlantView::shownBounds() const
{
    geometry::Bounds bounds;
    for (size_t i = 0; m_scene && i < m_scene->own.size(); ++i) {
        if (!m_scene->own[i].isEmpty() && m_states->state(int(i)).visible)
            bounds.add(m_states->pulledApart() > 0 ? m_scene->own[i].transformed(m_states->motion(int(i)))
                                                   : m_scene->own[i]);
    }
    return bounds;
}

Hit PlantView::pick(const QPointF &position) const
{
    const auto visible = [this](plant::AssetIndex asset) {
        return m_states->state(asset).visible && !m_states->state(asset).ghost;
    };
    const auto motion = [this](plant::AssetIndex asset) { return m_states->motion(asset); };
    Ray ray = rayThrough(m_camera, m_size, position);
    const RaySpan kept = m_section ? keptSpan(*m_section, ray) : RaySpan();
    if (!(kept.start < kept.end) || std::isinf(kept.start))
        return {};
    ray.origin = ray.at(kept.start);
    Hit hit = m_picker->pick(ray, visible, motion, kept.end - kept.start, m_states->pulledApart() > 0);
    hit.distance += kept.start;
    return hit;
}

QVector3D PlantView::labelPoint(plant::AssetIndex asset) const
{
    const bool known = m_scene && size_t(asset) < m_scene->own.size();
    geometry::Bounds bounds = known ? m_scene->own[size_t(asset)] : geometry::Bounds();
    if (bounds.isEmpty())
        bounds = boundsOf(asset);
    if (bounds.isEmpty())
        return {float(qQNaN()), 0, 0};
    const QVector3D top(bounds.centre().x(), bounds.centre().y(), bounds.max.z());
    const AssetState &state = m_states->state(asset);
    return state.slide == 0 && state.level == 1 && m_states->pulledApart() == 0 ? top
                                                                                : m_states->motion(asset).map(top);
}

} // namespace twinscope::viewport
