// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window.h"

#include <twinscope/demo/demoplant.h>
#include <twinscope/viewport/viewportwidget.h>
#include <twinscope/workbench/language.h>
#include <twinscope/workbench/mainwindow.h>
#include <twinscope/workbench/settings.h>

#include <CLI/CLI.hpp>
#include <QApplication>

namespace twinscope::cli {

namespace {

/// The demo as the window's menu starts it: its broker and simulator live until the window is closed.
void openDemo(workbench::MainWindow &window, std::unique_ptr<demo::DemoPlant> &demo, core::MessageLog &log)
{
    demo = std::make_unique<demo::DemoPlant>();
    if (const auto started = demo->start(); !started) {
        log.error(QStringLiteral("demo"), started.error());
        return;
    }
    session::SessionOptions options;
    options.sourceUrls.insert(QStringLiteral("*"), demo->brokerUrl());
    window.openPlant(demo->projectPath(), options);
}

/// Of the plugins that were started.
QStringList libraries(const extension::PluginManager &plugins)
{
    QStringList files;
    for (const extension::PluginInfo &plugin : plugins.plugins())
        if (plugin.state == extension::PluginState::Started)
            files += plugin.file;
    return files;
}

} // namespace

void WindowOptions::declare(CLI::App &app)
{
    app.add_option("--language", language, "Language of the window: en or cs.")->check(CLI::IsMember({"en", "cs"}));
}

int openWindow(Host &host, const QString &path, const session::SessionOptions &session, const WindowOptions &options,
               const Interrupt &interrupt)
{
    const workbench::Settings settings;
    const QString language = options.language.empty() ? settings.language() : QString::fromStdString(options.language);
    workbench::installPluginLanguages(*qApp, workbench::installLanguage(*qApp, language), libraries(host.plugins()));
    std::unique_ptr<demo::DemoPlant> demo;
    workbench::WorkbenchOptions workbench;
    workbench.theme = QString::fromStdString(options.theme);
    workbench.openDemo = [&](workbench::MainWindow &window) { openDemo(window, demo, host.services().log()); };
    // In order: what came is stored, what was started is ended.
    QObject::connect(&interrupt, &Interrupt::requested, qApp, &QCoreApplication::quit);
    int status = 0;
    {
        workbench::MainWindow window(host.services(), &host.plugins(), workbench);
        window.show();
        if (!path.isEmpty())
            window.openPlant(path, session);
        status = QApplication::exec();
    }
    viewport::endDrawing();
    return status;
}

} // namespace twinscope::cli
