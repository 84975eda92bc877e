// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "valuecodec.h"

#include <cmath>
#include <cstring>

namespace twinscope::historian {

namespace {

using sqlite::Statement;

/// Position in core::Value::Storage; stored on disk, never renumber.
enum Kind : qint64 { Empty = 0, Real = 1, Integer = 2, Truth = 3, Text = 4 };

void bindReal(Statement &statement, int position, double value)
{
    if (std::isnan(value) || (value == 0 && std::signbit(value)))
        statement.bindBlob(position, QByteArrayView(reinterpret_cast<const char *>(&value), sizeof value));
    else
        statement.bind(position, value);
}

std::optional<core::Value> readReal(const Statement &statement, int column)
{
    if (statement.type(column) == Statement::Type::Real)
        return core::Value(statement.real(column));
    const QByteArrayView bytes = statement.bytes(column);
    double value = 0;
    if (statement.type(column) != Statement::Type::Blob || bytes.size() != sizeof value)
        return std::nullopt;
    std::memcpy(&value, bytes.data(), sizeof value);
    return core::Value(value);
}

struct Binder
{
    Statement &statement;
    int kind, position;

    void operator()(std::monostate) const
    {
        statement.bind(kind, qint64(Empty));
        statement.bindNull(position);
    }
    void operator()(double value) const
    {
        statement.bind(kind, qint64(Real));
        bindReal(statement, position, value);
    }
    void operator()(qint64 value) const
    {
        statement.bind(kind, qint64(Integer));
        statement.bind(position, value);
    }
    void operator()(bool value) const
    {
        statement.bind(kind, qint64(Truth));
        statement.bind(position, qint64(value));
    }
    void operator()(const QString &value) const
    {
        statement.bind(kind, qint64(Text));
        statement.bindText(position, value);
    }
};

} // namespace

void bindValue(Statement &statement, int kindPosition, int valuePosition, const core::Value &value)
{
    std::visit(Binder{statement, kindPosition, valuePosition}, value.storage());
}

std::optional<core::Value> readValue(const Statement &statement, int kindColumn, int valueColumn)
{
    const auto is = [&](Statement::Type type) { return statement.type(valueColumn) == type; };
    switch (statement.integer(kindColumn)) {
    case Empty:
        return is(Statement::Type::Null) ? std::optional(core::Value()) : std::nullopt;
    case Real:
        return readReal(statement, valueColumn);
    case Integer:
        return is(Statement::Type::Integer) ? std::optional(core::Value(statement.integer(valueColumn))) : std::nullopt;
    case Truth:
        return is(Statement::Type::Integer) ? std::optional(core::Value(statement.integer(valueColumn) != 0))
                                            : std::nullopt;
    case Text:
        return is(Statement::Type::Text) ? std::optional(core::Value(statement.text(valueColumn))) : std::nullopt;
    default:
        return std::nullopt;
    }
}

} // namespace twinscope::historian
