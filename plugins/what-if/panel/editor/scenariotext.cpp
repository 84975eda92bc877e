// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenariotext.h"

#include "amounttext.h"
#include "fields.h"

#include <QCoreApplication>

namespace twinscope::whatif {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("changes", source);
}

QString hoursText(const Amount &amount)
{
    return amount.isGiven() ? QStringLiteral("%1 h").arg(textOf(amount, 3600))
                            : QStringLiteral("%1 [s]").arg(amount.expression);
}

QString valueText(const Change &change)
{
    if (change.shape == Change::Shape::Table)
        return textOf(change.rows);
    return change.shape == Change::Shape::Expression ? change.value.expression : textOf(change.value);
}

/// "to 5", "by 5", "times 5".
QString operationText(const Change &change)
{
    switch (change.operation) {
    case Change::Operation::To:
        return text(QT_TRANSLATE_NOOP("changes", "to %1")).arg(valueText(change));
    case Change::Operation::By:
        return text(QT_TRANSLATE_NOOP("changes", "by %1")).arg(valueText(change));
    case Change::Operation::Times:
        break;
    }
    return text(QT_TRANSLATE_NOOP("changes", "times %1")).arg(valueText(change));
}

QString pulseText(const Change &change)
{
    const QString once = text(QT_TRANSLATE_NOOP("changes", "pulse %1 at %2 for %3"))
                             .arg(operationText(change), hoursText(change.at), hoursText(change.duration));
    return change.period == Amount()
               ? once
               : text(QT_TRANSLATE_NOOP("changes", "%1, every %2")).arg(once, hoursText(change.period));
}

} // namespace

QString sentenceOf(const Change &change)
{
    const QString what = operationText(change), at = hoursText(change.at);
    switch (change.shape) {
    case Change::Shape::Step:
        return change.until ? text(QT_TRANSLATE_NOOP("changes", "step %1 at %2 until %3"))
                                  .arg(what, at, hoursText(*change.until))
                            : text(QT_TRANSLATE_NOOP("changes", "step %1 at %2")).arg(what, at);
    case Change::Shape::Ramp:
        return text(QT_TRANSLATE_NOOP("changes", "ramp %1 from %2 until %3"))
            .arg(what, at, hoursText(change.until.value_or(change.at)));
    case Change::Shape::Pulse:
        return pulseText(change);
    case Change::Shape::Table:
        return text(QT_TRANSLATE_NOOP("changes", "table of hours and values, %1")).arg(what);
    case Change::Shape::Expression:
        return text(QT_TRANSLATE_NOOP("changes", "formula, %1 from %2")).arg(what, at);
    case Change::Shape::Maintenance:
        break;
    }
    return text(QT_TRANSLATE_NOOP("changes", "grows by %1 an hour; work at %2, late by %3, sets it %4"))
        .arg(textOf(change.growth), at, hoursText(change.delay), what);
}

QString sentenceOf(const ScenarioQuantity &quantity)
{
    const QString value = textOf(quantity.value);
    return quantity.distribution ? QStringLiteral("%1, %2").arg(value, spreadSentence(*quantity.distribution)) : value;
}

} // namespace twinscope::whatif
