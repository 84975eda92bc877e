// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "testservices.h"

#include <twinscope/extension/pluginmanager.h>

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <algorithm>

namespace twinscope::extension {

/// Puts real plugin libraries into a folder of the test's own and starts what is there.
class PluginTest : public testing::Test
{
protected:
    PluginTest() { qputenv("TWINSCOPE_TEST_LOADED", {}); }

    QString folder() const { return m_folder.path(); }
    QString markers() const { return m_markers.path(); }

    void install(const QStringList &names)
    {
        for (const QString &name : names) {
            const QString from = QStringLiteral(TEST_PLUGIN_DIR "/%1.so").arg(name);
            ASSERT_TRUE(QFile::copy(from, QStringLiteral("%1/%2.so").arg(folder(), name))) << from.toStdString();
        }
    }

    PluginOptions options() const
    {
        PluginOptions options;
        options.directories = {folder()};
        return options;
    }

    PluginManager &start(const PluginOptions &options, const QJsonObject &state = {})
    {
        m_manager.reset();
        m_manager = std::make_unique<PluginManager>(options);
        m_manager->restoreState(state);
        m_manager->start(m_services);
        return *m_manager;
    }
    PluginManager &start() { return start(options()); }

    PluginInfo info(const char *id) const
    {
        const auto &all = m_manager->plugins();
        const auto found =
            std::find_if(all.begin(), all.end(), [id](const auto &p) { return p.id == QLatin1String(id); });
        EXPECT_NE(found, all.end()) << id;
        return found == all.end() ? PluginInfo() : *found;
    }

    void expectStarted(const char *id) const
    {
        EXPECT_EQ(info(id).state, PluginState::Started) << id << ": " << info(id).reason.toStdString();
        EXPECT_TRUE(info(id).reason.isEmpty());
    }

    void expectRefused(const char *id, Refusal refusal, PluginState state = PluginState::Refused) const
    {
        EXPECT_EQ(info(id).state, state) << id;
        EXPECT_EQ(info(id).refusal, refusal) << id << ": " << info(id).reason.toStdString();
        EXPECT_TRUE(info(id).reason.endsWith(QLatin1Char('.'))) << id << ": " << info(id).reason.toStdString();
    }

    bool mentions(const char *id, const char *text) const { return info(id).reason.contains(QString::fromUtf8(text)); }

    /// What the started plugins have registered, in order of registration.
    QStringList registered()
    {
        QStringList ids;
        for (const auto &importer : m_services.importers().items())
            ids += importer->id();
        return ids;
    }

    static bool anyCodeRan() { return !qgetenv("TWINSCOPE_TEST_LOADED").isEmpty(); }

    test::TestServices m_services;
    std::unique_ptr<PluginManager> m_manager;

private:
    QTemporaryDir m_folder, m_markers;
};

} // namespace twinscope::extension
