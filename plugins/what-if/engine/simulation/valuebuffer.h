// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fmi/instance.h"

namespace twinscope::whatif {

/// Values of one type, read from texts, in the C type that Instance::set() takes.
class ValueBuffer
{
public:
    /// `enumeration`: lets items be written by name; may be nullptr; outlives this.
    explicit ValueBuffer(VariableType type, const TypeDefinition *enumeration = nullptr)
        : m_type(type)
        , m_enumeration(enumeration)
    {
    }

    /// False, and nothing appended, where the text is not of the type. Numbers as XML Schema has them, also "1.0" for an
    /// integer; "true", "false", "1", "0"; binaries in hexadecimal digits.
    bool append(const QString &text);
    /// The nearest value of the type; numbers, booleans and enumerations only.
    void appendNumber(double number);
    void repeatLast(size_t count); ///< appends the newest `count` values once more
    void clear();

    VariableType type() const { return m_type; }
    size_t count() const;
    /// The values from `first` on; valid until the next change.
    const void *data(size_t first = 0) const;
    bool equal(size_t a, size_t b, size_t count) const; ///< whether two runs of `count` values agree

    bool equalTo(const ValueBuffer &other) const { return m_bytes == other.m_bytes && m_texts == other.m_texts; }

    /// Where the type is a number with a fraction: value `index`.
    double real(size_t index) const;

private:
    bool appendInteger(const QString &text);
    template<typename T>
    void push(T value)
    {
        m_bytes.append(reinterpret_cast<const char *>(&value), sizeof value);
    }
    void refreshPointers() const;

    VariableType m_type;
    const TypeDefinition *m_enumeration;
    QByteArray m_bytes; ///< all but strings and binaries
    std::vector<QByteArray> m_texts;
    mutable QByteArray m_pointers; ///< to m_texts, built when asked for
    mutable bool m_pointersValid = false;
};

/// A variable and what it is to be set to: all its elements.
struct Assignment
{
    int variable = 0;
    ValueBuffer values;
};

/// Parts "1 2 3" into the elements of an array; a scalar's text is taken as it is.
QStringList elementTexts(const Variable &variable, const QString &text);

} // namespace twinscope::whatif
