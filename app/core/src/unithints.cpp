// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unitatoms.h"
#include "unitparser.h"

#include <QRegularExpression>

#include <algorithm>

namespace twinscope::core {

namespace {

struct Alias
{
    const char16_t *written; ///< lower case
    const char16_t *meant;
};

// What people write on nameplates and in spreadsheets.
constexpr Alias Aliases[] = {
    {u"degc", u"Cel"},
    {u"deg_c", u"Cel"},
    {u"celsius", u"Cel"},
    {u"centigrade", u"Cel"},
    {u"°c", u"Cel"},
    {u"℃", u"Cel"},
    {u"degf", u"[degF]"},
    {u"deg_f", u"[degF]"},
    {u"fahrenheit", u"[degF]"},
    {u"°f", u"[degF]"},
    {u"℉", u"[degF]"},
    {u"°r", u"[degR]"},
    {u"rankine", u"[degR]"},
    {u"kelvin", u"K"},
    {u"degk", u"K"},
    {u"°k", u"K"},
    {u"°", u"deg"},
    {u"degree", u"deg"},
    {u"degrees", u"deg"},
    {u"radian", u"rad"},
    {u"radians", u"rad"},
    {u"sec", u"s"},
    {u"secs", u"s"},
    {u"second", u"s"},
    {u"seconds", u"s"},
    {u"mins", u"min"},
    {u"minute", u"min"},
    {u"minutes", u"min"},
    {u"hr", u"h"},
    {u"hrs", u"h"},
    {u"hour", u"h"},
    {u"hours", u"h"},
    {u"day", u"d"},
    {u"days", u"d"},
    {u"week", u"wk"},
    {u"weeks", u"wk"},
    {u"month", u"mo"},
    {u"months", u"mo"},
    {u"year", u"a"},
    {u"years", u"a"},
    {u"yr", u"a"},
    {u"yrs", u"a"},
    {u"msec", u"ms"},
    {u"usec", u"us"},
    {u"rpm", u"{rev}/min"},
    {u"rps", u"{rev}/s"},
    {u"u/min", u"{rev}/min"},
    {u"rev", u"{rev}"},
    {u"cpm", u"/min"},
    {u"hertz", u"Hz"},
    {u"cps", u"Hz"},
    {u"meter", u"m"},
    {u"meters", u"m"},
    {u"metre", u"m"},
    {u"metres", u"m"},
    {u"micron", u"um"},
    {u"microns", u"um"},
    {u"in", u"[in_i]"},
    {u"inch", u"[in_i]"},
    {u"inches", u"[in_i]"},
    {u"\"", u"[in_i]"},
    {u"ft", u"[ft_i]"},
    {u"foot", u"[ft_i]"},
    {u"feet", u"[ft_i]"},
    {u"yd", u"[yd_i]"},
    {u"yard", u"[yd_i]"},
    {u"mi", u"[mi_i]"},
    {u"mile", u"[mi_i]"},
    {u"miles", u"[mi_i]"},
    {u"mph", u"[mi_i]/h"},
    {u"kph", u"km/h"},
    {u"kmh", u"km/h"},
    {u"knot", u"[kn_i]"},
    {u"knots", u"[kn_i]"},
    {u"kn", u"[kn_i]"},
    {u"gram", u"g"},
    {u"grams", u"g"},
    {u"kgs", u"kg"},
    {u"kilogram", u"kg"},
    {u"kilograms", u"kg"},
    {u"tonne", u"t"},
    {u"tonnes", u"t"},
    {u"ton", u"t"},
    {u"tons", u"t"},
    {u"lb", u"[lb_av]"},
    {u"lbs", u"[lb_av]"},
    {u"lbm", u"[lb_av]"},
    {u"pound", u"[lb_av]"},
    {u"pounds", u"[lb_av]"},
    {u"oz", u"[oz_av]"},
    {u"lbf", u"[lbf_av]"},

    {u"litre", u"L"},
    {u"litres", u"L"},
    {u"liter", u"L"},
    {u"liters", u"L"},
    {u"ltr", u"L"},
    {u"lit", u"L"},
    {u"cc", u"cm3"},
    {u"cbm", u"m3"},
    {u"gal", u"[gal_us]"},
    {u"gallon", u"[gal_us]"},
    {u"gallons", u"[gal_us]"},
    {u"bbl", u"[bbl_us]"},
    {u"barrel", u"[bbl_us]"},
    {u"ft3", u"[cft_i]"},
    {u"cuft", u"[cft_i]"},
    {u"cf", u"[cft_i]"},
    {u"lpm", u"L/min"},
    {u"lph", u"L/h"},
    {u"gpm", u"[gal_us]/min"},
    {u"cfm", u"[cft_i]/min"},
    {u"scfm", u"[cft_i]/min{standard}"},
    {u"cmh", u"m3/h"},
    {u"m3h", u"m3/h"},
    {u"nm3", u"m3{normal}"},
    {u"sm3", u"m3{standard}"},
    {u"nl", u"L{normal}"},
    {u"psi", u"[psi]"},
    {u"psig", u"[psi]{gauge}"},
    {u"psia", u"[psi]{absolute}"},
    {u"bara", u"bar{absolute}"},
    {u"barg", u"bar{gauge}"},
    {u"bars", u"bar"},
    {u"mbara", u"mbar{absolute}"},
    {u"mbarg", u"mbar{gauge}"},
    {u"pascal", u"Pa"},
    {u"pascals", u"Pa"},
    {u"torr", u"mm[Hg]"},
    {u"mmhg", u"mm[Hg]"},
    {u"inhg", u"[in_i'Hg]"},
    {u"mmh2o", u"mm[H2O]"},
    {u"mh2o", u"m[H2O]"},
    {u"cmh2o", u"cm[H2O]"},
    {u"inh2o", u"[in_i'H2O]"},
    {u"mws", u"m[H2O]"},
    {u"mwc", u"m[H2O]"},
    {u"mwg", u"mm[H2O]"},
    {u"inwg", u"[in_i'H2O]"},
    {u"inwc", u"[in_i'H2O]"},
    {u"newton", u"N"},
    {u"newtons", u"N"},
    {u"nm", u"N.m"},
    {u"knm", u"kN.m"},
    {u"joule", u"J"},
    {u"joules", u"J"},
    {u"watt", u"W"},
    {u"watts", u"W"},
    {u"wh", u"W.h"},
    {u"kwh", u"kW.h"},
    {u"mwh", u"MW.h"},
    {u"gwh", u"GW.h"},
    {u"hp", u"[HP]"},
    {u"bhp", u"[HP]"},
    {u"btu", u"[Btu_IT]"},
    {u"btu_it", u"[Btu_IT]"},

    {u"volt", u"V"},
    {u"volts", u"V"},
    {u"amp", u"A"},
    {u"amps", u"A"},
    {u"ampere", u"A"},
    {u"amperes", u"A"},
    {u"ah", u"A.h"},
    {u"mah", u"mA.h"},
    {u"va", u"V.A"},
    {u"kva", u"kV.A"},
    {u"mva", u"MV.A"},
    {u"var", u"V.A{reactive}"},
    {u"kvar", u"kV.A{reactive}"},
    {u"mvar", u"MV.A{reactive}"},
    {u"ohms", u"Ohm"},
    {u"siemens", u"S"},
    {u"farad", u"F"},
    {u"henry", u"H"},
    {u"tesla", u"T"},
    {u"gauss", u"G"},
    {u"lumen", u"lm"},
    {u"lux", u"lx"},
    {u"dba", u"dB[SPL]"},

    {u"percent", u"%"},
    {u"pct", u"%"},
    {u"perc", u"%"},
    {u"%rh", u"%{RH}"},
    {u"%rf", u"%{RH}"},
    {u"rh", u"%{RH}"},
    {u"‰", u"[ppth]"},
    {u"ppm", u"[ppm]"},
    {u"ppb", u"[ppb]"},
    {u"ppt", u"[pptr]"},
    {u"[ppt]", u"[pptr]"},
    {u"ph", u"[pH]"},
    {u"ntu", u"{NTU}"},
    {u"fnu", u"{FNU}"},
    {u"cfu", u"[CFU]"},
    {u"iu", u"[iU]"},
    {u"gn", u"[g]"},

    {u"mole", u"mol"},
    {u"moles", u"mol"},
    {u"byte", u"By"},
    {u"bytes", u"By"},
    {u"bits", u"bit"},
    {u"pcs", u"{pcs}"},

    {u"count", u"{count}"},
    {u"counts", u"{count}"},
    {u"none", u"1"},
    {u"n/a", u"1"},
    {u"-", u"1"},
    {u"unitless", u"1"},
    {u"bool", u"1"},
    {u"number", u"1"},
    {u"ratio", u"1"},
};

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

QStringList aliasOf(const QString &text)
{
    const QString lower = text.toLower();
    const auto alias = std::ranges::find_if(Aliases, [&](const Alias &a) { return lower == QStringView(a.written); });
    return alias == std::end(Aliases) ? QStringList() : QStringList{QString::fromUtf16(alias->meant)};
}

/// One symbol with its exponent ("hr", "inch2", "KPA") in the spellings it may stand for; itself where it is right.
QStringList spellings(const QString &chunk)
{
    if (isUnit(chunk))
        return {chunk};
    if (const QStringList alias = aliasOf(chunk); !alias.isEmpty())
        return alias;
    static const QRegularExpression withExponent(QStringLiteral("^(.*[^0-9+-])([+-]?[0-9]+)$"));
    const QRegularExpressionMatch match = withExponent.match(chunk);
    const QString symbol = match.hasMatch() ? match.captured(1) : chunk;
    QStringList found = isUnit(symbol) ? QStringList{symbol} : aliasOf(symbol);
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
    QStringList suggestions = aliasOf(text.trimmed()); // whole texts such as "U/min" or "-"
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
