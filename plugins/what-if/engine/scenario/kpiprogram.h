// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "expression.h"
#include "scenario.h"

namespace twinscope::whatif {

/// Computes KPIs while a run goes by. An expression of
///   integral(x)   over the seconds, by trapezes       mean(x)      integral by the length of the run
///   least(x), greatest(x), first(x), last(x)          over the communication points
///   seconds(c)    for how long the condition held     count(c)     how often it began to hold
/// over the model's variables, t (seconds from the start) and quantities; outside of them quantities and KPIs that stand
/// before this one. Not for several threads at once.
class KpiProgram
{
public:
    /// `names` are t, the quantities and the variables of the model that may be used; more are not added afterwards.
    /// Error: the first KPI that cannot be read, with its name.
    static core::Result<KpiProgram> compile(const std::vector<Kpi> &kpis, const Names &names,
                                            const QStringList &quantities);
    /// One KPI alone, for whoever checks what is typed: nothing where all is well.
    static std::optional<QString> fault(const Kpi &kpi, const std::vector<Kpi> &earlier, const Names &names,
                                        const QStringList &quantities);

    /// What stands inside aggregates and is neither t nor a quantity: variables of the model.
    static QStringList modelNamesIn(const QString &expression, const QStringList &quantities);

    void begin();
    /// A communication point; `numbers` by the names' places. Times ascend.
    void row(double time, std::span<const double> numbers);
    /// All KPIs in order; not a number where the run had no row. `numbers` as in row(), for quantities.
    std::vector<double> end(std::span<const double> numbers) const;

private:
    enum class Fold { Integral, Mean, Least, Greatest, First, Last, Seconds, Count };
    /// One aggregate, and what it knows so far.
    struct Term
    {
        Fold fold;
        Expression inner;
        double sum = 0, first = 0, previous = 0, extreme = 0;
    };
    static std::optional<Fold> foldFromKey(const QString &key);
    core::Result<QString> takeTerms(const QString &text, const Names &names);
    core::Result<void> add(const Kpi &kpi, const Names &names, const QStringList &quantities);
    static void begin(Term &term, double value);
    static void step(Term &term, double value, double seconds);
    double result(const Term &term) const;

    std::vector<Term> m_terms;
    std::vector<Expression> m_results; ///< over m_outer
    Names m_outer;                     ///< quantities, terms, earlier KPIs
    std::vector<int> m_quantities;     ///< places of the quantities in row()'s numbers
    std::vector<int> m_quantityPlaces; ///< the same in m_outer
    std::vector<int> m_termPlaces, m_kpiPlaces;
    double m_begin = 0, m_time = 0;
    bool m_hasRow = false;
};

} // namespace twinscope::whatif
