// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenariodifference.h"

#include "scenariojson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace twinscope::whatif {

namespace {

using Differences = std::vector<ScenarioDifference>;

/// As a person reads it: no quotes round a text, no brackets round what has fields.
QString textOf(const QJsonValue &value)
{
    if (value.isObject()) {
        const QJsonObject object = value.toObject();
        QStringList fields;
        for (auto field = object.begin(); field != object.end(); ++field)
            fields += QStringLiteral("%1 %2").arg(field.key(), textOf(field.value()));
        return fields.join(QStringLiteral(", "));
    }
    if (value.isArray())
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    return value.toVariant().toString();
}

bool isNamedList(const QJsonValue &value)
{
    return value.isArray() && !value.toArray().isEmpty() && value.toArray().first().isObject();
}

/// The members by what they are called; the second change of a variable is "P-101.wear (2)".
QJsonObject byName(const QJsonValue &list)
{
    QJsonObject members;
    const QJsonArray entries = list.toArray();
    for (const QJsonValue entry : entries) {
        QJsonObject member = entry.toObject();
        const QString key =
            member.contains(QLatin1String("name")) ? QStringLiteral("name") : QStringLiteral("variable");
        const QString wanted = member.take(key).toString();
        QString name = wanted;
        for (int number = 2; members.contains(name); ++number)
            name = QStringLiteral("%1 (%2)").arg(wanted).arg(number);
        members.insert(name, member);
    }
    return members;
}

void compare(const QStringList &path, const QJsonValue &before, const QJsonValue &after, Differences &found);

void compareFields(const QStringList &path, const QJsonObject &before, const QJsonObject &after, Differences &found)
{
    QStringList keys = before.keys() + after.keys();
    keys.sort();
    keys.removeDuplicates();
    for (const QString &key : std::as_const(keys))
        compare(path + QStringList(key), before.value(key), after.value(key), found);
}

void compare(const QStringList &path, const QJsonValue &before, const QJsonValue &after, Differences &found)
{
    if (before == after)
        return;
    if (isNamedList(before) || isNamedList(after))
        compareFields(path, byName(before), byName(after), found);
    else if (before.isObject() && after.isObject())
        compareFields(path, before.toObject(), after.toObject(), found);
    else
        found.push_back({path, textOf(before), textOf(after)});
}

} // namespace

std::vector<ScenarioDifference> differences(const Scenario &before, const Scenario &after)
{
    Differences found;
    compareFields({}, toJson(before), toJson(after), found);
    return found;
}

} // namespace twinscope::whatif
