// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/sdk/plugin.h>

using namespace twinscope;

/// An importer that is only there to be found in the registry.
class NamedImporter final : public geometry::Importer
{
public:
    explicit NamedImporter(QString id)
        : m_id(std::move(id))
    {
    }
    QString id() const override { return m_id; }
    QStringList formats() const override { return {}; }
    int probe(const QByteArray &, const QString &) const override { return 0; }
    geometry::ImportEstimate estimate(const QString &, const geometry::ImportSettings &) const override { return {}; }
    core::Result<geometry::Model> read(const QString &, const geometry::ImportSettings &, core::Progress &,
                                       const geometry::CoarseListener &) override
    {
        return core::Error{};
    }

private:
    QString m_id;
};

/// The one class of every plugin here; each file implements it in its own good or bad way. PLUGIN_NAME and PLUGIN_IID
/// come from CMake.
class TestPlugin final : public QObject, public sdk::Plugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID PLUGIN_IID FILE "metadata.json")
    Q_INTERFACES(twinscope::sdk::Plugin)
public:
    core::Result<void> initialize(sdk::Services &services) override;
    void shutdown() override;
    QJsonObject saveState() const override;
    void restoreState(const QJsonObject &state) override;

private:
    sdk::Registration m_importer;
    core::MessageLog *m_log = nullptr;
    int m_starts = 0;
};
