// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/units.h>

#include <QCoreApplication>

namespace twinscope::core {

/// What the unit parser says to people, in their language.
class UnitSentence
{
    Q_DECLARE_TR_FUNCTIONS(core)
};

struct UnitAtom;
struct UnitPrefix;

/// Reads one UCUM expression by recursive descent over UCUM's grammar (§4 to §12). One parser, one text, one parse().
/// Three leniencies, because instruments are labelled that way: annotations may hold any printable character, may
/// follow any component, and logarithmic units may stand in products (dB/m).
class UnitParser
{
public:
    explicit UnitParser(QStringView text)
        : m_text(text)
    {
    }

    std::optional<Unit> parse();

    /// After a failed parse(): the part that is at fault, and what is wrong with it as a sentence without full stop.
    QString faultyPart() const { return m_part; }
    QString fault() const { return m_fault; }

private:
    std::optional<Unit> term(int depth);
    std::optional<Unit> component(int depth);
    std::optional<Unit> parenthesis(int depth);
    std::optional<Unit> number();
    std::optional<Unit> simpleUnit();
    std::optional<Unit> resolve(QStringView symbol);
    std::optional<Unit> fromAtom(const UnitAtom &atom, const UnitPrefix *prefix);
    std::optional<QString> annotation();
    std::optional<Unit> raised(Unit unit, QStringView symbol);
    std::optional<Unit> combined(const Unit &left, const Unit &right, bool divide);
    std::nullopt_t fail(QStringView part, const QString &fault);

    QStringView symbolText();
    QStringView digits();
    QChar peek() const { return m_position < m_text.size() ? m_text[m_position] : QChar(); }
    bool take(QChar c);

    QStringView m_text;
    qsizetype m_position = 0;
    QString m_part;
    QString m_fault;
};

} // namespace twinscope::core
