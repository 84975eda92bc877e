// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/session/session.h>
#include <twinscope/workbench/mainwindow.h>

#include <QTemporaryDir>

#include <memory>

namespace twinscope::test {

/// The wire of a source that a test plays itself: it delivers what the test says, when it says so.
struct Wire
{
    telemetry::SourceContext context;
    bool connected = false;
    telemetry::ExplorerContext explorer; ///< what the newest discovery was made with
    bool isExploring = false;
};

/// A window with a plant whose source is a Wire; settings, project, history and cache lie in a folder of their own.
class Desk
{
public:
    explicit Desk(const QString &theme = QStringLiteral("light"));
    ~Desk();

    QString writePlant(const QByteArray &json, const QString &name = QStringLiteral("cooling.twin.json")) const;
    static QByteArray coolingPlant(); ///< eleven assets without models, twenty channels, three alarms
    bool open(const QString &path);   ///< waits until it is open or has failed
    bool openCooling() { return open(writePlant(coolingPlant())); }

    /// One sample now, as if a broker had sent it, and waits until it is on the screen.
    void send(const QString &channelId, core::Value value, core::Quality quality = core::good());
    void setLink(telemetry::LinkState state, const QString &sentence = {});

    template<typename T>
    T *find(const char *name)
    {
        return window->findChild<T *>(QString::fromLatin1(name));
    }
    core::ChannelIndex channel(const QString &id) const { return window->session()->plant().channelIndex(id); }

    QTemporaryDir folder;
    session::HostServices services;
    std::shared_ptr<Wire> wire = std::make_shared<Wire>();
    sdk::Registration registration;
    bool demoAsked = false;
    std::unique_ptr<workbench::MainWindow> window;

private:
    workbench::WorkbenchOptions options(const QString &theme);
};

} // namespace twinscope::test
