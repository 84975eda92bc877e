// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "metricvalue.h"

#include "payload.pb.h"

#include <cmath>
#include <limits>

namespace twinscope::telemetry::sparkplug {

using core::QualityReason;
using core::Value;

namespace {

constexpr qint64 Earliest = 31'536'000'000;  ///< 1971, in milliseconds
constexpr qint64 Latest = 7'258'118'400'000; ///< 2200
constexpr double BeyondIntegers = 9.2233720368547758e18;

/// Small signed integers travel in an unsigned field, as their two's complement (section 6.4.16).
qint64 signedOf(quint32 bits, quint32 type)
{
    switch (type) {
    case Int8:
        return qint8(bits);
    case Int16:
        return qint16(bits);
    case Int32:
        return qint32(bits);
    default:
        return qint64(bits);
    }
}

Value wideOf(quint64 bits, quint32 type)
{
    const bool isHuge = type == UInt64 && bits > quint64(std::numeric_limits<qint64>::max());
    return isHuge ? Value(double(bits)) : Value(qint64(bits));
}

Value textOf(const std::string &bytes)
{
    return QString::fromUtf8(bytes.data(), qsizetype(bytes.size()));
}

Conversion refused(QualityReason reason = QualityReason::Undecodable)
{
    return {{}, reason};
}

Conversion toReal(const Value &value)
{
    const auto number = value.toNumber();
    if (!number)
        return refused();
    return std::isfinite(*number) ? Conversion{*number} : refused(QualityReason::NotANumber);
}

Conversion toInteger(const Value &value)
{
    if (std::holds_alternative<qint64>(value.storage()))
        return {value};
    const auto number = value.toNumber();
    if (number && !std::isfinite(*number))
        return refused(QualityReason::NotANumber);
    if (!number || *number != std::trunc(*number) || std::abs(*number) >= BeyondIntegers)
        return refused();
    return {qint64(*number)};
}

Conversion toBoolean(const Value &value)
{
    const auto number = value.toNumber();
    return number && (*number == 0 || *number == 1) ? Conversion{*number == 1} : refused();
}

} // namespace

Value plainValueOf(const Metric &metric, quint32 type)
{
    if (metric.has_datatype())
        type = metric.datatype();
    if (type > LastScalar)
        return {};
    switch (metric.value_case()) {
    case Metric::kIntValue:
        return signedOf(metric.int_value(), type);
    case Metric::kLongValue:
        return wideOf(metric.long_value(), type);
    case Metric::kFloatValue:
        return double(metric.float_value());
    case Metric::kDoubleValue:
        return metric.double_value();
    case Metric::kBooleanValue:
        return metric.boolean_value();
    case Metric::kStringValue:
        return textOf(metric.string_value());
    default:
        return {};
    }
}

Conversion valueOf(const Metric &metric, quint32 type, const plant::Channel &channel)
{
    Value value = plainValueOf(metric, type);
    if (value.isEmpty())
        return refused();
    if (metric.value_case() == Metric::kStringValue && channel.kind != plant::ChannelKind::Text) {
        const std::string &text = metric.string_value();
        return convert(QByteArrayView(text.data(), qsizetype(text.size())).trimmed(), channel);
    }
    switch (channel.kind) {
    case plant::ChannelKind::Number:
        return toReal(value);
    case plant::ChannelKind::Integer:
        return toInteger(value);
    case plant::ChannelKind::Boolean:
        return toBoolean(value);
    case plant::ChannelKind::Text:
        return {value.toText()};
    }
    return refused();
}

std::optional<core::Time> timeOf(quint64 milliseconds)
{
    if (milliseconds < quint64(Earliest) || milliseconds >= quint64(Latest))
        return std::nullopt;
    return core::Time::fromMilliseconds(qint64(milliseconds));
}

core::Quality qualityOf(const Metric &metric)
{
    const PropertySet &properties = metric.properties();
    const int count = std::min(properties.keys_size(), properties.values_size());
    for (int i = 0; i < count; ++i) {
        if (properties.keys(i) != "Quality" && properties.keys(i) != "quality")
            continue;
        const PropertyValue &code = properties.values(i);
        const quint64 number =
            code.value_case() == PropertyValue::kLongValue ? code.long_value() : quint64(code.int_value());
        if (number == 500)
            return core::uncertain(QualityReason::Stale);
        return number == 0 ? core::bad(QualityReason::SaidBySource) : core::good();
    }
    return core::good();
}

} // namespace twinscope::telemetry::sparkplug
