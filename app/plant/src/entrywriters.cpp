// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "entrywriters.h"

#include "faults.h"
#include "keys.h"
#include "members.h"

#include <QJsonDocument>

#include <algorithm>
#include <tuple>

namespace twinscope::plant {

namespace {

void writeRange(Json &object, const std::optional<Range> &now, const std::optional<Range> &before)
{
    within(object, "range", now != before, [&](Json &inner) {
        dropMembers(inner, {"low", "high"});
        if (!now)
            return;
        setMember(inner, "low", toJson(now->low));
        setMember(inner, "high", toJson(now->high));
    });
}

void writeLimits(Json &object, const Limits &now, const Limits &before)
{
    within(object, "limits", now != before, [&](Json &inner) {
        if (before == Limits())
            dropMembers(inner, {"lowLow", "low", "high", "highHigh"});
        for (const auto &[key, limit] : LimitMembers)
            put(inner, key, now.*limit, before.*limit);
    });
}

void writeStates(Json &object, const QHash<qint64, QString> &now, const QHash<qint64, QString> &before)
{
    within(object, "states", now != before, [&](Json &inner) {
        for (auto state = before.begin(); state != before.end(); ++state) {
            if (!now.contains(state.key()))
                inner.erase(std::to_string(state.key()));
        }
        QList<qint64> numbers = now.keys();
        std::ranges::sort(numbers);
        for (const qint64 number : numbers)
            put(inner, std::to_string(number).c_str(), now.value(number), before.value(number));
    });
}

Json rulesAsJson(const std::vector<RetentionRule> &rules)
{
    const RetentionRule absent;
    const auto days = [](core::Duration duration) { return double(duration.count()) / 86'400e9; };
    Json list = Json::array();
    for (const RetentionRule &rule : rules) {
        Json entry = Json::object();
        put(entry, "channels", rule.channels, absent.channels);
        put(entry, "rawDays", days(rule.raw), 0.0);
        put(entry, "thinSeconds", rule.step, absent.step);
        put(entry, "keepDays", days(rule.keep), 0.0);
        list.push_back(std::move(entry));
    }
    return list;
}

void writeSections(Json &object, const Plant &now, const Plant &before)
{
    for (const PluginSection &section : before.sections) {
        if (now.section(section.plugin).isEmpty())
            object.erase(section.plugin.toStdString());
    }
    for (const PluginSection &section : now.sections) {
        const bool isNew = before.section(section.plugin) != section.content;
        if (isNew && !section.content.isEmpty())
            setMember(object, section.plugin.toUtf8().constData(),
                      Json::parse(QJsonDocument(section.content).toJson(QJsonDocument::Compact).toStdString()));
    }
}

} // namespace

void writePlant(Json &object, const Plant &now, const Plant &before)
{
    put(object, "name", now.name, before.name);
    put(object, "description", now.description, before.description);
    within(object, "history", now.history != before.history, [&](Json &inner) {
        within(inner, "shared", now.history.sharedUrl != before.history.sharedUrl, [&](Json &shared) {
            if (!holdsSecret(now.history.sharedUrl))
                put(shared, "url", now.history.sharedUrl, before.history.sharedUrl);
        });
        if (now.history.recordedBy != before.history.recordedBy)
            setMember(inner, "recordedBy", toJson(keyOf(now.history.recordedBy, Recorders)));
        if (now.history.rules != before.history.rules)
            setMember(inner, "rules", rulesAsJson(now.history.rules));
    });
    within(object, "plugins", now.sections != before.sections, [&](Json &inner) { writeSections(inner, now, before); });
}

void writeAsset(Json &object, const Asset &now, const Asset &before)
{
    put(object, "id", now.id, before.id);
    put(object, "name", now.name, before.name);
    put(object, "type", now.type, before.type);
    put(object, "description", now.description, before.description);
    within(object, "model", now.model != before.model, [&](Json &inner) {
        if (before.model.isEmpty())
            dropMembers(inner, {"file", "node"});
        put(inner, "file", now.model.file, before.model.file);
        put(inner, "node", now.model.node, before.model.node);
    });
    within(object, "placement", now.placement != before.placement, [&](Json &inner) {
        const Placement &was = before.placement;
        put(inner, "translation", now.placement.translation, was.translation);
        put(inner, "rotation", now.placement.rotation, was.rotation);
        put(inner, "scale", now.placement.scale, was.scale, 1.0f);
    });
}

void writeModelReading(Json &object, const ModelReading &now, const ModelReading &before)
{
    put(object, "file", now.file, before.file);
    put(object, "unit", now.unit, before.unit);
    if (now.up != before.up && now.up == UpAxis::AsInFile)
        object.erase("up");
    else if (now.up != before.up)
        setMember(object, "up", toJson(keyOf(now.up, UpAxes)));
    if (now.detail != before.detail)
        setMember(object, "detail", toJson(keyOf(now.detail, ModelDetails)));
}

void writeChannel(Json &object, const Channel &now, const Channel &before)
{
    const Channel absent;
    put(object, "id", now.id, before.id);
    put(object, "name", now.name, before.name);
    put(object, "description", now.description, before.description);
    put(object, "asset", now.asset, before.asset);
    within(object, "address", now.address != before.address, [&](Json &inner) {
        if (before.address == Address())
            dropMembers(inner, {"source", "topic", "metric", "pointer", "timePointer"});
        put(inner, "source", now.address.source, before.address.source);
        put(inner, "topic", now.address.topic, before.address.topic);
        put(inner, "metric", now.address.metric, before.address.metric);
        put(inner, "pointer", now.address.pointer, before.address.pointer);
        put(inner, "timePointer", now.address.timePointer, before.address.timePointer);
    });
    put(object, "unit", now.unit, before.unit, absent.unit);
    if (now.kind != before.kind)
        setMember(object, "kind", toJson(keyOf(now.kind, ChannelKinds)));
    writeRange(object, now.range, before.range);
    writeLimits(object, now.limits, before.limits);
    put(object, "deadTime", now.deadTime, before.deadTime);
    writeStates(object, now.states, before.states);
}

void writeBinding(Json &object, const Binding &now, const Binding &before)
{
    const Binding absent;
    put(object, "channel", now.channel, before.channel);
    put(object, "asset", now.asset, before.asset);
    if (now.kind != before.kind || !object.contains("kind"))
        setMember(object, "kind", toJson(keyOf(now.kind, BindingKinds)));
    put(object, "ramp", now.ramp, before.ramp, absent.ramp);
    writeRange(object, now.range, before.range);
    put(object, "axis", now.axis, before.axis, absent.axis);
    put(object, "centre", now.centre, before.centre);
    put(object, "factor", now.factor, before.factor, absent.factor);
    put(object, "threshold", now.threshold, before.threshold, absent.threshold);
    put(object, "inverted", now.inverted, before.inverted);
    put(object, "text", now.text, before.text);
}

void writeAlarm(Json &object, const AlarmDefinition &now, const AlarmDefinition &before)
{
    const AlarmDefinition absent;
    put(object, "id", now.id, before.id);
    put(object, "channel", now.channel, before.channel);
    if (now.limit != before.limit || !object.contains("limit"))
        setMember(object, "limit", toJson(keyOf(now.limit, LimitNames)));
    put(object, "state", now.state, before.state);
    put(object, "priority", now.priority, before.priority, absent.priority);
    put(object, "deadband", now.deadband, before.deadband);
    put(object, "onDelay", now.onDelay, before.onDelay);
    put(object, "offDelay", now.offDelay, before.offDelay);
    put(object, "message", now.message, before.message);
    put(object, "consequence", now.consequence, before.consequence);
    put(object, "response", now.response, before.response);
}

void writeSource(Json &object, const Source &now, const Source &before)
{
    const Source absent;
    const bool isNew = object.empty();
    put(object, "id", now.id, before.id);
    if (now.type != before.type || isNew)
        setMember(object, "type", toJson(now.type));
    if (!holdsSecret(now.url))
        put(object, "url", now.url, before.url);
    put(object, "clientId", now.clientId, before.clientId);
    put(object, "qos", now.qos, before.qos, absent.qos);
    put(object, "protocolVersion", now.protocolVersion, before.protocolVersion, absent.protocolVersion);
    put(object, "keepAlive", now.keepAlive, before.keepAlive, absent.keepAlive);
    put(object, "maxPayload", now.maxPayload, before.maxPayload, absent.maxPayload);
    put(object, "receiveMaximum", now.receiveMaximum, before.receiveMaximum, absent.receiveMaximum);
    put(object, "sessionExpiry", now.sessionExpiry, before.sessionExpiry, absent.sessionExpiry);
    put(object, "shareGroup", now.shareGroup, before.shareGroup);
    put(object, "sparkplugHost", now.sparkplugHost, before.sparkplugHost);
    put(object, "statusTopic", now.statusTopic, before.statusTopic);
    const auto files = [](const Source &s) { return std::tie(s.caFile, s.certificateFile, s.keyFile); };
    within(object, "tls", files(now) != files(before), [&](Json &inner) {
        put(inner, "ca", now.caFile, before.caFile);
        put(inner, "certificate", now.certificateFile, before.certificateFile);
        put(inner, "key", now.keyFile, before.keyFile);
    });
}

void writeSet(Json &object, const AssetSet &now, const AssetSet &before)
{
    const bool isNew = object.empty();
    put(object, "name", now.name, before.name);
    if (now.assets == before.assets && !isNew)
        return;
    Json ids = Json::array();
    for (const QString &id : now.assets)
        ids.push_back(toJson(id));
    setMember(object, "assets", std::move(ids));
}

void writeCamera(Json &object, const Camera &now, const Camera &before)
{
    const Camera absent;
    put(object, "name", now.name, before.name);
    put(object, "position", now.position, before.position, absent.position);
    put(object, "target", now.target, before.target, absent.target);
    put(object, "up", now.up, before.up, absent.up);
    if (now.orthographic != before.orthographic)
        setMember(object, "projection", toJson(keyOf(now.orthographic, Projections)));
    put(object, "fieldOfView", now.fieldOfView, before.fieldOfView, absent.fieldOfView);
}

} // namespace twinscope::plant
