// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "unitparser.h"

#include "unitatoms.h"

#include <cmath>

namespace twinscope::core {

namespace {

constexpr int MaximumLength = 200;
constexpr int MaximumDepth = 16;
constexpr int MaximumExponentDigits = 2;
constexpr int MaximumFactorDigits = 15; // what a double holds exactly

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool endsSymbol(QChar c)
{
    return c.isNull() || isDigit(c) || QStringView(u".()/{}+- \t").contains(c);
}

QString superscript(int exponent)
{
    static constexpr QStringView Digits = u"⁰¹²³⁴⁵⁶⁷⁸⁹";
    QString text;
    for (const QChar c : QString::number(exponent))
        text += c == u'-' ? QChar(u'⁻') : Digits[c.digitValue()];
    return text;
}

/// Writing rules of the field that no single atom knows: 3000 rpm, 12 kWh, 5 kVA.
QString customary(QString symbol)
{
    if (symbol == u"1")
        return {};
    if (symbol == u"rev/min")
        return QStringLiteral("rpm");
    return symbol.replace(QStringLiteral("W·h"), QStringLiteral("Wh"))
        .replace(QStringLiteral("A·h"), QStringLiteral("Ah"))
        .replace(QStringLiteral("V·A"), QStringLiteral("VA"));
}

} // namespace

std::optional<Unit> UnitParser::parse()
{
    if (m_text.isEmpty())
        return fail(m_text, UnitSentence::tr("A unit is missing"));
    if (m_text.size() > MaximumLength)
        return fail(m_text.left(20), UnitSentence::tr("The unit is longer than any unit is"));
    std::optional<Unit> unit = term(0);
    if (!unit)
        return unit;
    if (m_position < m_text.size())
        return fail(m_text.mid(m_position, 1), UnitSentence::tr("Nothing is expected here"));
    unit->m_code = m_text.toString();
    unit->m_symbol = customary(unit->m_symbol);
    return unit;
}

std::optional<Unit> UnitParser::term(int depth)
{
    std::optional<Unit> result;
    bool divide = take(u'/');
    if (divide) {
        result.emplace();
        result->m_symbol = QStringLiteral("1");
    }
    do {
        const std::optional<Unit> next = component(depth);
        if (!next)
            return std::nullopt;
        result = result ? combined(*result, *next, divide) : next;
        if (!result)
            return std::nullopt;
        divide = peek() == u'/';
    } while (take(u'/') || take(u'.'));
    return result;
}

std::optional<Unit> UnitParser::component(int depth)
{
    std::optional<Unit> unit;
    const QChar next = peek();
    if (next == u'(')
        unit = parenthesis(depth);
    else if (next == u'{')
        unit.emplace();
    else if (isDigit(next) && !m_text.mid(m_position).startsWith(u"10*") && !m_text.mid(m_position).startsWith(u"10^"))
        unit = number();
    else
        unit = simpleUnit();
    if (!unit || peek() != u'{')
        return unit;
    const std::optional<QString> note = annotation();
    if (!note)
        return std::nullopt;
    unit->m_symbol += unit->m_symbol.isEmpty() ? *note : QStringLiteral("(%1)").arg(*note);
    return unit;
}

std::optional<Unit> UnitParser::parenthesis(int depth)
{
    const qsizetype start = m_position;
    if (depth >= MaximumDepth)
        return fail(m_text.mid(start, 1), UnitSentence::tr("The parentheses are nested too deeply"));
    take(u'(');
    std::optional<Unit> inner = term(depth + 1);
    if (!inner)
        return inner;
    if (!take(u')'))
        return fail(m_text.mid(start), UnitSentence::tr("A closing parenthesis is missing"));
    if (isDigit(peek()) || peek() == u'-' || peek() == u'+')
        return fail(m_text.mid(start), UnitSentence::tr("UCUM gives exponents to single units, not to parentheses"));
    inner->m_symbol = QStringLiteral("(%1)").arg(inner->m_symbol);
    return inner;
}

std::optional<Unit> UnitParser::number()
{
    const QStringView text = digits();
    if (text.size() > MaximumFactorDigits)
        return fail(text, UnitSentence::tr("The number is too long"));
    Unit unit;
    unit.m_factor = text.toDouble();
    unit.m_symbol = text.toString();
    if (unit.m_factor == 0)
        return fail(text, UnitSentence::tr("A unit cannot have the factor zero"));
    return unit;
}

std::optional<Unit> UnitParser::simpleUnit()
{
    const QStringView symbol = symbolText();
    if (symbol.isEmpty())
        return fail(m_text.mid(m_position, 1), UnitSentence::tr("A unit is expected here"));
    std::optional<Unit> unit = resolve(symbol);
    return unit ? raised(std::move(*unit), symbol) : unit;
}

std::optional<Unit> UnitParser::resolve(QStringView symbol)
{
    if (const UnitAtom *atom = findAtom(symbol))
        return fromAtom(*atom, nullptr);
    for (const UnitPrefix &prefix : allPrefixes()) {
        const QStringView code(prefix.code);
        const UnitAtom *atom = symbol.startsWith(code) ? findAtom(symbol.mid(code.size())) : nullptr;
        if (atom && atom->metric)
            return fromAtom(*atom, &prefix);
    }
    return fail(symbol, {});
}

std::optional<Unit> UnitParser::fromAtom(const UnitAtom &atom, const UnitPrefix *prefix)
{
    Unit unit;
    if (const int dimension = baseDimension(atom); dimension >= 0)
        unit.m_powers[dimension] = 1;
    else if (atom.kind == AtomKind::Scale)
        unit.m_scales[QString::fromUtf16(atom.code)] = 1;
    else
        unit = UnitParser(QStringView(atom.definition)).term(0).value();
    const double scale = prefix ? prefix->value : 1;
    unit.m_factor *= atom.value * scale;
    unit.m_offset = atom.offset / scale;
    unit.m_symbol = (prefix ? QString::fromUtf16(prefix->symbol) : QString()) +
                    QString::fromUtf16(atom.symbol ? atom.symbol : atom.code);
    return unit;
}

std::optional<Unit> UnitParser::raised(Unit unit, QStringView symbol)
{
    const bool negative = peek() == u'-';
    const bool isSigned = take(u'-') || take(u'+');
    const QStringView text = digits();
    if (text.isEmpty() && !isSigned)
        return unit;
    if (text.isEmpty() || text.size() > MaximumExponentDigits)
        return fail(symbol, UnitSentence::tr("The exponent must be a whole number of one or two digits"));
    const int exponent = negative ? -text.toInt() : text.toInt();
    if (unit.m_offset != 0 && exponent != 1)
        return fail(symbol, UnitSentence::tr("A temperature scale with an offset cannot be raised to a power"));
    unit.m_factor = std::pow(unit.m_factor, exponent);
    for (int &power : unit.m_powers)
        power *= exponent;
    for (auto &[scale, power] : unit.m_scales)
        power *= exponent;
    std::erase_if(unit.m_scales, [](const auto &scale) { return scale.second == 0; });
    if (!std::isfinite(unit.m_factor) || unit.m_factor == 0)
        return fail(symbol, UnitSentence::tr("The exponent is too large"));
    unit.m_symbol += superscript(exponent);
    return unit;
}

std::optional<Unit> UnitParser::combined(const Unit &left, const Unit &right, bool divide)
{
    if (left.m_offset != 0 || right.m_offset != 0)
        return fail(m_text, UnitSentence::tr("A temperature scale with an offset cannot be multiplied or divided; "
                                             "differences of temperature are measured in K or [degR]"));
    const int sign = divide ? -1 : 1;
    Unit unit = left;
    unit.m_factor = divide ? left.m_factor / right.m_factor : left.m_factor * right.m_factor;
    for (int i = 0; i < Unit::Dimensions; ++i)
        unit.m_powers[i] += sign * right.m_powers[i];
    for (const auto &[scale, power] : right.m_scales)
        unit.m_scales[scale] += sign * power;
    std::erase_if(unit.m_scales, [](const auto &scale) { return scale.second == 0; });
    if (!std::isfinite(unit.m_factor) || unit.m_factor == 0)
        return fail(m_text, UnitSentence::tr("The unit is too large or too small to compute with"));
    unit.m_symbol = left.m_symbol + (divide ? u'/' : u'·') + right.m_symbol;
    return unit;
}

std::optional<QString> UnitParser::annotation()
{
    const qsizetype start = m_position;
    take(u'{');
    while (!peek().isNull() && peek() != u'{' && peek() != u'}' && peek().isPrint())
        ++m_position;
    if (!take(u'}'))
        return fail(m_text.mid(start), UnitSentence::tr("The annotation has no closing brace"));
    return m_text.mid(start + 1, m_position - start - 2).toString();
}

QStringView UnitParser::symbolText()
{
    const qsizetype start = m_position;
    if (m_text.mid(start).startsWith(u"10*") || m_text.mid(start).startsWith(u"10^")) {
        m_position += 3;
        return m_text.mid(start, 3);
    }
    bool bracketed = false;
    while (!peek().isNull() && (bracketed || !endsSymbol(peek()))) {
        bracketed = peek() == u'[' || (bracketed && peek() != u']');
        ++m_position;
    }
    return m_text.mid(start, m_position - start);
}

QStringView UnitParser::digits()
{
    const qsizetype start = m_position;
    while (isDigit(peek()))
        ++m_position;
    return m_text.mid(start, m_position - start);
}

bool UnitParser::take(QChar c)
{
    if (peek() != c)
        return false;
    ++m_position;
    return true;
}

std::nullopt_t UnitParser::fail(QStringView part, const QString &fault)
{
    m_part = part.toString();
    m_fault = fault;
    return std::nullopt;
}

} // namespace twinscope::core
