// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "journalline.h"

#include <nlohmann/json.hpp>

namespace twinscope::alarms {

using Json = nlohmann::ordered_json;

namespace {

Json toJson(const core::Value &value)
{
    const auto &stored = value.storage();
    if (const auto *number = std::get_if<double>(&stored))
        return *number;
    if (const auto *integer = std::get_if<qint64>(&stored))
        return *integer;
    if (const auto *truth = std::get_if<bool>(&stored))
        return *truth;
    if (const auto *text = std::get_if<QString>(&stored))
        return text->toStdString();
    return nullptr;
}

core::Value toValue(const Json &json)
{
    if (json.is_boolean())
        return json.get<bool>();
    if (json.is_number_float())
        return json.get<double>();
    if (json.is_number_integer())
        return qint64(json.get<std::int64_t>());
    if (json.is_string())
        return QString::fromStdString(json.get_ref<const std::string &>());
    return {};
}

QString textOf(const Json &object, const char *key)
{
    const auto found = object.find(key);
    return found != object.end() && found->is_string() ? QString::fromStdString(found->get_ref<const std::string &>())
                                                       : QString();
}

} // namespace

QByteArray writeJournalLine(const Transition &transition, const QString &alarmId)
{
    Json line;
    line["time"] = core::toIso8601(transition.time).toStdString();
    line["alarm"] = alarmId.toStdString();
    line["state"] = toKey(transition.state).toStdString();
    if (!transition.value.isEmpty())
        line["value"] = toJson(transition.value);
    if (!transition.by.isEmpty())
        line["by"] = transition.by.toStdString();
    if (transition.state == AlarmState::Shelved)
        line["until"] = core::toIso8601(transition.until).toStdString();
    return QByteArray::fromStdString(line.dump()) + '\n';
}

std::optional<JournalLine> readJournalLine(const QByteArray &line)
{
    const Json json = Json::parse(line.cbegin(), line.cend(), nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    const auto time = core::parseIso8601(textOf(json, "time"));
    const auto state = alarmStateFromKey(textOf(json, "state"));
    const auto until = core::parseIso8601(textOf(json, "until"));
    const QString alarmId = textOf(json, "alarm");
    if (!time || !state || alarmId.isEmpty() || (*state == AlarmState::Shelved && !until))
        return std::nullopt;
    const auto value = json.find("value");
    return JournalLine{alarmId,
                       {*time, -1, *state, value == json.end() ? core::Value() : toValue(*value), textOf(json, "by"),
                        *state == AlarmState::Shelved ? *until : core::Time()}};
}

} // namespace twinscope::alarms
