// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What plugins keep for the person: the window writes it down when it is closed.

#include "desk.h"

#include <twinscope/extension/pluginmanager.h>
#include <twinscope/workbench/settings.h>

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

using namespace twinscope;

namespace {

/// A plugin that counts its starts, in a folder of its own.
class PluginState : public testing::Test
{
protected:
    void SetUp() override
    {
        QDir(desk.folder.path()).mkpath(QStringLiteral("plugins"));
        ASSERT_TRUE(QFile::copy(QStringLiteral(TEST_PLUGIN_DIR "/good.so"), plugins() + QStringLiteral("/good.so")));
    }

    QString plugins() const { return desk.folder.filePath(QStringLiteral("plugins")); }
    QString file() const { return desk.folder.filePath(QStringLiteral("state.ini")); }
    QJsonObject remembered() const { return workbench::Settings(file()).pluginStates(); }

    /// One run of the program: start, window, close.
    void run()
    {
        extension::PluginManager manager({.directories = {plugins()}});
        manager.restoreState(remembered());
        manager.start(desk.services);
        ASSERT_EQ(manager.plugins().size(), 1u);
        ASSERT_EQ(manager.plugins()[0].state, extension::PluginState::Started)
            << manager.plugins()[0].reason.toStdString();
        workbench::WorkbenchOptions options;
        options.settingsFile = file();
        workbench::MainWindow window(desk.services, &manager, options);
        window.show();
        EXPECT_TRUE(window.close());
    }

    test::Desk desk;
};

} // namespace

TEST_F(PluginState, IsKeptFromWindowToWindow)
{
    for (int starts = 1; starts <= 2; ++starts) {
        run();
        EXPECT_EQ(remembered().value(QStringLiteral("good")).toObject().value(QStringLiteral("starts")).toInt(),
                  starts);
    }
}
