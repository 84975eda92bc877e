// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "startorder.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QHash>
#include <QVersionNumber>

#include <algorithm>

namespace twinscope::extension {

namespace {

bool isSound(const PluginInfo &plugin)
{
    return plugin.refusal == Refusal::None;
}

void refuse(PluginInfo &plugin, Refusal refusal, const QString &reason)
{
    plugin.state = PluginState::Refused;
    plugin.refusal = refusal;
    plugin.reason = reason;
}

QString titleOf(const PluginInfo &plugin)
{
    return plugin.name.isEmpty() ? plugin.id : plugin.name;
}

void refuseMissing(PluginInfo &plugin, const QString &dependency)
{
    refuse(plugin, Refusal::MissingDependency,
           QCoreApplication::translate("extension",
                                       "It needs the plugin “%1”, which is not installed. Install that one "
                                       "too.")
               .arg(dependency));
}

QVersionNumber versionOf(const QString &text)
{
    return QVersionNumber::fromString(text).normalized(); // 1.2 and 1.2.0 are the same
}

/// A plugin stands in for all its versions from compatVersion on.
bool fits(const PluginInfo &plugin, const QString &needed)
{
    return needed.isEmpty() ||
           (versionOf(plugin.compatVersion) <= versionOf(needed) && versionOf(needed) <= versionOf(plugin.version));
}

void refuseIncompatible(PluginInfo &plugin, const QString &needed, const PluginInfo &dependency)
{
    const bool isTooOld = versionOf(dependency.version) < versionOf(needed);
    const QString sentence =
        isTooOld
            ? QCoreApplication::translate("extension", "It needs version %1 of the plugin “%2”, and %3 is installed. "
                                                       "Update that one.")
            : QCoreApplication::translate("extension", "It was made for version %1 of the plugin “%2”, which the "
                                                       "installed %3 no longer stands in for. Update this one.");
    refuse(plugin, Refusal::IncompatibleDependency, sentence.arg(needed, titleOf(dependency), dependency.version));
}

void refuseFailed(PluginInfo &plugin, const PluginInfo &dependency)
{
    const QString sentence =
        dependency.state == PluginState::Disabled
            ? QCoreApplication::translate("extension", "It needs the plugin “%1”, which is switched "
                                                       "off. Switch that one on.")
            : QCoreApplication::translate("extension", "It needs the plugin “%1”, which could not be "
                                                       "started. Mend that one first.");
    refuse(plugin, Refusal::DependencyFailed, sentence.arg(titleOf(dependency)));
}

/// The sound one of that id where there is one, else any of that id, else null.
const PluginInfo *find(const std::vector<PluginInfo> &plugins, const QString &id)
{
    const PluginInfo *found = nullptr;
    for (const PluginInfo &plugin : plugins) {
        if (plugin.id == id && (!found || isSound(plugin)))
            found = &plugin;
    }
    return found;
}

/// True where a dependency is unmet and the plugin was refused for it.
bool refuseUnmet(PluginInfo &plugin, const std::vector<PluginInfo> &plugins)
{
    for (const PluginDependency &needed : plugin.dependencies) {
        const PluginInfo *dependency = find(plugins, needed.id);
        if (!dependency)
            refuseMissing(plugin, needed.id);
        else if (!isSound(*dependency))
            refuseFailed(plugin, *dependency);
        else if (!fits(*dependency, needed.version))
            refuseIncompatible(plugin, needed.version, *dependency);
        else
            continue;
        return true;
    }
    return false;
}

bool providesOne(const PluginInfo &plugin, const QStringList &needed)
{
    return std::any_of(plugin.provides.begin(), plugin.provides.end(), [&](const QString &provision) {
        return needed.contains(provision) || needed.contains(provision.section(QLatin1Char(':'), 0, 0));
    });
}

} // namespace

StartOrder::StartOrder(std::vector<PluginInfo> &plugins, const QStringList &needed)
    : m_plugins(plugins)
    , m_marks(plugins.size(), Mark::Unseen)
{
    refuseDuplicates();
    for (size_t i = 0; i < m_plugins.size(); ++i)
        visit(i);
    refuseUnmetDependencies();
    std::erase_if(m_order, [this](size_t i) { return !isSound(m_plugins[i]); });
    if (!needed.isEmpty())
        leaveOut(needed);
}

void StartOrder::leaveOut(const QStringList &needed)
{
    QStringList ids;
    std::vector<size_t> kept;
    // Dependants come after what they need, so one walk from the end meets everybody who is needed.
    for (auto position = m_order.rbegin(); position != m_order.rend(); ++position) {
        PluginInfo &plugin = m_plugins[*position];
        if (!ids.contains(plugin.id) && !providesOne(plugin, needed)) {
            plugin.state = PluginState::NotNeeded;
            continue;
        }
        for (const PluginDependency &dependency : plugin.dependencies)
            ids += dependency.id;
        kept.push_back(*position);
    }
    m_order.assign(kept.rbegin(), kept.rend());
}

void StartOrder::refuseDuplicates()
{
    QHash<QString, const PluginInfo *> winners;
    for (PluginInfo &plugin : m_plugins) {
        if (!isSound(plugin))
            continue;
        if (const PluginInfo *winner = winners.value(plugin.id)) {
            refuse(plugin, Refusal::DuplicateId,
                   QCoreApplication::translate("extension",
                                               "The plugin “%1” was already found at %2. Remove one of the "
                                               "two.")
                       .arg(plugin.id, winner->file));
        } else {
            winners.insert(plugin.id, &plugin);
        }
    }
}

void StartOrder::visit(size_t plugin)
{
    if (m_marks[plugin] != Mark::Unseen || !isSound(m_plugins[plugin]))
        return;
    m_marks[plugin] = Mark::OnPath;
    m_path.push_back(plugin);
    for (const PluginDependency &needed : m_plugins[plugin].dependencies) {
        const PluginInfo *dependency = find(m_plugins, needed.id);
        if (!dependency)
            continue;
        const auto next = size_t(dependency - m_plugins.data());
        if (m_marks[next] == Mark::OnPath)
            refuseCycle(next);
        else
            visit(next);
    }
    m_path.pop_back();
    m_marks[plugin] = Mark::Done;
    m_order.push_back(plugin);
}

void StartOrder::refuseCycle(size_t first)
{
    const auto begin = std::find(m_path.begin(), m_path.end(), first);
    QStringList names;
    std::for_each(begin, m_path.end(), [&](size_t i) { names += m_plugins[i].id; });
    names += m_plugins[first].id;
    const QString reason =
        QCoreApplication::translate("extension", "Plugins need each other in a circle: %1. Remove one "
                                                 "of them.")
            .arg(names.join(QStringLiteral(" → ")));
    std::for_each(begin, m_path.end(), [&](size_t i) { refuse(m_plugins[i], Refusal::DependencyCycle, reason); });
}

void StartOrder::refuseUnmetDependencies()
{
    // Refusals spread along the arrows until nothing changes any more.
    for (bool changed = true; changed;) {
        changed = false;
        for (PluginInfo &plugin : m_plugins)
            changed |= isSound(plugin) && refuseUnmet(plugin, m_plugins);
    }
}

void StartOrder::markDependants(std::vector<PluginInfo> &plugins, const PluginInfo &failed)
{
    for (PluginInfo &plugin : plugins) {
        const bool needsIt =
            std::ranges::find(plugin.dependencies, failed.id, &PluginDependency::id) != plugin.dependencies.end();
        if (!isSound(plugin) || plugin.state == PluginState::Started || !needsIt)
            continue;
        refuseFailed(plugin, failed);
        markDependants(plugins, plugin);
    }
}

} // namespace twinscope::extension
