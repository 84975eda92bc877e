// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "valuebuffer.h"

#include "numbers.h"

#include "fmi/attributes.h"

#include <QRegularExpression>

#include <cmath>
#include <cstring>
#include <limits>

namespace twinscope::whatif {

namespace {

/// "12", and "12.0" of tools that write all numbers alike.
template<typename T>
std::optional<T> integerFromText(const QString &text)
{
    bool ok = false;
    if constexpr (std::is_signed_v<T>) {
        const qlonglong value = text.trimmed().toLongLong(&ok);
        if (ok && value >= std::numeric_limits<T>::min() && value <= std::numeric_limits<T>::max())
            return T(value);
    } else {
        const qulonglong value = text.trimmed().toULongLong(&ok);
        if (ok && value <= std::numeric_limits<T>::max())
            return T(value);
    }
    const auto real = realFromText(text);
    const bool whole = real && std::floor(*real) == *real;
    constexpr bool Exact = sizeof(T) < sizeof(double); // the largest 64-bit integer is no double
    const double most = double(std::numeric_limits<T>::max());
    if (!ok && whole && *real >= double(std::numeric_limits<T>::min()) && (Exact ? *real <= most : *real < most))
        return T(*real);
    return std::nullopt;
}

std::optional<qint64> itemFromText(const QString &text, const TypeDefinition *enumeration)
{
    if (enumeration) {
        for (const EnumerationItem &item : enumeration->items) {
            if (item.name == text.trimmed())
                return item.value;
        }
    }
    return integerFromText<qint64>(text);
}

std::optional<bool> booleanFromText(const QString &text)
{
    if (const auto flag = flagFromText(text))
        return flag;
    const auto number = realFromText(text);
    return number && (*number == 0 || *number == 1) ? std::optional(*number == 1) : std::nullopt;
}

std::optional<QByteArray> binaryFromText(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^([0-9a-fA-F]{2})*$"));
    const QString trimmed = text.trimmed();
    return form.match(trimmed).hasMatch() ? std::optional(QByteArray::fromHex(trimmed.toLatin1())) : std::nullopt;
}

} // namespace

bool ValueBuffer::append(const QString &text)
{
    const auto take = [this](const auto &value) {
        if (value)
            push(*value);
        return value.has_value();
    };
    switch (m_type) {
    case VariableType::Float32: {
        const auto value = realFromText(text);
        return take(value ? std::optional(float(*value)) : std::nullopt);
    }
    case VariableType::Float64:
        return take(realFromText(text));
    case VariableType::Boolean:
    case VariableType::Clock:
        return take(booleanFromText(text));
    case VariableType::Enumeration:
        return take(itemFromText(text, m_enumeration));
    case VariableType::String:
        m_pointersValid = false;
        m_texts.push_back(text.toUtf8());
        return true;
    case VariableType::Binary: {
        const auto value = binaryFromText(text);
        m_pointersValid = false;
        if (value)
            m_texts.push_back(*value);
        return value.has_value();
    }
    default:
        return appendInteger(text);
    }
}

bool ValueBuffer::appendInteger(const QString &text)
{
    const auto take = [this](const auto &value) {
        if (value)
            push(*value);
        return value.has_value();
    };
    switch (m_type) {
    case VariableType::Int8:
        return take(integerFromText<qint8>(text));
    case VariableType::UInt8:
        return take(integerFromText<quint8>(text));
    case VariableType::Int16:
        return take(integerFromText<qint16>(text));
    case VariableType::UInt16:
        return take(integerFromText<quint16>(text));
    case VariableType::Int32:
        return take(integerFromText<qint32>(text));
    case VariableType::UInt32:
        return take(integerFromText<quint32>(text));
    case VariableType::Int64:
        return take(integerFromText<qint64>(text));
    default:
        return take(integerFromText<quint64>(text));
    }
}

void ValueBuffer::appendNumber(double number)
{
    withNumberType(m_type, [&]<typename T>(T) { push(nearest<T>(number)); });
}

void ValueBuffer::repeatLast(size_t count)
{
    if (isText(m_type)) {
        m_pointersValid = false;
        const std::vector<QByteArray> last(m_texts.end() - ptrdiff_t(count), m_texts.end());
        m_texts.insert(m_texts.end(), last.begin(), last.end());
    } else {
        m_bytes.append(m_bytes.right(qsizetype(count) * qsizetype(valueSize(m_type))));
    }
}

void ValueBuffer::clear()
{
    m_bytes.clear();
    m_texts.clear();
    m_pointersValid = false;
}

size_t ValueBuffer::count() const
{
    return isText(m_type) ? m_texts.size() : size_t(m_bytes.size()) / valueSize(m_type);
}

void ValueBuffer::refreshPointers() const
{
    m_pointers.resize(qsizetype(m_texts.size()) * qsizetype(valueSize(m_type)));
    for (size_t i = 0; i < m_texts.size(); ++i) {
        const QByteArray &text = m_texts[i];
        if (m_type == VariableType::String)
            reinterpret_cast<const char **>(m_pointers.data())[i] = text.constData();
        else
            reinterpret_cast<BinaryView *>(m_pointers.data())[i] = {reinterpret_cast<const quint8 *>(text.constData()),
                                                                    size_t(text.size())};
    }
    m_pointersValid = true;
}

const void *ValueBuffer::data(size_t first) const
{
    if (isText(m_type) && !m_pointersValid)
        refreshPointers();
    return (isText(m_type) ? m_pointers : m_bytes).constData() + first * valueSize(m_type);
}

bool ValueBuffer::equal(size_t a, size_t b, size_t count) const
{
    if (isText(m_type))
        return std::equal(m_texts.begin() + ptrdiff_t(a), m_texts.begin() + ptrdiff_t(a + count),
                          m_texts.begin() + ptrdiff_t(b));
    const size_t size = valueSize(m_type);
    return std::memcmp(m_bytes.constData() + a * size, m_bytes.constData() + b * size, count * size) == 0;
}

double ValueBuffer::real(size_t index) const
{
    if (m_type == VariableType::Float32)
        return double(reinterpret_cast<const float *>(m_bytes.constData())[index]);
    return reinterpret_cast<const double *>(m_bytes.constData())[index];
}

QStringList elementTexts(const Variable &variable, const QString &text)
{
    static const QRegularExpression spaces(QStringLiteral("\\s+"));
    return variable.isArray() ? text.split(spaces, Qt::SkipEmptyParts) : QStringList{text};
}

} // namespace twinscope::whatif
