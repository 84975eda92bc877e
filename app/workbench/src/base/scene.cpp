// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/scene.h"

#include "base/card.h"
#include "base/habits.h"

#include <algorithm>
#include <numeric>

namespace twinscope::workbench {

namespace {

bool isSame(const plant::Binding &a, const plant::Binding &b)
{
    return a.channel == b.channel && a.asset == b.asset && a.kind == b.kind && a.ramp == b.ramp && a.range == b.range &&
           a.axis == b.axis && a.centre == b.centre && a.factor == b.factor && a.threshold == b.threshold &&
           a.inverted == b.inverted && a.text == b.text;
}

} // namespace

Scene::Scene(viewport::ViewportWidget &viewport, Workspace &workspace, Appearance &appearance, QObject *parent)
    : QObject(parent)
    , m_viewport(viewport)
    , m_workspace(workspace)
    , m_appearance(appearance)
{
    connect(&workspace, &Workspace::opened, this, &Scene::attach);
    connect(&workspace, &Workspace::closing, this, &Scene::detach);
    connect(&workspace, &Workspace::alarmsChanged, this, &Scene::showAlarms);
    connect(&workspace.selection(), &Selection::changed, this, &Scene::showSelection);
    connect(&workspace.selection(), &Selection::activated, this,
            [this](plant::AssetIndex asset) { m_viewport.frameAsset(asset, !m_appearance.reduceMotion()); });
    connect(&appearance, &Appearance::changed, this, [this] {
        m_viewport.setTheme(m_appearance.theme());
        m_viewport.setReducedMotion(m_appearance.reduceMotion());
    });
    connect(&viewport, &viewport::ViewportWidget::assetSelected, &workspace.selection(), &Selection::selectAsset);
    connect(&viewport, &viewport::ViewportWidget::assetToggled, &workspace.selection(), &Selection::toggleAsset);
    connect(&viewport, &viewport::ViewportWidget::assetActivated, &workspace.selection(), &Selection::selectAsset);
    connect(&viewport, &viewport::ViewportWidget::channelDropped, this, &Scene::bindingWanted);
    connect(&viewport, &viewport::ViewportWidget::sectioningChanged, this, &Scene::changed);
    connect(&viewport, &viewport::ViewportWidget::pulledApartChanged, this, &Scene::changed);
    connect(&viewport, &viewport::ViewportWidget::measuringChanged, this, &Scene::changed);
    m_viewport.setTheme(m_appearance.theme());
    m_viewport.setNavigationStyle(remembered(NavigationHabits, workspace.settings().navigationStyle()));
    m_viewport.setDrawing(remembered(DrawingHabits, workspace.settings().drawing()));
    m_viewport.setCardProvider([this](plant::AssetIndex asset) { return cardHtml(m_workspace, m_appearance, asset); });
}

void Scene::attach()
{
    session::Session &session = *m_workspace.session();
    m_models.clear();
    m_problems.clear();
    m_framed = false;
    m_changes.clear();
    m_heatMap.reset();
    rebuild();
    connect(&session.frames(), &core::FrameFeed::frameChanged, this, &Scene::showFrame);
    connect(&session.comparedFrames(), &core::FrameFeed::frameChanged, this, &Scene::showCompared);
    connect(&session, &session::Session::plantEdited, this, &Scene::takeEdit);
    connect(&session, &session::Session::modelLoaded, this,
            [this](const QString &file, const std::shared_ptr<const geometry::Model> &model) {
                m_models.insert(file, model);
                m_viewport.setModel(file, model);
                emit modelStateChanged(file, true, {});
            });
    connect(&session, &session::Session::modelFailed, this, [this](const QString &file, const QString &sentence) {
        m_problems.insert(file, sentence);
        m_viewport.setModelProblem(file, sentence);
        emit modelStateChanged(file, false, sentence);
    });
    connect(&session, &session::Session::modelsFinished, this, [this] {
        if (!std::exchange(m_framed, true) && m_workspace.session()->plant().cameras.empty())
            m_viewport.frameAll(false);
    });
    if (!session.plant().cameras.empty())
        m_viewport.setCamera(session.plant().cameras.front(), false);
}

void Scene::detach()
{
    m_workspace.session()->frames().disconnect(this);
    m_workspace.session()->comparedFrames().disconnect(this);
    m_workspace.session()->disconnect(this);
    m_viewport.setPlant({});
    m_changes.clear();
    emit changed();
}

void Scene::takeEdit()
{
    if (std::ranges::equal(m_bindings, m_workspace.session()->plant().bindings, isSame))
        return; // cameras or sets: nothing that is drawn
    const plant::Camera camera = m_viewport.camera();
    rebuild();
    m_viewport.setCamera(camera, false);
}

/// The view takes a plant as a whole: after an edit it is given again, with all that it forgets on the way.
void Scene::rebuild()
{
    const session::Session &session = *m_workspace.session();
    m_viewport.setPlant(session.plant());
    m_viewport.setHeatMap(m_heatMap);
    m_bindings = session.plant().bindings;
    for (auto model = m_models.cbegin(); model != m_models.cend(); ++model)
        m_viewport.setModel(model.key(), model.value());
    for (auto problem = m_problems.cbegin(); problem != m_problems.cend(); ++problem)
        m_viewport.setModelProblem(problem.key(), problem.value());
    core::Frame everything = m_workspace.session()->frames().frame();
    everything.changed.resize(everything.values.size());
    std::iota(everything.changed.begin(), everything.changed.end(), core::ChannelIndex(0));
    m_viewport.setFrame(everything);
    showCompared();
    showAlarms();
    for (const Change &change : m_changes)
        show(change);
    showSelection();
    emit changed();
}

void Scene::showAlarms()
{
    session::Session &session = *m_workspace.session();
    std::vector<bool> unacknowledged(session.plant().assets.size());
    for (const alarms::AlarmRow &row : session.alarmRows()) {
        if (row.state != alarms::AlarmState::UnacknowledgedActive || !session.cursor().isLive())
            continue;
        const QString &channel = session.plant().alarms[size_t(row.alarm)].channel;
        const plant::AssetIndex asset = m_workspace.index().assetOf(m_workspace.index().channel(channel));
        if (asset != plant::NoAsset)
            unacknowledged[size_t(asset)] = true;
    }
    m_viewport.setAlarmPriorities(session.worstByAsset());
    m_viewport.setUnacknowledged(std::move(unacknowledged));
}

void Scene::showFrame()
{
    m_viewport.setFrame(m_workspace.session()->frames().frame());
}

void Scene::showCompared()
{
    m_viewport.compareWith(m_workspace.session()->comparedFrames().frame());
}

void Scene::showSelection()
{
    m_viewport.select(m_workspace.selection().assets());
}

bool Scene::isGhost(const Assets &assets) const
{
    const auto ghost = [this](plant::AssetIndex asset) {
        return std::ranges::count(m_changes, Change{Change::Ghost, {asset}}) > 0;
    };
    return !assets.empty() && std::ranges::all_of(assets, ghost);
}

void Scene::lookAt(const Assets &assets)
{
    m_viewport.frameAssets(assets, !m_appearance.reduceMotion());
}

void Scene::isolate(const Assets &assets)
{
    change({Change::Isolate, assets});
}

void Scene::hide(const Assets &assets)
{
    change({Change::Hide, assets});
}

void Scene::toggleGhost(const Assets &assets)
{
    const bool on = !isGhost(assets);
    for (const plant::AssetIndex asset : assets) {
        std::erase(m_changes, Change{Change::Ghost, {asset}});
        if (on)
            m_changes.push_back({Change::Ghost, {asset}});
    }
    m_viewport.ghost(assets, on);
    emit changed();
}

void Scene::change(const Change &change)
{
    m_changes.push_back(change);
    show(change);
    emit changed();
}

void Scene::show(const Change &change)
{
    switch (change.kind) {
    case Change::Isolate:
        m_viewport.isolate(change.assets);
        break;
    case Change::Hide:
        m_viewport.hide(change.assets);
        break;
    case Change::Ghost:
        m_viewport.ghost(change.assets, true);
        break;
    }
}

void Scene::showAll()
{
    for (const Change &change : std::exchange(m_changes, {}))
        if (change.kind == Change::Ghost)
            m_viewport.ghost(change.assets, false);
    m_viewport.showAll();
    emit changed();
}

void Scene::setHeatMap(const std::optional<viewport::Quantity> &quantity)
{
    m_heatMap = quantity;
    m_viewport.setHeatMap(quantity);
    emit changed();
}

void Scene::setModelColours(bool on)
{
    m_modelColours = on;
    m_viewport.setModelColours(on);
    emit changed();
}

void Scene::setEdges(bool on)
{
    m_edges = on;
    m_viewport.setEdges(on);
    emit changed();
}

void Scene::setLabelsVisible(bool on)
{
    m_labels = on;
    m_viewport.setLabelsVisible(on);
    emit changed();
}

} // namespace twinscope::workbench
