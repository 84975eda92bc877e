// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "members.h"

#include <charconv>
#include <cmath>

namespace twinscope::plant {

const Json *member(const Json &object, const char *key)
{
    if (!object.is_object())
        return nullptr;
    const auto found = object.find(key);
    return found == object.end() ? nullptr : &*found;
}

Json *member(Json &object, const char *key)
{
    return const_cast<Json *>(member(std::as_const(object), key));
}

QString textMember(const Json &object, const char *key)
{
    const Json *value = member(object, key);
    return value && value->is_string() ? toText(value->get_ref<const std::string &>()) : QString();
}

void setMember(Json &object, const char *key, Json value)
{
    if (Json *old = member(object, key))
        *old = std::move(value);
    else
        object.emplace(key, std::move(value));
}

void dropMembers(Json &object, std::initializer_list<const char *> keys)
{
    for (const char *key : keys)
        object.erase(key);
}

Json toJson(const QString &text)
{
    return Json(text.toStdString());
}

Json toJson(bool value)
{
    return Json(value);
}

Json toJson(qint64 value)
{
    return Json(value);
}

Json toJson(int value)
{
    return Json(value);
}

Json toJson(double value)
{
    constexpr double ExactlyWhole = 9e15;
    if (std::trunc(value) == value && std::abs(value) < ExactlyWhole)
        return Json(qint64(value));
    return Json(value);
}

Json toJson(float value)
{
    char digits[32];
    const auto [end, error] = std::to_chars(std::begin(digits), std::end(digits), value);
    return toJson(QByteArrayView(digits, end - digits).toByteArray().toDouble());
}

Json toJson(const QVector3D &vector)
{
    return Json::array({toJson(vector.x()), toJson(vector.y()), toJson(vector.z())});
}

Json toJson(const Position &position)
{
    return Json::array({toJson(position.x), toJson(position.y), toJson(position.z)});
}

Json toJson(core::Duration duration)
{
    return toJson(double(duration.count()) / 1e9);
}

Json toJson(std::optional<double> value)
{
    return value ? toJson(*value) : Json();
}

} // namespace twinscope::plant
