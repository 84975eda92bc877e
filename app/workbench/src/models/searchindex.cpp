// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/searchindex.h"

#include "models/fuzzy.h"

#include <QHash>

#include <algorithm>

namespace twinscope::workbench {

namespace {

quint64 lettersOf(QStringView folded)
{
    quint64 letters = 0;
    for (const QChar c : folded)
        if (c != u' ')
            letters |= quint64(1) << (c.unicode() % 64);
    return letters;
}

template<typename Item>
const QString &nameOf(const Item &item)
{
    return item.name.isEmpty() ? item.id : item.name;
}

} // namespace

SearchIndex::SearchIndex(const plant::Plant &plant)
{
    std::vector<QString> paths; // of each asset, itself included; parents stand before their children
    QHash<QString, size_t> assets;
    m_entries.reserve(plant.assets.size() + plant.channels.size());
    for (size_t i = 0; i < plant.assets.size(); ++i) {
        const plant::Asset &asset = plant.assets[i];
        const QString above = asset.parent == plant::NoAsset ? QString() : paths[size_t(asset.parent)];
        paths.push_back(above.isEmpty() ? nameOf(asset) : above + QStringLiteral(" / ") + nameOf(asset));
        assets.insert(asset.id, i);
        add(Kind::Asset, int(i), nameOf(asset) + QLatin1Char(' ') + above);
    }
    for (size_t i = 0; i < plant.channels.size(); ++i) {
        const auto owner = assets.constFind(plant.channels[i].asset);
        const QString above = owner == assets.constEnd() ? QString() : paths[*owner];
        add(Kind::Channel, int(i), nameOf(plant.channels[i]) + QLatin1Char(' ') + above);
    }
}

void SearchIndex::add(Kind kind, int index, const QString &text)
{
    QString folded = text.toLower();
    if (folded.size() != text.size())
        folded = text; // rare letters change their length
    m_entries.push_back({text, folded, lettersOf(folded), kind, index});
}

std::vector<SearchIndex::Answer> SearchIndex::search(const QString &typed, size_t most) const
{
    constexpr int AssetBonus = 6;
    const QString folded = typed.toLower();
    const quint64 letters = lettersOf(folded);
    std::vector<Answer> answers;
    for (const Entry &entry : m_entries) {
        if ((letters & ~entry.letters) != 0)
            continue;
        if (const auto score = fuzzyScore(folded, {entry.text, entry.folded}))
            answers.push_back({entry.kind, entry.index, *score + (entry.kind == Kind::Asset ? AssetBonus : 0)});
    }
    const auto before = [](const Answer &a, const Answer &b) {
        return std::tuple(-a.score, a.kind, a.index) < std::tuple(-b.score, b.kind, b.index);
    };
    const size_t kept = std::min(most, answers.size());
    std::partial_sort(answers.begin(), answers.begin() + std::ptrdiff_t(kept), answers.end(), before);
    answers.resize(kept);
    return answers;
}

} // namespace twinscope::workbench
