// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window/windowdesk.h"

#include <algorithm>

namespace twinscope::workbench {

SessionPlant::SessionPlant(Workspace &workspace, session::Session &session)
    : m_workspace(workspace)
    , m_session(session)
{
    connect(&session, &session::Session::plantEdited, this, &desk::OpenPlant::edited);
}

void SessionPlant::changeSection(const QString &what, const QString &plugin, const QJsonObject &content)
{
    m_workspace.changeSection(what, plugin, content);
}

void SessionPlant::changePlant(const QString &what, plant::Plant plant)
{
    m_workspace.changePlant(what, std::move(plant));
}

WindowDesk::WindowDesk(const CommandContext &context)
    : m_context(context)
{
    connect(&context.workspace, &Workspace::opened, this, &WindowDesk::open);
    connect(&context.workspace, &Workspace::closing, this, &WindowDesk::close);
    connect(&context.workspace.selection(), &Selection::changed, this, &desk::Desk::selectionChanged);
    connect(&context.appearance, &Appearance::changed, this, &desk::Desk::themeChanged);
}

void WindowDesk::open()
{
    m_plant = std::make_unique<SessionPlant>(m_context.workspace, *m_context.workspace.session());
    emit opened();
}

void WindowDesk::close()
{
    emit closing();
    m_plant.reset();
}

QString WindowDesk::selectedAsset() const
{
    const plant::AssetIndex asset = m_context.workspace.selection().asset();
    return m_plant && asset != plant::NoAsset ? m_plant->project().plant.assets[size_t(asset)].id : QString();
}

QString WindowDesk::selectedChannel() const
{
    const core::ChannelIndex channel = m_context.workspace.selection().channel();
    return m_plant && channel != core::NoChannel ? m_plant->project().plant.channels[channel].id : QString();
}

void WindowDesk::selectAsset(const QString &id)
{
    m_context.workspace.selection().selectAsset(m_context.workspace.index().asset(id));
}

QImage WindowDesk::picture() const
{
    return m_context.scene.viewport().picture();
}

void WindowDesk::lookAt(const QString &assetId)
{
    if (const plant::AssetIndex asset = m_context.workspace.index().asset(assetId); asset != plant::NoAsset)
        m_context.workspace.selection().activate(asset);
}

void WindowDesk::showHeatMap(const QString &channelName, const QString &unit)
{
    const bool known = m_plant && std::ranges::any_of(m_plant->project().plant.channels, [&](const auto &channel) {
                           return channel.name == channelName && channel.unit == unit;
                       });
    m_context.scene.setHeatMap(known ? std::optional(viewport::Quantity{channelName, unit}) : std::nullopt);
}

QString WindowDesk::heatMap() const
{
    return m_context.scene.heatMap() ? m_context.scene.heatMap()->name : QString();
}

} // namespace twinscope::workbench
