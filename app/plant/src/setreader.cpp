// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectreader.h"

namespace twinscope::plant {

void ProjectReader::readSet(ObjectReader &entry, const Json &element)
{
    const std::optional<QString> name = m_sets.take(entry, "name", int(m_reading.plant.sets.size()));
    AssetSet set;
    if (const Json *ids = entry.array("assets"))
        set.assets = readMembers(*ids, pointerTo(entry.pointer(), QStringLiteral("assets")));
    entry.reportMisspelt();
    if (!name)
        return;
    set.name = *name;
    m_reading.plant.sets.push_back(std::move(set));
    m_reading.locations.sets.push_back(&element);
}

QStringList ProjectReader::readMembers(const Json &ids, const QString &pointer)
{
    QStringList members;
    QSet<QString> known;
    qsizetype index = 0;
    for (const Json &element : ids) {
        const QString place = pointerTo(pointer, index++);
        const QString id = element.is_string() ? QString::fromStdString(element.get<std::string>()) : QString();
        if (!element.is_string()) {
            m_problems.add(place, Sentence::tr("A set lists ids of assets: write each in quotes."));
        } else if (m_assets.index(id) < 0) {
            m_problems.add(place,
                           Sentence::tr("There is no asset \"%1\": mend the id or take it out of the set.").arg(id) +
                               m_assets.suggestion(id));
        } else if (known.contains(id)) {
            m_problems.add(place,
                           Sentence::tr("The asset \"%1\" is in the set already: remove one of the two.").arg(id));
        } else {
            known.insert(id);
            members.append(id);
        }
    }
    return members;
}

} // namespace twinscope::plant
