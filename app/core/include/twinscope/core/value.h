// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>
#include <variant>

namespace twinscope::core {

/// What a channel is meant to carry.
enum class ValueKind : quint8 { Number, Integer, Boolean, Text };

/// What a channel can carry: nothing yet, a real number, an integer, a truth value or a text.
class Value
{
public:
    using Storage = std::variant<std::monostate, double, qint64, bool, QString>;

    Value() = default;
    Value(double v)
        : m_storage(v)
    {
    }
    Value(qint64 v)
        : m_storage(v)
    {
    }
    Value(int v)
        : m_storage(qint64(v))
    {
    }
    Value(bool v)
        : m_storage(v)
    {
    }
    Value(QString v)
        : m_storage(std::move(v))
    {
    }
    Value(const char *v)
        : m_storage(QString::fromUtf8(v))
    {
    }

    bool isEmpty() const { return m_storage.index() == 0; }
    const Storage &storage() const { return m_storage; }

    /// The value on a number axis: numbers as they are, false 0, true 1; nothing for text and empty.
    std::optional<double> toNumber() const;

    /// Locale-independent text that reads back exactly: shortest round-trip decimal for numbers, "true"/"false".
    QString toText() const;

    bool operator==(const Value &) const = default;

private:
    Storage m_storage;
};

} // namespace twinscope::core
