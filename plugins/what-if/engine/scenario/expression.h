// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QHash>
#include <QStringList>

#include <memory>
#include <span>

namespace twinscope::whatif {

/// Where the value of a name stands in the numbers that expressions are computed from.
class Names
{
public:
    /// Adds a name behind the others where it is new; its place.
    int add(const QString &name);
    int find(const QString &name) const { return m_places.value(name, -1); } ///< -1: unknown
    int count() const { return int(m_order.size()); }
    const QStringList &all() const { return m_order; } ///< by place
    /// The known name that is most like this one; empty where none is.
    QString similar(const QString &name) const;

private:
    QHash<QString, int> m_places;
    QStringList m_order;
};

/// A formula. Names of letters, digits, underscores and dots stand as they are, all others in braces: {P-101.flow}.
/// + - * / ^, comparisons, && || ?:, pi, abs sqrt exp ln log10 sin cos tan asin acos atan min max sign rint.
/// Not for several threads at once.
class Expression
{
public:
    Expression();
    Expression(Expression &&) noexcept;
    Expression &operator=(Expression &&) noexcept;
    ~Expression();

    /// Error: what cannot be read, or the first name that is not among `names`.
    static core::Result<Expression> compile(const QString &text, const Names &names);

    /// `numbers` by the places of the names it was compiled with.
    double evaluate(std::span<const double> numbers) const;

    /// The names in a text, in the order they stand there, without functions; what cannot be read is left to compile().
    static QStringList namesIn(const QString &text);
    /// A name as it has to be written in an expression.
    static QString quoted(const QString &name);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// Parts of a formula, for whoever replaces some of them.
struct ExpressionToken
{
    enum class Kind { Name, Function, Other, Fault };
    Kind kind = Kind::Other;
    QString text; ///< a name without its braces
    qsizetype begin = 0, end = 0;
};
std::vector<ExpressionToken> tokensOf(const QString &text);

} // namespace twinscope::whatif
