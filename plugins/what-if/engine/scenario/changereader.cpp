// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "changewords.h"
#include "scenarioreader.h"
#include "text.h"

#include <cmath>

namespace twinscope::whatif {

namespace {

using Shape = Change::Shape;

/// Which of to, by and times is there.
void readOperation(FieldReader &fields, Change &change, void (*read)(FieldReader &, const char *, Change &))
{
    int found = 0;
    for (const auto &[key, operation] : OperationWords) {
        if (!fields.has(key))
            continue;
        read(fields, key, change);
        change.operation = operation;
        ++found;
    }
    if (found == 0)
        fields.fault("to", Text::tr("one of to, by and times is missing."));
    else if (found > 1)
        fields.fault("to", Text::tr("only one of to, by and times can be there."));
}

void readValue(FieldReader &fields, const char *key, Change &change)
{
    fields.amount(key, change.value);
}

void readExpression(FieldReader &fields, const char *key, Change &change)
{
    change.value.expression = QStringLiteral("0");
    fields.amount(key, change.value);
    if (change.value.isGiven())
        change.value = Amount(QString::number(change.value.number, 'g', 17));
}

/// A row is [seconds, value].
void readRow(FieldReader &fields, const char *key, const QJsonValue &row, Change &change)
{
    const QJsonArray pair = row.toArray();
    if (pair.size() != 2 || !pair[0].isDouble() || !pair[1].isDouble())
        return fields.fault(key, Text::tr("each row has to be [seconds, value]."));
    const std::pair<double, double> point(pair[0].toDouble(), pair[1].toDouble());
    if (!change.rows.empty() && point.first < change.rows.back().first)
        return fields.fault(key, Text::tr("the row of %1 s stands after a later one.").arg(point.first));
    change.rows.push_back(point);
}

void readTable(FieldReader &fields, const char *key, Change &change)
{
    const QJsonValue given = fields.raw(key);
    const QJsonArray rows = given.toArray();
    if (rows.isEmpty())
        return fields.fault(key, Text::tr("a table needs a list of rows [seconds, value]."));
    for (const QJsonValue row : rows)
        readRow(fields, key, row, change);
}

/// A number, where it is one, that must not be negative.
void notNegative(FieldReader &fields, const char *key, const Amount &amount)
{
    if (amount.isGiven() && amount.number < 0)
        fields.fault(key, Text::tr("%1 is below 0.").arg(amount.number));
}

} // namespace

void ScenarioReader::readShape(FieldReader &fields, Change &change)
{
    fields.amount("at", change.at);
    notNegative(fields, "at", change.at);
    switch (change.shape) {
    case Shape::Ramp:
        fields.require("until");
        [[fallthrough]];
    case Shape::Step:
        fields.optional("until", change.until);
        if (change.until && change.until->isGiven() && change.at.isGiven() && change.until->number < change.at.number)
            fields.fault("until", Text::tr("%1 is before at, %2.").arg(change.until->number).arg(change.at.number));
        return readOperation(fields, change, readValue);
    case Shape::Pulse:
        fields.require("duration");
        fields.amount("duration", change.duration);
        fields.amount("period", change.period);
        notNegative(fields, "duration", change.duration);
        notNegative(fields, "period", change.period);
        return readOperation(fields, change, readValue);
    case Shape::Table:
        fields.flag("straight", change.straight);
        return readOperation(fields, change, readTable);
    case Shape::Expression:
        return readOperation(fields, change, readExpression);
    case Shape::Maintenance:
        fields.require("to");
        fields.amount("to", change.value);
        fields.amount("growth", change.growth);
        fields.amount("delay", change.delay);
        fields.amount("most", change.most);
        notNegative(fields, "delay", change.delay);
        return;
    }
}

void ScenarioReader::readChange(FieldReader &fields)
{
    Change change;
    fields.require("variable");
    fields.text("variable", change.variable);
    fields.text("note", change.note);
    fields.flag("enabled", change.enabled);
    fields.require("shape");
    fields.choice("shape", change.shape, ShapeWords);
    fields.choice("role", change.role, RoleWords);
    if (!fields.isWrong())
        readShape(fields, change);
    m_scenario.changes.push_back(std::move(change));
}

} // namespace twinscope::whatif
