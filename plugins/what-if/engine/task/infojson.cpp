// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runjson.h"

#include "fmi/attributes.h"

#include <QJsonArray>

#include <cmath>

namespace twinscope::whatif {

namespace {

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

/// A number as a number, where JSON can say it; else the text.
QJsonValue startValue(VariableType type, const QString &text)
{
    if (isText(type))
        return text;
    if (type == VariableType::Boolean) {
        const auto flag = flagFromText(text);
        return flag ? QJsonValue(*flag) : QJsonValue(text);
    }
    bool whole = false;
    if (const qint64 number = text.trimmed().toLongLong(&whole); whole && isInteger(type))
        return number;
    const auto number = realFromText(text);
    return number && std::isfinite(*number) ? QJsonValue(*number) : QJsonValue(text);
}

QJsonValue startOf(const Variable &variable)
{
    if (!variable.start)
        return {};
    if (!variable.isArray() && variable.start->size() == 1)
        return startValue(variable.type, variable.start->first());
    QJsonArray values;
    for (const QString &text : *variable.start)
        values.append(startValue(variable.type, text));
    return values;
}

QJsonObject toJson(const Variable &variable, FmiVersion version)
{
    return {{QStringLiteral("name"), variable.name},
            {QStringLiteral("causality"), variable.causalityKey},
            {QStringLiteral("variability"), variable.variabilityKey},
            {QStringLiteral("type"), typeKey(variable.type, version)},
            {QStringLiteral("unit"), orNull(variable.quantity.unit)},
            {QStringLiteral("start"), startOf(variable)}};
}

} // namespace

QJsonObject toJson(const FmuSummary &summary)
{
    const Description &description = summary.description;
    QJsonArray variables, kinds;
    for (const Variable &variable : description.variables)
        variables.append(toJson(variable, description.version));
    for (const Kind kind : kindsOf(description))
        kinds.append(keyOf(kind));
    return {{QStringLiteral("fmiVersion"), orNull(description.versionText)},
            {QStringLiteral("kinds"), kinds},
            {QStringLiteral("modelName"), orNull(description.modelName)},
            {QStringLiteral("platforms"), QJsonArray::fromStringList(summary.platforms)},
            {QStringLiteral("variables"), variables},
            {QStringLiteral("problems"), QJsonArray::fromStringList(description.problems)}};
}

} // namespace twinscope::whatif
