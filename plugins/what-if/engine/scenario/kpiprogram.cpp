// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "kpiprogram.h"

#include "text.h"

#include <array>
#include <cmath>
#include <limits>

namespace twinscope::whatif {

namespace {

using Kind = ExpressionToken::Kind;

core::Error faulty(const Kpi &kpi, const QString &what)
{
    return {core::ErrorCode::Malformed, Text::tr("The KPI “%1” cannot be computed: %2.").arg(kpi.name, what),
            kpi.expression};
}

/// The bracket that closes the one at `open`; -1 where none does.
int closing(const std::vector<ExpressionToken> &tokens, int open)
{
    int depth = 0;
    for (int i = open; i < int(tokens.size()); ++i) {
        const QString &text = tokens[size_t(i)].text;
        depth += text == QLatin1String("(") ? 1 : text == QLatin1String(")") ? -1 : 0;
        if (depth == 0)
            return i;
    }
    return -1;
}

/// No variable can be called so: it is written in braces and has one inside.
QString termName(size_t index)
{
    return QStringLiteral("(%1)").arg(index);
}

} // namespace

std::optional<KpiProgram::Fold> KpiProgram::foldFromKey(const QString &key)
{
    static const std::array<std::pair<const char *, Fold>, 8> folds = {{{"integral", Fold::Integral},
                                                                        {"mean", Fold::Mean},
                                                                        {"least", Fold::Least},
                                                                        {"greatest", Fold::Greatest},
                                                                        {"first", Fold::First},
                                                                        {"last", Fold::Last},
                                                                        {"seconds", Fold::Seconds},
                                                                        {"count", Fold::Count}}};
    for (const auto &[known, fold] : folds) {
        if (key == QLatin1String(known))
            return fold;
    }
    return std::nullopt;
}

/// Compiles what stands inside aggregates; the text with a name of its own for each of them.
core::Result<QString> KpiProgram::takeTerms(const QString &text, const Names &names)
{
    const auto tokens = tokensOf(text);
    QString outer;
    qsizetype done = 0;
    for (int i = 0; i < int(tokens.size()); ++i) {
        const ExpressionToken &token = tokens[size_t(i)];
        const auto fold = token.kind == Kind::Function ? foldFromKey(token.text) : std::nullopt;
        if (!fold)
            continue;
        const int close = closing(tokens, i + 1);
        if (close < 0)
            return core::Error{core::ErrorCode::Malformed, Text::tr("a bracket of “%1” is not closed").arg(token.text),
                               text};
        const qsizetype from = tokens[size_t(i) + 1].end;
        auto inner = Expression::compile(text.mid(from, tokens[size_t(close)].begin - from), names);
        if (!inner)
            return inner.error();
        outer += text.mid(done, token.begin - done) + Expression::quoted(termName(m_terms.size()));
        done = tokens[size_t(close)].end;
        m_termPlaces.push_back(m_outer.add(termName(m_terms.size())));
        m_terms.push_back({.fold = *fold, .inner = std::move(inner).value()});
        i = close;
    }
    return outer + text.mid(done);
}

core::Result<void> KpiProgram::add(const Kpi &kpi, const Names &names, const QStringList &quantities)
{
    const auto outer = takeTerms(kpi.expression, names);
    if (!outer)
        return faulty(kpi, outer.error().sentence);
    for (const QString &name : Expression::namesIn(*outer)) {
        if (m_outer.find(name) < 0 && names.find(name) >= 0 && !quantities.contains(name))
            return faulty(kpi, Text::tr("“%1” changes during the run; say which value, as in last(%2) or mean(%2)")
                                   .arg(name, Expression::quoted(name)));
    }
    auto result = Expression::compile(*outer, m_outer);
    if (!result)
        return faulty(kpi, result.error().sentence);
    m_results.push_back(std::move(result).value());
    m_kpiPlaces.push_back(m_outer.add(kpi.name));
    return {};
}

core::Result<KpiProgram> KpiProgram::compile(const std::vector<Kpi> &kpis, const Names &names,
                                             const QStringList &quantities)
{
    KpiProgram program;
    for (const QString &quantity : quantities) {
        program.m_quantities.push_back(names.find(quantity));
        program.m_quantityPlaces.push_back(program.m_outer.add(quantity));
    }
    for (const Kpi &kpi : kpis) {
        if (const auto added = program.add(kpi, names, quantities); !added)
            return added.error();
    }
    return program;
}

std::optional<QString> KpiProgram::fault(const Kpi &kpi, const std::vector<Kpi> &earlier, const Names &names,
                                         const QStringList &quantities)
{
    KpiProgram program;
    for (const QString &quantity : quantities)
        program.m_outer.add(quantity);
    for (const Kpi &known : earlier)
        program.m_outer.add(known.name);
    const auto added = program.add(kpi, names, quantities);
    return added ? std::nullopt : std::optional(added.error().sentence);
}

void KpiProgram::begin()
{
    m_hasRow = false;
}

void KpiProgram::begin(Term &term, double value)
{
    term.first = term.previous = term.extreme = value;
    term.sum = term.fold == Fold::Count && value != 0 ? 1 : 0;
}

void KpiProgram::step(Term &term, double value, double seconds)
{
    switch (term.fold) {
    case Fold::Integral:
    case Fold::Mean:
        term.sum += (term.previous + value) / 2 * seconds;
        break;
    case Fold::Least:
        term.extreme = std::fmin(term.extreme, value);
        break;
    case Fold::Greatest:
        term.extreme = std::fmax(term.extreme, value);
        break;
    case Fold::Seconds:
        term.sum += term.previous != 0 ? seconds : 0;
        break;
    case Fold::Count:
        term.sum += term.previous == 0 && value != 0 ? 1 : 0;
        break;
    case Fold::First:
    case Fold::Last:
        break;
    }
    term.previous = value;
}

void KpiProgram::row(double time, std::span<const double> numbers)
{
    for (Term &term : m_terms) {
        const double value = term.inner.evaluate(numbers);
        if (m_hasRow)
            step(term, value, time - m_time);
        else
            begin(term, value);
    }
    if (!m_hasRow)
        m_begin = time;
    m_hasRow = true;
    m_time = time;
}

double KpiProgram::result(const Term &term) const
{
    switch (term.fold) {
    case Fold::Integral:
    case Fold::Seconds:
    case Fold::Count:
        return term.sum;
    case Fold::Mean:
        return m_time > m_begin ? term.sum / (m_time - m_begin) : term.first;
    case Fold::Least:
    case Fold::Greatest:
        return term.extreme;
    case Fold::First:
        return term.first;
    case Fold::Last:
        return term.previous;
    }
    return 0;
}

std::vector<double> KpiProgram::end(std::span<const double> numbers) const
{
    std::vector<double> values(m_results.size(), std::numeric_limits<double>::quiet_NaN());
    if (!m_hasRow)
        return values;
    std::vector<double> outer(size_t(m_outer.count()));
    for (size_t i = 0; i < m_quantities.size(); ++i)
        outer[size_t(m_quantityPlaces[i])] = numbers[size_t(m_quantities[i])];
    for (size_t i = 0; i < m_terms.size(); ++i)
        outer[size_t(m_termPlaces[i])] = result(m_terms[i]);
    for (size_t i = 0; i < m_results.size(); ++i)
        values[i] = outer[size_t(m_kpiPlaces[i])] = m_results[i].evaluate(outer);
    return values;
}

QStringList KpiProgram::modelNamesIn(const QString &expression, const QStringList &quantities)
{
    QStringList names;
    const auto tokens = tokensOf(expression);
    int end = -1; // of the aggregate that the token lies in
    for (int i = 0; i < int(tokens.size()); ++i) {
        const ExpressionToken &token = tokens[size_t(i)];
        if (i > end && token.kind == Kind::Function && foldFromKey(token.text))
            end = closing(tokens, i + 1);
        const bool isOwn = token.text == QLatin1String("t") || token.text == QLatin1String("pi");
        if (i < end && token.kind == Kind::Name && !isOwn && !quantities.contains(token.text) &&
            !names.contains(token.text))
            names += token.text;
    }
    return names;
}

} // namespace twinscope::whatif
