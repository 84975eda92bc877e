// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/frame.h"

#include <QCborMap>

#include <vector>

namespace twinscope::predict {

QCborMap toCbor(const Matrix &matrix);
QCborArray toCbor(const std::vector<double> &numbers);

/// Reads the parts of a model out of a map. What is missing or of the wrong kind gives an empty value and is remembered
/// by its name; whoever reads a model looks at `fault` once, at the end.
class Fields
{
public:
    explicit Fields(const QCborMap &map)
        : m_map(map)
    {
    }

    double number(const QString &name);
    QString text(const QString &name);
    QByteArray bytes(const QString &name);
    QStringList texts(const QString &name);
    std::vector<double> numbers(const QString &name);
    Matrix matrix(const QString &name);
    QCborArray array(const QString &name);

    /// Reads a part by `load`, a function of a Fields&; its faults become faults of this one.
    template<typename Load>
    auto part(const QString &name, Load load)
    {
        Fields inner(value(name, QCborValue::Map).toMap());
        auto result = load(inner);
        if (!inner.fault().isEmpty())
            refuse(name + u'.' + inner.fault());
        return result;
    }

    /// Says that the field `name` cannot be right.
    void refuse(const QString &name);
    QString fault() const { return m_fault; } ///< name of the first faulty field; "" where there is none

private:
    QCborValue value(const QString &name, QCborValue::Type type);

    QCborMap m_map;
    QString m_fault;
};

} // namespace twinscope::predict
