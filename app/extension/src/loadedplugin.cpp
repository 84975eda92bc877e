// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "loadedplugin.h"

#include <QCoreApplication>

namespace twinscope::extension {

namespace {

core::Error thrown(const QString &what)
{
    return {core::ErrorCode::Internal,
            QCoreApplication::translate("extension", "The plugin failed unexpectedly (%1). Report this to its maker.")
                .arg(what),
            what};
}

/// Calls foreign code; whatever it throws becomes an error.
template<typename T>
core::Result<T> guarded(const std::function<core::Result<T>()> &call)
{
    try {
        return call();
    } catch (const std::exception &e) {
        return thrown(QString::fromUtf8(e.what()));
    } catch (...) {
        return thrown(QStringLiteral("unknown exception"));
    }
}

core::Error loadFailure(const QString &detail)
{
    return {core::ErrorCode::Unreadable,
            QCoreApplication::translate("extension",
                                        "The system could not load it: %1. Install what is missing, or the "
                                        "plugin anew.")
                .arg(detail),
            detail};
}

} // namespace

LoadedPlugin::LoadedPlugin(const QString &file)
    : m_loader(file)
{
    // All symbols now: a missing one is then a refusal here, and not a crash at its first call.
    m_loader.setLoadHints(QLibrary::ResolveAllSymbolsHint | QLibrary::PreventUnloadHint);
}

core::Result<std::unique_ptr<LoadedPlugin>> LoadedPlugin::load(const QString &file)
{
    std::unique_ptr<LoadedPlugin> loaded(new LoadedPlugin(file));
    if (!loaded->m_loader.load())
        return loadFailure(loaded->m_loader.errorString());
    const auto created = guarded<void>([&] {
        loaded->m_object.reset(loaded->m_loader.instance());
        return core::Result<void>();
    });
    if (!created)
        return created.error();
    loaded->m_plugin = qobject_cast<sdk::Plugin *>(loaded->m_object.get());
    if (!loaded->m_plugin)
        return loadFailure(
            QCoreApplication::translate("extension", "its class does not implement the plugin interface"));
    return loaded;
}

LoadedPlugin::~LoadedPlugin() = default;

core::Result<void> LoadedPlugin::initialize(sdk::Services &services, const QJsonObject &state)
{
    return guarded<void>([&] {
        if (!state.isEmpty())
            m_plugin->restoreState(state);
        return m_plugin->initialize(services);
    });
}

core::Result<QJsonObject> LoadedPlugin::saveState() const
{
    return guarded<QJsonObject>([this] { return core::Result<QJsonObject>(m_plugin->saveState()); });
}

core::Result<void> LoadedPlugin::shutdown()
{
    return guarded<void>([this] {
        m_plugin->shutdown();
        return core::Result<void>();
    });
}

} // namespace twinscope::extension
