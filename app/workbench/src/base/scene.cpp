// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/scene.h"

#include "base/card.h"

#include <numeric>

namespace twinscope::workbench {

Scene::Scene(viewport::ViewportWidget &viewport, Workspace &workspace, Appearance &appearance, QObject *parent)
    : QObject(parent)
    , m_viewport(viewport)
    , m_workspace(workspace)
    , m_appearance(appearance)
{
    connect(&workspace, &Workspace::opened, this, &Scene::attach);
    connect(&workspace, &Workspace::closing, this, &Scene::detach);
    connect(&workspace, &Workspace::alarmsChanged, this,
            [this] { m_viewport.setAlarmPriorities(m_workspace.session()->worstByAsset()); });
    connect(&workspace.selection(), &Selection::changed, this, &Scene::showSelection);
    connect(&workspace.selection(), &Selection::activated, this,
            [this](plant::AssetIndex asset) { m_viewport.frameAsset(asset, !m_appearance.reduceMotion()); });
    connect(&appearance, &Appearance::changed, this, [this] {
        m_viewport.setTheme(m_appearance.theme());
        m_viewport.setReducedMotion(m_appearance.reduceMotion());
    });
    connect(&viewport, &viewport::ViewportWidget::assetSelected, &workspace.selection(), &Selection::selectAsset);
    connect(&viewport, &viewport::ViewportWidget::assetActivated, &workspace.selection(), &Selection::selectAsset);
    connect(&viewport, &viewport::ViewportWidget::channelDropped, this, &Scene::bindingWanted);
    m_viewport.setTheme(m_appearance.theme());
    m_viewport.setCardProvider([this](plant::AssetIndex asset) { return cardHtml(m_workspace, m_appearance, asset); });
}

void Scene::attach()
{
    session::Session &session = *m_workspace.session();
    m_models.clear();
    m_problems.clear();
    m_framed = false;
    rebuild();
    connect(&session.frames(), &core::FrameFeed::frameChanged, this, &Scene::showFrame);
    connect(&session, &session::Session::plantEdited, this, &Scene::rebuild);
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
    m_workspace.session()->disconnect(this);
    m_viewport.setPlant({});
    m_ghosts.clear();
    m_partial = false;
    emit changed();
}

/// The view takes a plant as a whole: after an edit it is given again, with all that it forgets on the way.
void Scene::rebuild()
{
    const session::Session &session = *m_workspace.session();
    m_viewport.setPlant(session.plant());
    m_ghosts.clear();
    m_partial = false;
    for (auto model = m_models.cbegin(); model != m_models.cend(); ++model)
        m_viewport.setModel(model.key(), model.value());
    for (auto problem = m_problems.cbegin(); problem != m_problems.cend(); ++problem)
        m_viewport.setModelProblem(problem.key(), problem.value());
    core::Frame everything = m_workspace.session()->frames().frame();
    everything.changed.resize(everything.values.size());
    std::iota(everything.changed.begin(), everything.changed.end(), core::ChannelIndex(0));
    m_viewport.setFrame(everything);
    m_viewport.setAlarmPriorities(session.worstByAsset());
    showSelection();
    emit changed();
}

void Scene::showFrame()
{
    m_viewport.setFrame(m_workspace.session()->frames().frame());
}

void Scene::showSelection()
{
    if (m_viewport.selected() != m_workspace.selection().asset())
        m_viewport.select(m_workspace.selection().asset());
}

void Scene::isolate(plant::AssetIndex asset)
{
    m_viewport.isolate(asset);
    m_partial = true;
    emit changed();
}

void Scene::hide(plant::AssetIndex asset)
{
    m_viewport.hide(asset);
    m_partial = true;
    emit changed();
}

void Scene::toggleGhost(plant::AssetIndex asset)
{
    const bool on = !m_ghosts.contains(asset);
    m_viewport.ghost(asset, on);
    if (on)
        m_ghosts.insert(asset);
    else
        m_ghosts.remove(asset);
    m_partial = m_partial || on;
    emit changed();
}

void Scene::showAll()
{
    for (const plant::AssetIndex asset : std::as_const(m_ghosts))
        m_viewport.ghost(asset, false);
    m_ghosts.clear();
    m_viewport.showAll();
    m_partial = false;
    emit changed();
}

void Scene::setModelColours(bool on)
{
    m_modelColours = on;
    m_viewport.setModelColours(on);
    emit changed();
}

void Scene::setLabelsVisible(bool on)
{
    m_labels = on;
    m_viewport.setLabelsVisible(on);
    emit changed();
}

} // namespace twinscope::workbench
