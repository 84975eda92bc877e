// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/value.h>

#include <array>
#include <charconv>
#include <cmath>

namespace twinscope::core {

namespace {

QString shortest(double number)
{
    if (std::isnan(number))
        return QStringLiteral("nan");
    if (std::isinf(number))
        return number > 0 ? QStringLiteral("inf") : QStringLiteral("-inf");
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    return QString::fromLatin1(buffer.data(), end - buffer.data());
}

} // namespace

std::optional<double> Value::toNumber() const
{
    if (const auto *number = std::get_if<double>(&m_storage))
        return *number;
    if (const auto *integer = std::get_if<qint64>(&m_storage))
        return double(*integer);
    if (const auto *truth = std::get_if<bool>(&m_storage))
        return *truth ? 1.0 : 0.0;
    return std::nullopt;
}

QString Value::toText() const
{
    if (const auto *number = std::get_if<double>(&m_storage))
        return shortest(*number);
    if (const auto *integer = std::get_if<qint64>(&m_storage))
        return QString::number(*integer);
    if (const auto *truth = std::get_if<bool>(&m_storage))
        return *truth ? QStringLiteral("true") : QStringLiteral("false");
    if (const auto *text = std::get_if<QString>(&m_storage))
        return *text;
    return {};
}

} // namespace twinscope::core
