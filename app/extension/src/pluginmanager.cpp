// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/extension/pluginmanager.h>

#include "loadedplugin.h"
#include "metadata.h"
#include "startmarker.h"
#include "startorder.h"

#include <QCoreApplication>
#include <QDir>
#include <QSet>

#include <algorithm>

namespace twinscope::extension {

namespace {

struct Running
{
    QString id;
    std::unique_ptr<LoadedPlugin> plugin;
};

/// Every library of the folders, each once, in the order of the folders.
QStringList librariesIn(const QStringList &directories)
{
    QStringList files;
    QSet<QString> seen;
    for (const QString &directory : directories) {
        const auto entries = QDir(directory).entryInfoList({QStringLiteral("*.so")}, QDir::Files, QDir::Name);
        for (const QFileInfo &entry : entries) {
            if (const QString real = entry.canonicalFilePath(); !seen.contains(real)) {
                seen.insert(real);
                files += entry.absoluteFilePath();
            }
        }
    }
    return files;
}

void disable(PluginInfo &plugin, Refusal refusal, const QString &reason)
{
    plugin.state = PluginState::Disabled;
    plugin.refusal = refusal;
    plugin.reason = reason;
}

} // namespace

struct PluginManager::Private
{
    explicit Private(PluginOptions o)
        : options(std::move(o))
        , marker(options.markerDirectory)
    {
        crashed = marker.crashed();
    }

    void find();
    void applyChoice(PluginInfo &plugin);
    void start(PluginInfo &plugin, sdk::Services &services);
    void fail(PluginInfo &plugin, Refusal refusal, const core::Error &error);

    PluginOptions options;
    StartMarker marker;
    QStringList crashed;
    std::vector<PluginInfo> plugins;
    std::vector<Running> running; ///< in order of start
    QJsonObject states;           ///< by id, also of plugins that are not running now
    core::MessageLog *log = nullptr;
};

void PluginManager::Private::find()
{
    const QStringList files = librariesIn(options.directories);
    for (const QString &file : files)
        plugins.push_back(readMetadata(file));
    std::stable_sort(plugins.begin(), plugins.end(), [](const auto &a, const auto &b) { return a.id < b.id; });
    for (PluginInfo &plugin : plugins) {
        if (plugin.refusal == Refusal::None)
            applyChoice(plugin);
    }
}

void PluginManager::Private::applyChoice(PluginInfo &plugin)
{
    if (options.disabled.contains(plugin.id)) {
        marker.forget(plugin.id);
        disable(plugin, Refusal::DisabledByUser, QCoreApplication::translate("extension", "You switched it off."));
    } else if (options.enabled.contains(plugin.id)) {
        return;
    } else if (crashed.contains(plugin.id)) {
        disable(plugin, Refusal::CrashedLastTime,
                QCoreApplication::translate("extension",
                                            "Twinscope ended unexpectedly while starting it, so it was left "
                                            "off. Switch it on to try again."));
    } else if (!plugin.defaultEnabled) {
        disable(plugin, Refusal::OffByDefault,
                QCoreApplication::translate("extension", "It is off unless you switch it on."));
    }
}

void PluginManager::Private::fail(PluginInfo &plugin, Refusal refusal, const core::Error &error)
{
    plugin.state = PluginState::Refused;
    plugin.refusal = refusal;
    plugin.reason = error.sentence;
    StartOrder::markDependants(plugins, plugin);
}

void PluginManager::Private::start(PluginInfo &plugin, sdk::Services &services)
{
    auto loaded = LoadedPlugin::load(plugin.file);
    if (!loaded)
        return fail(plugin, Refusal::LoadFailed, loaded.error());
    const auto initialized = (*loaded)->initialize(services, states.value(plugin.id).toObject());
    if (!initialized)
        return fail(plugin, Refusal::InitializeFailed, initialized.error());
    plugin.state = PluginState::Started;
    running.push_back({plugin.id, std::move(*loaded)});
}

PluginManager::PluginManager(PluginOptions options)
    : d(std::make_unique<Private>(std::move(options)))
{
}

PluginManager::~PluginManager()
{
    shutdown();
}

void PluginManager::start(sdk::Services &services)
{
    d->log = &services.log();
    d->find();
    const StartOrder order(d->plugins, d->options.needed);
    for (const size_t position : order.order()) {
        PluginInfo &plugin = d->plugins[position];
        if (plugin.refusal != Refusal::None)
            continue; // what it needs has failed meanwhile
        d->marker.begin(plugin.id);
        d->start(plugin, services);
        d->marker.end();
        d->marker.forget(plugin.id);
    }
    for (const PluginInfo &plugin : d->plugins) {
        if (plugin.state == PluginState::Refused)
            d->log->warning(plugin.id, plugin.reason, plugin.file);
    }
}

void PluginManager::shutdown()
{
    for (; !d->running.empty(); d->running.pop_back()) {
        const Running &last = d->running.back();
        if (const auto state = last.plugin->saveState(); state.ok())
            d->states.insert(last.id, *state);
        if (const auto ended = last.plugin->shutdown(); !ended)
            d->log->error(last.id, ended.error());
    }
}

const std::vector<PluginInfo> &PluginManager::plugins() const
{
    return d->plugins;
}

QStringList PluginManager::crashedLastTime() const
{
    return d->crashed;
}

QJsonObject PluginManager::saveState() const
{
    QJsonObject states = d->states;
    for (const Running &running : d->running) {
        if (const auto state = running.plugin->saveState(); state.ok())
            states.insert(running.id, *state);
        else
            d->log->error(running.id, state.error());
    }
    return states;
}

void PluginManager::restoreState(const QJsonObject &states)
{
    d->states = states;
}

QStringList PluginManager::provided(const QStringList &directories)
{
    QStringList all;
    for (const QString &file : librariesIn(directories)) {
        if (const PluginInfo plugin = readMetadata(file); plugin.refusal == Refusal::None)
            all += plugin.provides;
    }
    all.removeDuplicates();
    all.sort();
    return all;
}

QString PluginManager::abiTag()
{
    return QStringLiteral(TWINSCOPE_ABI);
}

QStringList PluginManager::defaultDirectories()
{
    QStringList directories =
        qEnvironmentVariable("TWINSCOPE_PLUGIN_PATH").split(QDir::listSeparator(), Qt::SkipEmptyParts);
    directories += QCoreApplication::applicationDirPath() + QStringLiteral("/../" TWINSCOPE_PLUGIN_DIR);
    directories += QStringLiteral(TWINSCOPE_INSTALLED_PLUGINS);
    for (QString &directory : directories)
        directory = QDir::cleanPath(QDir(directory).absolutePath());
    directories.removeDuplicates();
    return directories;
}

QString toKey(PluginState state)
{
    switch (state) {
    case PluginState::Started:
        return QStringLiteral("started");
    case PluginState::NotNeeded:
        return QStringLiteral("notNeeded");
    case PluginState::Disabled:
        return QStringLiteral("disabled");
    case PluginState::Refused:
        break;
    }
    return QStringLiteral("refused");
}

} // namespace twinscope::extension
