// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "window.h"

#include <twinscope/workbench/mainwindow.h>

#include <CLI/CLI.hpp>
#include <QApplication>

namespace twinscope::cli {

void WindowOptions::declare(CLI::App &app)
{
    app.add_option("--language", language, "Language of the window: en or cs.")->check(CLI::IsMember({"en", "cs"}));
}

int openWindow(Host &host, const QString &path, const session::SessionOptions &session, const WindowOptions &options)
{
    (void)options;
    workbench::MainWindow window(host.services(), &host.plugins(), {});
    window.show();
    if (!path.isEmpty())
        window.openPlant(path, session);
    return QApplication::exec();
}

} // namespace twinscope::cli
