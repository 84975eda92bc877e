// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "amounttext.h"
#include "expressionedit.h"
#include "fields.h"

#include <QCoreApplication>

namespace twinscope::whatif {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("kpis", source);
}

std::vector<FieldChoice> goals()
{
    return {{QStringLiteral("0"), text(QT_TRANSLATE_NOOP("kpis", "none"))},
            {QStringLiteral("1"), text(QT_TRANSLATE_NOOP("kpis", "least"))},
            {QStringLiteral("2"), text(QT_TRANSLATE_NOOP("kpis", "most"))}};
}

Field<Kpi> limit(const char *title, std::optional<double> Kpi::*member)
{
    Field<Kpi> field;
    field.title = text(title);
    field.hint = text(QT_TRANSLATE_NOOP("kpis", "What a run has to keep; empty: anything"));
    field.read = [member](const Kpi &kpi) { return kpi.*member ? textOf(*(kpi.*member)) : QString(); };
    field.write = [member](Kpi &kpi, const QString &typed) { kpi.*member = numberFrom(typed); };
    field.width = 80;
    return field;
}

} // namespace

std::vector<Field<Kpi>> kpiFields(const ContentGetter &content, const NamesGetter &quantities)
{
    const auto words = [content, quantities](const Kpi &) {
        QStringList names = functionWords(true) + quantities();
        if (const auto known = content())
            for (const ModelVariable &variable : known->variables)
                names += variable.name;
        return names;
    };
    const QString expressionHint = text(
        QT_TRANSLATE_NOOP("kpis", "mean(), integral(), least(), greatest(), first(), last(), seconds(), count() of the "
                                  "model's variables, with + - * / and the quantities"));
    return {
        {text(QT_TRANSLATE_NOOP("kpis", "KPI")),
         {},
         [](const Kpi &kpi) { return kpi.name; },
         [](Kpi &kpi, const QString &typed) { kpi.name = typed.isEmpty() ? kpi.name : typed; },
         {},
         {},
         {},
         {},
         160},
        {text(QT_TRANSLATE_NOOP("kpis", "From the run")),
         expressionHint,
         [](const Kpi &kpi) { return kpi.expression; },
         [](Kpi &kpi, const QString &typed) { kpi.expression = typed; },
         {},
         {},
         {},
         {},
         280,
         words,
         {QStringLiteral("expression")}},
        {text(QT_TRANSLATE_NOOP("kpis", "Unit")),
         {},
         [](const Kpi &kpi) { return kpi.unit; },
         [](Kpi &kpi, const QString &typed) { kpi.unit = typed; },
         {},
         {},
         {},
         {},
         56},
        {text(QT_TRANSLATE_NOOP("kpis", "Best is")),
         {},
         [](const Kpi &kpi) { return QString::number(int(kpi.goal)); },
         [](Kpi &kpi, const QString &key) { kpi.goal = Kpi::Goal(key.toInt()); },
         {},
         goals,
         {},
         {},
         80},
        limit(QT_TRANSLATE_NOOP("kpis", "At least"), &Kpi::atLeast),
        limit(QT_TRANSLATE_NOOP("kpis", "At most"), &Kpi::atMost),
    };
}

} // namespace twinscope::whatif
