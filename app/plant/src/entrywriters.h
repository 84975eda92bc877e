// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "json.h"

#include <twinscope/plant/plant.h>

namespace twinscope::plant {

// Each writes into a JSON object what differs between an entry as it is now and as it was read; a value that became the
// default loses its member. A new entry is written against a default-constructed one into an empty object.

void writePlant(Json &object, const Plant &now, const Plant &before);
void writeAsset(Json &object, const Asset &now, const Asset &before); ///< without its children
void writeModelReading(Json &object, const ModelReading &now, const ModelReading &before);
void writeChannel(Json &object, const Channel &now, const Channel &before);
void writeBinding(Json &object, const Binding &now, const Binding &before);
void writeAlarm(Json &object, const AlarmDefinition &now, const AlarmDefinition &before);
void writeSource(Json &object, const Source &now, const Source &before);
void writeSet(Json &object, const AssetSet &now, const AssetSet &before);
void writeCamera(Json &object, const Camera &now, const Camera &before);

} // namespace twinscope::plant
