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

std::string isoText(core::Time time)
{
    return core::toIso8601(time).toStdString();
}

QByteArray asLine(const Json &object)
{
    return QByteArray::fromStdString(object.dump()) + '\n';
}

std::optional<Transition> transitionOf(const Json &object, core::Time time)
{
    const auto state = alarmStateFromKey(textOf(object, "state"));
    const auto until = core::parseIso8601(textOf(object, "until"));
    if (!state || (*state == AlarmState::Shelved && !until))
        return std::nullopt;
    const auto value = object.find("value");
    return Transition{time,
                      -1,
                      *state,
                      value == object.end() ? core::Value() : toValue(*value),
                      textOf(object, "by"),
                      *state == AlarmState::Shelved ? *until : core::Time()};
}

std::optional<Request> requestOf(const Json &object, core::Time time)
{
    const auto action = actionFromKey(textOf(object, "request"));
    const auto since = core::parseIso8601(textOf(object, "since"));
    const auto until = core::parseIso8601(textOf(object, "until"));
    if (!action || !(*action == Action::Acknowledge ? since : until))
        return std::nullopt;
    return Request{time, -1, *action, textOf(object, "by"), since.value_or(core::Time()), until.value_or(core::Time())};
}

} // namespace

QByteArray writeJournalLine(const Transition &transition, const QString &alarmId)
{
    Json line;
    line["time"] = isoText(transition.time);
    line["alarm"] = alarmId.toStdString();
    line["state"] = toKey(transition.state).toStdString();
    if (!transition.value.isEmpty())
        line["value"] = toJson(transition.value);
    if (!transition.by.isEmpty())
        line["by"] = transition.by.toStdString();
    if (transition.state == AlarmState::Shelved)
        line["until"] = isoText(transition.until);
    return asLine(line);
}

QByteArray writeJournalLine(const Request &request, const QString &alarmId)
{
    Json line;
    line["time"] = isoText(request.time);
    line["alarm"] = alarmId.toStdString();
    line["request"] = toKey(request.action).toStdString();
    line["by"] = request.by.toStdString();
    if (request.action == Action::Acknowledge)
        line["since"] = isoText(request.since);
    else
        line["until"] = isoText(request.until);
    return asLine(line);
}

std::optional<JournalLine> readJournalLine(const QByteArray &line)
{
    const Json json = Json::parse(line.cbegin(), line.cend(), nullptr, false);
    if (!json.is_object())
        return std::nullopt;
    const auto time = core::parseIso8601(textOf(json, "time"));
    const QString alarmId = textOf(json, "alarm");
    if (!time || alarmId.isEmpty())
        return std::nullopt;
    if (json.contains("request")) {
        if (auto request = requestOf(json, *time))
            return JournalLine{alarmId, *std::move(request)};
    } else if (auto transition = transitionOf(json, *time)) {
        return JournalLine{alarmId, *std::move(transition)};
    }
    return std::nullopt;
}

} // namespace twinscope::alarms
