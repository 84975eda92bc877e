// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "json.h"

#include <twinscope/core/time.h>
#include <twinscope/plant/plant.h>

#include <QVector3D>

#include <initializer_list>
#include <optional>

namespace twinscope::plant {

/// Null where there is no such member, or no object.
const Json *member(const Json &object, const char *key);
Json *member(Json &object, const char *key);
QString textMember(const Json &object, const char *key);
/// In its place where there is one, else at the end.
void setMember(Json &object, const char *key, Json value);
/// For what was faulty as a whole: nothing of it may remain beside what is written now.
void dropMembers(Json &object, std::initializer_list<const char *> keys);

// Values as people write them: whole numbers without ".0", floats with no more digits than they have, seconds.
Json toJson(const QString &text);
Json toJson(bool value);
Json toJson(qint64 value);
Json toJson(int value);
Json toJson(double value);
Json toJson(float value);
Json toJson(const QVector3D &vector);
Json toJson(const Position &position);
Json toJson(core::Duration duration);
Json toJson(std::optional<double> value);

/// Writes the member where it changed; a value that became `absent`, which is what is read from nothing, loses it.
template<typename T>
void put(Json &object, const char *key, const T &now, const T &before, const T &absent = {})
{
    if (now == before)
        return;
    if (now == absent)
        object.erase(key);
    else
        setMember(object, key, toJson(now));
}

/// Lets `write` change an object within the object; makes it where it is needed and drops it where nothing remains.
template<typename Write>
void within(Json &object, const char *key, bool changed, Write write)
{
    if (!changed)
        return;
    const Json *old = member(object, key);
    Json inner = old && old->is_object() ? *old : Json::object();
    write(inner);
    if (inner.empty())
        object.erase(key);
    else
        setMember(object, key, std::move(inner));
}

} // namespace twinscope::plant
