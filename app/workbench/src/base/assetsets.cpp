// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/assetsets.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace twinscope::workbench {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("sets", source);
}

} // namespace

void AssetSets::recall(const QString &name) const
{
    const auto set = std::ranges::find(list(), name, &plant::AssetSet::name);
    if (set == list().end())
        return;
    std::vector<plant::AssetIndex> assets;
    for (const QString &id : set->assets)
        if (const plant::AssetIndex asset = m_workspace.index().asset(id); asset != plant::NoAsset)
            assets.push_back(asset);
    m_workspace.selection().selectAssets(assets);
    m_scene.lookAt(assets);
}

void AssetSets::keepSelection(const QString &name) const
{
    std::vector<plant::AssetSet> sets = list();
    sets.push_back({name, selectedIds()});
    m_workspace.changeSets(text(QT_TRANSLATE_NOOP("sets", "keep a set")), std::move(sets));
}

void AssetSets::addSelection(const QString &name) const
{
    change(text(QT_TRANSLATE_NOOP("sets", "add to a set")), name, [this](QStringList &ids) {
        QSet<QString> known(ids.begin(), ids.end());
        for (const QString &id : selectedIds())
            if (!known.contains(id))
                ids.append(id);
    });
}

void AssetSets::takeSelectionOut(const QString &name) const
{
    change(text(QT_TRANSLATE_NOOP("sets", "take out of a set")), name, [this](QStringList &ids) {
        const QStringList selected = selectedIds();
        const QSet<QString> gone(selected.begin(), selected.end());
        ids.removeIf([&](const QString &id) { return gone.contains(id); });
    });
}

void AssetSets::change(const QString &what, const QString &name, const std::function<void(QStringList &)> &change) const
{
    std::vector<plant::AssetSet> sets = list();
    const auto set = std::ranges::find(sets, name, &plant::AssetSet::name);
    if (set == sets.end())
        return;
    change(set->assets);
    if (sets != list())
        m_workspace.changeSets(what, std::move(sets));
}

QStringList AssetSets::selectedIds() const
{
    QStringList ids;
    for (const plant::AssetIndex asset : m_workspace.selection().assets())
        ids.append(m_workspace.session()->plant().assets[size_t(asset)].id);
    return ids;
}

} // namespace twinscope::workbench
