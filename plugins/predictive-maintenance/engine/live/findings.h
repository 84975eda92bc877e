// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/pluginparts.h>

#include <QJsonArray>

namespace twinscope::predict {

/// Id of the plugin, of its section in the project file, and the type of the source that its channels come from.
extern const QString PluginId;

/// What cannot be used in the section: where, as a JSON pointer within it, and how to mend it.
struct Fault
{
    QString pointer, sentence;
};

/// Replaces a list of the section by what `edit`, a function of a QJsonArray&, makes of it; an empty one goes.
template<typename Edit>
void editEntries(plant::Plant &plant, const QString &key, Edit edit)
{
    QJsonObject section = plant.section(PluginId);
    QJsonArray entries = section.value(key).toArray();
    edit(entries);
    if (entries.isEmpty())
        section.remove(key);
    else
        section.insert(key, entries);
    plant::setSection(plant, PluginId, section);
}

void removeEntryOf(QJsonArray &entries, const QString &asset);

void addAlarm(plant::Plant &plant, const plant::AlarmDefinition &alarm); ///< unless there is one of its id

} // namespace twinscope::predict
