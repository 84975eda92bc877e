// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadtrace.h"
#include "testplugin.h"

core::Result<void> TestPlugin::initialize(sdk::Services &services)
{
    m_importer = services.importers().add(std::make_shared<NamedImporter>(QStringLiteral(PLUGIN_NAME)));
    m_log = &services.log();
    return {};
}

void TestPlugin::shutdown()
{
    m_log->info(QStringLiteral(PLUGIN_NAME), QStringLiteral("shut down"));
}

QJsonObject TestPlugin::saveState() const
{
    return {{QStringLiteral("starts"), m_starts + 1}};
}

void TestPlugin::restoreState(const QJsonObject &state)
{
    m_starts = state.value(QStringLiteral("starts")).toInt();
}
