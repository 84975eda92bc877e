// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "amounttext.h"

#include <QLocale>

#include <algorithm>

namespace twinscope::whatif {

namespace {
constexpr double Hour = 3600;
}

std::optional<double> numberFrom(const QString &text)
{
    bool isNumber = false;
    double number = QLocale().toDouble(text.trimmed(), &isNumber);
    if (!isNumber)
        number = text.trimmed().toDouble(&isNumber);
    return isNumber ? std::optional(number) : std::nullopt;
}

QString textOf(double number)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(number, 'g', QLocale::FloatingPointShortest);
}

QString textOf(const Amount &amount, double unit)
{
    return amount.isGiven() ? textOf(amount.number / unit) : QLatin1Char('=') + amount.expression;
}

Amount amountFrom(const QString &text, double unit)
{
    if (const auto number = numberFrom(text))
        return Amount(*number * unit);
    const QString expression = text.trimmed();
    return Amount(expression.startsWith(u'=') ? expression.mid(1).trimmed() : expression);
}

QString textOf(const std::vector<std::pair<double, double>> &rows)
{
    QStringList parts;
    for (const auto &[seconds, value] : rows)
        parts += QStringLiteral("%1: %2").arg(textOf(seconds / Hour), textOf(value));
    return parts.join(QStringLiteral("; "));
}

std::optional<std::vector<std::pair<double, double>>> rowsFrom(const QString &text)
{
    std::vector<std::pair<double, double>> rows;
    for (const QString &part : text.split(u';', Qt::SkipEmptyParts)) {
        const auto time = numberFrom(part.section(u':', 0, 0)), value = numberFrom(part.section(u':', 1));
        if (!time || !value)
            return std::nullopt;
        rows.emplace_back(*time * Hour, *value);
    }
    std::ranges::stable_sort(rows, {}, &std::pair<double, double>::first);
    return rows;
}

} // namespace twinscope::whatif
