// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "expression.h"

#include "text.h"

#include <twinscope/plant/spelling.h>

#include <muParser.h>

#include <algorithm>
#include <set>

namespace twinscope::whatif {

namespace {

using Kind = ExpressionToken::Kind;

constexpr qsizetype LongestExpression = 10'000;
constexpr int DeepestNesting = 200;

core::Error unreadable(const QString &sentence, const QString &text)
{
    return {core::ErrorCode::Malformed, sentence, text};
}

bool isFunction(const QString &name)
{
    static const std::set<QString> known = {QStringLiteral("abs"),  QStringLiteral("sqrt"), QStringLiteral("exp"),
                                            QStringLiteral("ln"),   QStringLiteral("sin"),  QStringLiteral("cos"),
                                            QStringLiteral("tan"),  QStringLiteral("asin"), QStringLiteral("acos"),
                                            QStringLiteral("atan"), QStringLiteral("min"),  QStringLiteral("max"),
                                            QStringLiteral("sign"), QStringLiteral("rint"), QStringLiteral("log10")};
    return known.contains(name);
}

/// A comma that stands outside of a function would make two formulas of one; too many brackets cost the parser's stack.
std::optional<QString> faultOfNesting(const std::vector<ExpressionToken> &tokens)
{
    int depth = 0;
    for (const ExpressionToken &token : tokens) {
        depth += token.text == QLatin1String("(") ? 1 : token.text == QLatin1String(")") ? -1 : 0;
        if (depth > DeepestNesting)
            return Text::tr("it has too many brackets inside each other");
        if (depth == 0 && token.kind == Kind::Other && token.text == QLatin1String(","))
            return Text::tr("a decimal sign is a point, and a comma belongs into a function");
    }
    return std::nullopt;
}

std::optional<QString> faultOf(const ExpressionToken &token, const Names &names)
{
    if (token.kind == Kind::Fault)
        return Text::tr("“%1” cannot stand in an expression").arg(token.text.left(40));
    if (token.kind == Kind::Function && !isFunction(token.text))
        return Text::tr("“%1” is no function").arg(token.text.left(40));
    if (token.kind != Kind::Name || token.text == QLatin1String("pi") || names.find(token.text) >= 0)
        return std::nullopt;
    const QString similar = names.similar(token.text);
    if (similar.isEmpty())
        return Text::tr("“%1” is not known").arg(token.text.left(80));
    return Text::tr("“%1” is not known; did you mean “%2”?").arg(token.text.left(80), Expression::quoted(similar));
}

std::string placeName(int place)
{
    return "v" + std::to_string(place);
}

} // namespace

int Names::add(const QString &name)
{
    const auto known = m_places.constFind(name);
    if (known != m_places.constEnd())
        return *known;
    m_places.insert(name, int(m_order.size()));
    m_order += name;
    return int(m_order.size()) - 1;
}

QString Names::similar(const QString &name) const
{
    return plant::nearestSpelling(name, m_order);
}

struct Expression::Private
{
    mu::Parser parser;
    std::vector<int> places;    ///< of the names that are used
    std::vector<double> values; ///< of those, where the parser looks
};

Expression::Expression() = default;
Expression::Expression(Expression &&) noexcept = default;
Expression &Expression::operator=(Expression &&) noexcept = default;
Expression::~Expression() = default;

QStringList Expression::namesIn(const QString &text)
{
    QStringList names;
    for (const ExpressionToken &token : tokensOf(text)) {
        if (token.kind == Kind::Name && token.text != QLatin1String("pi") && !names.contains(token.text))
            names += token.text;
    }
    return names;
}

QString Expression::quoted(const QString &name)
{
    const auto tokens = tokensOf(name);
    const bool plain = tokens.size() == 1 && tokens.front().kind == Kind::Name && tokens.front().text == name;
    return plain ? name : QLatin1Char('{') + name + QLatin1Char('}');
}

core::Result<Expression> Expression::compile(const QString &text, const Names &names)
{
    if (text.trimmed().isEmpty() || text.size() > LongestExpression)
        return unreadable(Text::tr("it is empty or too long"), {});
    const auto tokens = tokensOf(text);
    if (const auto fault = faultOfNesting(tokens))
        return unreadable(*fault, text);
    Expression expression;
    expression.d = std::make_unique<Private>();
    std::string formula;
    for (const ExpressionToken &token : tokens) {
        if (const auto fault = faultOf(token, names))
            return unreadable(*fault, text);
        const int place = token.kind == Kind::Name ? names.find(token.text) : -1;
        if (place >= 0 && std::ranges::find(expression.d->places, place) == expression.d->places.end())
            expression.d->places.push_back(place);
        formula += place >= 0                 ? placeName(place)
                   : token.kind == Kind::Name ? std::string("_pi")
                                              : token.text.toStdString();
        if (token.kind != Kind::Function) // whose bracket has to follow at once
            formula += ' ';
    }
    expression.d->values.resize(expression.d->places.size(), 0.0);
    try {
        for (size_t i = 0; i < expression.d->places.size(); ++i)
            expression.d->parser.DefineVar(placeName(expression.d->places[i]), &expression.d->values[i]);
        expression.d->parser.SetExpr(formula);
        expression.d->parser.Eval();
    } catch (const mu::ParserError &error) {
        return unreadable(Text::tr("“%1” is no complete formula").arg(text.simplified().left(80)),
                          QString::fromStdString(error.GetMsg()));
    }
    return expression;
}

double Expression::evaluate(std::span<const double> numbers) const
{
    for (size_t i = 0; i < d->places.size(); ++i)
        d->values[i] = numbers[size_t(d->places[i])];
    return d->parser.Eval();
}

} // namespace twinscope::whatif
