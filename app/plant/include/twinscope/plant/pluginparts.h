// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

namespace twinscope::plant {

// What a plugin that brings channels of its own does to a plant before it hands it back for an undoable change. The
// source's type and the section are called as the plugin.

/// The id of the first source of that type; the plant gets one, called as its type, where it has none.
QString sourceOfType(Plant &plant, const QString &type);

/// Replaces what the plugin keeps in the project file; an empty section goes.
void setSection(Plant &plant, const QString &plugin, const QJsonObject &content);

/// The channels with their bindings and alarms.
void removeChannels(Plant &plant, const QStringList &ids);

} // namespace twinscope::plant
