// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/unitspelling.h>

#include "unitaliases.h"
#include "unitatoms.h"
#include "unitparser.h"

#include <QRegularExpression>

#include <algorithm>

namespace twinscope::core {

namespace {

struct Typography
{
    const char16_t *written;
    const char16_t *meant;
};

// Characters that look right on paper, but are not UCUM's.
constexpr Typography Characters[] = {
    {u"⁰", u"0"}, {u"¹", u"1"}, {u"²", u"2"}, {u"³", u"3"},   {u"⁴", u"4"},   {u"⁵", u"5"}, {u"⁶", u"6"},  {u"⁻", u"-"},
    {u"−", u"-"}, {u"µ", u"u"}, {u"μ", u"u"}, {u"Ω", u"Ohm"}, {u"Ω", u"Ohm"}, {u"·", u"."}, {u"⋅", u"."},  {u"×", u"."},
    {u"**", u""}, {u"^", u""},  {u"*", u"."}, {u"′", u"'"},   {u"″", u"''"},  {u"₂", u"2"}, {u"Å", u"Ao"},
};

bool isUnit(QStringView text)
{
    return UnitParser(text).parse().has_value();
}

QString cleaned(const QString &text)
{
    QString result = text.trimmed();
    for (const Typography &character : Characters)
        result.replace(QString::fromUtf16(character.written), QString::fromUtf16(character.meant));
    static const QRegularExpression aroundOperator(QStringLiteral("\\s*([./])\\s*"));
    static const QRegularExpression degree(QStringLiteral("([°]|deg)\\s+([CFKR])\\b"));
    result.replace(degree, QStringLiteral("\\1\\2")).replace(aroundOperator, QStringLiteral("\\1"));
    static const QRegularExpression per(QStringLiteral("\\s+per\\s+"), QRegularExpression::CaseInsensitiveOption);
    return result.replace(per, QStringLiteral("/"))
        .replace(QRegularExpression(QStringLiteral("\\s+")), QStringLiteral("."));
}

/// Atoms, with and without prefix, that differ from the text in case only; in the order of the prefixes' frequency.
QStringList caseVariants(QStringView text)
{
    QStringList variants;
    const auto consider = [&](QStringView prefix, const UnitAtom &atom) {
        const QStringView code(atom.code);
        if (prefix.size() + code.size() == text.size() && text.endsWith(code, Qt::CaseInsensitive) &&
            text.startsWith(prefix, Qt::CaseInsensitive))
            variants += prefix.toString() + code.toString();
    };
    for (const UnitAtom &atom : allAtoms()) {
        consider({}, atom);
        if (!atom.metric)
            continue;
        for (const UnitPrefix &prefix : allPrefixes())
            consider(QStringView(prefix.code), atom);
    }
    return variants;
}

/// One symbol with its exponent ("hr", "inch2", "KPA") in the spellings it may stand for; itself where it is right.
QStringList spellings(const QString &chunk)
{
    if (isUnit(chunk))
        return {chunk};
    if (QStringList alias = unitAlias(chunk); !alias.isEmpty())
        return alias;
    static const QRegularExpression withExponent(QStringLiteral("^(.*[^0-9+-])([+-]?[0-9]+)$"));
    const QRegularExpressionMatch match = withExponent.match(chunk);
    const QString symbol = match.hasMatch() ? match.captured(1) : chunk;
    QStringList found = isUnit(symbol) ? QStringList{symbol} : unitAlias(symbol);
    if (found.isEmpty())
        found = caseVariants(symbol);
    for (QString &spelling : found)
        spelling += match.captured(2);
    return found;
}

QString placed(QString spelling, bool alone)
{
    if (alone)
        return spelling;
    if (spelling == u"Cel")
        return QStringLiteral("K"); // in products only differences of temperature make sense
    if (spelling == u"[degF]")
        return QStringLiteral("[degR]");
    return spelling.contains(u'/') ? QStringLiteral("(%1)").arg(spelling) : spelling;
}

/// The text with each symbol in its `choice`-th spelling.
QString rewritten(const QString &text, int choice)
{
    static const QRegularExpression chunks(QStringLiteral("\\{[^}]*\\}|[./()]|(?:\\[[^\\]]*\\]|[^./(){}])+"));
    QStringList parts;
    for (auto it = chunks.globalMatch(text); it.hasNext();)
        parts += it.next().captured();
    const bool alone = std::ranges::none_of(parts, [](const QString &p) { return p == u"." || p == u"/"; });
    for (QString &part : parts) {
        if (part.startsWith(u'{') || QStringView(u"./()").contains(part))
            continue;
        const QStringList found = spellings(part);
        if (found.isEmpty())
            return {};
        part = placed(found[std::min<qsizetype>(choice, found.size() - 1)], alone);
    }
    return parts.join(QString());
}

} // namespace

QStringList suggestUnits(const QString &text)
{
    constexpr int MaximumLength = 60;
    constexpr int MaximumSuggestions = 2;
    if (text.size() > MaximumLength)
        return {};
    const QString clean = cleaned(text);
    QStringList suggestions = unitAlias(text.trimmed()); // whole texts such as "U/min" or "-"
    for (int choice = 0; choice < MaximumSuggestions && suggestions.size() < MaximumSuggestions; ++choice) {
        const QString candidate = rewritten(clean, choice);
        if (!candidate.isEmpty() && !suggestions.contains(candidate) && isUnit(candidate))
            suggestions += candidate;
    }
    const bool isColumnTitle = clean.startsWith(u'[') && clean.endsWith(u']') && clean.count(u'[') == 1;
    if (!suggestions.isEmpty() || !isColumnTitle)
        return suggestions;
    const QString inner = clean.mid(1, clean.size() - 2);
    return isUnit(inner) ? QStringList{inner} : suggestUnits(inner);
}

} // namespace twinscope::core
