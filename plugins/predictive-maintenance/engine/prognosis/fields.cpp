// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/fields.h"

#include <QCborArray>

namespace twinscope::predict {

namespace {

/// Matrices of models are small; anything larger is a broken file.
constexpr double largestSide = 1e6;

} // namespace

QCborArray toCbor(const std::vector<double> &numbers)
{
    QCborArray array;
    for (const double number : numbers)
        array.append(number);
    return array;
}

QCborMap toCbor(const Matrix &matrix)
{
    return {{QStringLiteral("rows"), qint64(matrix.rows())},
            {QStringLiteral("columns"), qint64(matrix.cols())},
            {QStringLiteral("values"), toCbor(std::vector<double>(matrix.data(), matrix.data() + matrix.size()))}};
}

void Fields::refuse(const QString &name)
{
    if (m_fault.isEmpty())
        m_fault = name;
}

QCborValue Fields::value(const QString &name, QCborValue::Type type)
{
    QCborValue found = m_map.value(name);
    if (found.type() != type)
        refuse(name);
    return found;
}

double Fields::number(const QString &name)
{
    const QCborValue found = m_map.value(name);
    if (!found.isDouble() && !found.isInteger())
        refuse(name);
    return found.toDouble();
}

QString Fields::text(const QString &name)
{
    return value(name, QCborValue::String).toString();
}

QByteArray Fields::bytes(const QString &name)
{
    return value(name, QCborValue::ByteArray).toByteArray();
}

QCborArray Fields::array(const QString &name)
{
    return value(name, QCborValue::Array).toArray();
}

QStringList Fields::texts(const QString &name)
{
    QStringList list;
    for (const QCborValue &entry : array(name))
        list += entry.toString();
    return list;
}

std::vector<double> Fields::numbers(const QString &name)
{
    std::vector<double> list;
    for (const QCborValue &entry : array(name)) {
        if (!entry.isDouble() && !entry.isInteger())
            refuse(name);
        list.push_back(entry.toDouble());
    }
    return list;
}

Matrix Fields::matrix(const QString &name)
{
    return part(name, [](Fields &inner) {
        const double rows = inner.number(QStringLiteral("rows")), columns = inner.number(QStringLiteral("columns"));
        const std::vector<double> values = inner.numbers(QStringLiteral("values"));
        const bool sound = rows >= 0 && columns >= 0 && rows <= largestSide && columns <= largestSide &&
                           rows * columns == double(values.size());
        if (!sound) {
            inner.refuse(QStringLiteral("values"));
            return Matrix();
        }
        return Matrix(Eigen::Map<const Matrix>(values.data(), Eigen::Index(rows), Eigen::Index(columns)));
    });
}

} // namespace twinscope::predict
