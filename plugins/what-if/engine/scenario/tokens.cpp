// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "expression.h"

namespace twinscope::whatif {

namespace {

using Kind = ExpressionToken::Kind;

bool beginsName(QChar c)
{
    return c.isLetter() || c == QLatin1Char('_');
}

bool isInName(QChar c)
{
    return c.isLetterOrNumber() || c == QLatin1Char('_') || c == QLatin1Char('.');
}

bool isDigit(QChar c)
{
    return c >= QLatin1Char('0') && c <= QLatin1Char('9');
}

qsizetype pastBlanks(const QString &text, qsizetype at)
{
    while (at < text.size() && text[at].isSpace())
        ++at;
    return at;
}

ExpressionToken nameToken(const QString &text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && isInName(text[end]))
        ++end;
    const qsizetype next = pastBlanks(text, end);
    const bool calls = next < text.size() && text[next] == QLatin1Char('(');
    return {calls ? Kind::Function : Kind::Name, text.mid(begin, end - begin), begin, end};
}

ExpressionToken bracedToken(const QString &text, qsizetype begin)
{
    const qsizetype end = text.indexOf(QLatin1Char('}'), begin);
    if (end < 0 || end == begin + 1)
        return {Kind::Fault, text.mid(begin), begin, text.size()};
    return {Kind::Name, text.mid(begin + 1, end - begin - 1), begin, end + 1};
}

/// With the exponent, whose sign would else be an operator.
ExpressionToken numberToken(const QString &text, qsizetype begin)
{
    qsizetype end = begin;
    while (end < text.size() && (isDigit(text[end]) || text[end] == QLatin1Char('.')))
        ++end;
    if (end < text.size() && text[end].toLower() == QLatin1Char('e')) {
        qsizetype digits = end + 1;
        if (digits < text.size() && (text[digits] == QLatin1Char('+') || text[digits] == QLatin1Char('-')))
            ++digits;
        if (digits < text.size() && isDigit(text[digits])) {
            end = digits;
            while (end < text.size() && isDigit(text[end]))
                ++end;
        }
    }
    return {Kind::Other, text.mid(begin, end - begin), begin, end};
}

/// Everything else is a sign; assignments and texts, which the formula library would take, are not among them.
ExpressionToken signToken(const QString &text, qsizetype begin)
{
    for (const char *pair : {"<=", ">=", "==", "!=", "&&", "||"}) {
        if (QStringView(text).mid(begin, 2) == QLatin1String(pair))
            return {Kind::Other, QString::fromLatin1(pair), begin, begin + 2};
    }
    const bool known = QStringLiteral("+-*/^()<>?:,").contains(text[begin]);
    return {known ? Kind::Other : Kind::Fault, text.mid(begin, 1), begin, begin + 1};
}

ExpressionToken tokenAt(const QString &text, qsizetype at)
{
    if (beginsName(text[at]))
        return nameToken(text, at);
    if (text[at] == QLatin1Char('{'))
        return bracedToken(text, at);
    if (isDigit(text[at]) || text[at] == QLatin1Char('.'))
        return numberToken(text, at);
    return signToken(text, at);
}

} // namespace

std::vector<ExpressionToken> tokensOf(const QString &text)
{
    std::vector<ExpressionToken> tokens;
    for (qsizetype at = pastBlanks(text, 0); at < text.size(); at = pastBlanks(text, tokens.back().end))
        tokens.push_back(tokenAt(text, at));
    return tokens;
}

} // namespace twinscope::whatif
