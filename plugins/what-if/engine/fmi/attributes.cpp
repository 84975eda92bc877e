// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attributes.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <limits>

namespace twinscope::whatif {

std::optional<double> realFromText(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    const auto is = [&](const char *word) { return trimmed.compare(QLatin1String(word), Qt::CaseInsensitive) == 0; };
    if (is("inf") || is("+inf") || is("infinity"))
        return std::numeric_limits<double>::infinity();
    if (is("-inf") || is("-infinity"))
        return -std::numeric_limits<double>::infinity();
    if (is("nan"))
        return std::numeric_limits<double>::quiet_NaN();
    bool ok = false;
    const double value = trimmed.toDouble(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<bool> flagFromText(QStringView text)
{
    const QStringView trimmed = text.trimmed();
    if (trimmed == QLatin1String("1") || trimmed.compare(QLatin1String("true"), Qt::CaseInsensitive) == 0)
        return true;
    if (trimmed == QLatin1String("0") || trimmed.compare(QLatin1String("false"), Qt::CaseInsensitive) == 0)
        return false;
    return std::nullopt;
}

void Attributes::complain(QLatin1String name) const
{
    m_problems +=
        QCoreApplication::translate("whatif", "%1: the attribute %2 has the value “%3”, which is not of its type.")
            .arg(m_element, name, m_attributes.value(name).toString().left(80));
}

bool Attributes::flag(QLatin1String name, bool otherwise) const
{
    if (!has(name))
        return otherwise;
    const auto value = flagFromText(m_attributes.value(name));
    if (!value)
        complain(name);
    return value.value_or(otherwise);
}

std::optional<double> Attributes::real(QLatin1String name) const
{
    if (!has(name))
        return std::nullopt;
    const auto value = realFromText(m_attributes.value(name));
    if (!value)
        complain(name);
    return value;
}

std::optional<qint64> Attributes::integer(QLatin1String name) const
{
    if (!has(name))
        return std::nullopt;
    bool ok = false;
    const qint64 value = m_attributes.value(name).trimmed().toLongLong(&ok);
    if (!ok)
        complain(name);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<quint64> Attributes::natural(QLatin1String name) const
{
    if (!has(name))
        return std::nullopt;
    bool ok = false;
    const quint64 value = m_attributes.value(name).trimmed().toULongLong(&ok);
    if (!ok)
        complain(name);
    return ok ? std::optional(value) : std::nullopt;
}

std::vector<quint64> Attributes::naturals(QLatin1String name) const
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    std::vector<quint64> values;
    const QString text = m_attributes.value(name).toString();
    for (const QString &part : text.split(spaces, Qt::SkipEmptyParts)) {
        bool ok = false;
        values.push_back(part.toULongLong(&ok));
        if (!ok) {
            complain(name);
            return {};
        }
    }
    return values;
}

} // namespace twinscope::whatif
