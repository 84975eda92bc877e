// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "kpiprogram.h"
#include "scenarioreader.h"
#include "text.h"

namespace twinscope::whatif {

namespace {

/// Compiles every expression of a scenario against the names it may use.
class ExpressionCheck
{
public:
    ExpressionCheck(const Scenario &scenario, QString pointer, std::vector<ScenarioFault> &faults)
        : m_scenario(scenario)
        , m_pointer(std::move(pointer))
        , m_faults(faults)
        , m_quantityNames(scenario.quantityNames())
    {
        for (const QString &name : m_quantityNames) {
            m_quantities.add(name);
            m_changing.add(name);
        }
        m_changing.add(QStringLiteral("t"));
        m_changing.add(QStringLiteral("before"));
    }

    void changes();
    void kpis();

private:
    void amount(int index, const char *key, const Amount &amount, const Names &names);
    void change(int index, const Change &change);
    void add(const QString &place, const QString &label, const QString &what);

    const Scenario &m_scenario;
    const QString m_pointer;
    std::vector<ScenarioFault> &m_faults;
    const QStringList m_quantityNames;
    Names m_quantities, m_changing;
};

void ExpressionCheck::add(const QString &place, const QString &label, const QString &what)
{
    m_faults.push_back({m_pointer + place, QStringLiteral("%1: %2").arg(label, what)});
}

void ExpressionCheck::amount(int index, const char *key, const Amount &amount, const Names &names)
{
    if (amount.isGiven())
        return;
    if (const auto compiled = Expression::compile(amount.expression, names); !compiled)
        add(QStringLiteral("/changes/%1/%2").arg(index).arg(QLatin1String(key)),
            QStringLiteral("changes[%1].%2").arg(index).arg(QLatin1String(key)),
            compiled.error().sentence + QLatin1Char('.'));
}

void ExpressionCheck::change(int index, const Change &change)
{
    const bool isFormula = change.shape == Change::Shape::Expression;
    constexpr const char *Operations[] = {"to", "by", "times"};
    amount(index, Operations[int(change.operation)], change.value, isFormula ? m_changing : m_quantities);
    amount(index, "at", change.at, m_quantities);
    amount(index, "until", change.until.value_or(Amount()), m_quantities);
    amount(index, "duration", change.duration, m_quantities);
    amount(index, "period", change.period, m_quantities);
    amount(index, "growth", change.growth, m_quantities);
    amount(index, "delay", change.delay, m_quantities);
    amount(index, "most", change.most, m_quantities);
}

void ExpressionCheck::changes()
{
    for (size_t i = 0; i < m_scenario.changes.size(); ++i)
        change(int(i), m_scenario.changes[i]);
}

void ExpressionCheck::kpis()
{
    std::vector<Kpi> earlier;
    for (size_t i = 0; i < m_scenario.kpis.size(); ++i) {
        const Kpi &kpi = m_scenario.kpis[i];
        Names names;
        names.add(QStringLiteral("t"));
        for (const QString &name : m_quantityNames + KpiProgram::modelNamesIn(kpi.expression, m_quantityNames))
            names.add(name);
        const auto fault = KpiProgram::fault(kpi, earlier, names, m_quantityNames);
        if (fault && !kpi.expression.isEmpty()) // whose lack was told already
            add(QStringLiteral("/kpis/%1/expression").arg(i), QStringLiteral("kpis[%1].expression").arg(i), *fault);
        earlier.push_back(kpi);
    }
}

} // namespace

void checkExpressions(const Scenario &scenario, const QString &pointer, std::vector<ScenarioFault> &faults)
{
    ExpressionCheck check(scenario, pointer, faults);
    check.changes();
    check.kpis();
}

} // namespace twinscope::whatif
