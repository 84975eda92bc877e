// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "projectreader.h"

#include <QJsonDocument>

namespace twinscope::plant {

void ProjectReader::readSections(ObjectReader &root)
{
    std::optional<ObjectReader> plugins = root.object("plugins");
    if (!plugins)
        return;
    for (const auto &[key, value] : root.find("plugins")->items()) {
        const QString id = toText(key);
        if (!value.is_object())
            m_problems.add(
                pointerTo(plugins->pointer(), id),
                Sentence::tr("What the plugin \"%1\" keeps must be an object in braces { }: mend or remove it.")
                    .arg(id));
        else if (!m_reading.plant.section(id).isEmpty())
            m_problems.add(plugins->pointer(),
                           Sentence::tr("The plugin \"%1\" stands here twice: remove one of the two.").arg(id));
        else
            m_reading.plant.sections.push_back(
                {id, QJsonDocument::fromJson(QByteArray::fromStdString(value.dump())).object()});
    }
}

} // namespace twinscope::plant
