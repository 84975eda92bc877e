// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

#include <twinscope/desk/desk.h>

namespace twinscope::workbench {

/// The open plant as plugins' panels see it: the session, with edits that can be undone.
class SessionPlant final : public desk::OpenPlant
{
    Q_OBJECT
public:
    SessionPlant(Workspace &workspace, session::Session &session);

    const plant::Project &project() const override { return m_session.project(); }
    core::TimeCursor &cursor() override { return m_session.cursor(); }
    core::FrameFeed &frames() override { return m_session.frames(); }
    core::EnvelopeService &envelopes() override { return m_session.envelopes(); }
    core::JobRunner &jobs() override { return m_session.jobs(); }
    std::shared_ptr<const core::ValueSource> history() const override { return m_session.history(); }
    void setOrigin(core::Origin origin) override { m_session.setOrigin(std::move(origin)); }
    void removeOrigin(const QString &key) override { m_session.removeOrigin(key); }
    void showOrigin(const QString &key, core::Time at) override { m_session.showOrigin(key, at); }
    void compareWith(const std::optional<core::Comparison> &comparison) override { m_session.compareWith(comparison); }
    std::optional<core::Comparison> comparison() const override { return m_session.comparison(); }
    void changeSection(const QString &what, const QString &plugin, const QJsonObject &content) override;
    void changePlant(const QString &what, plant::Plant plant) override;

private:
    Workspace &m_workspace;
    session::Session &m_session;
};

/// The window as plugins' panels see it.
class WindowDesk final : public desk::Desk
{
    Q_OBJECT
public:
    explicit WindowDesk(const CommandContext &context);

    desk::OpenPlant *plant() override { return m_plant.get(); }
    const look::Theme &theme() const override { return m_context.appearance.theme(); }
    QString selectedAsset() const override;
    QString selectedChannel() const override;
    void selectAsset(const QString &id) override;
    void lookAt(const QString &assetId) override;
    void showTrendOf(const QStringList &channelIds) override { m_context.shell.showTrendOf(channelIds); }
    QImage picture() const override;
    void revealPanel(const QString &id) override { m_context.shell.setPanelOpen(id, true); }
    void showHeatMap(const QString &channelName, const QString &unit) override;
    QString heatMap() const override;

private:
    void open();
    void close();

    CommandContext m_context;
    std::unique_ptr<SessionPlant> m_plant;
};

} // namespace twinscope::workbench
