// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "instance3.h"

#include <algorithm>

namespace twinscope::whatif {

template<typename T>
bool Instance3::getAs(VariableType type, std::span<const ValueReference> references, void *values, size_t count)
{
    const auto get = reinterpret_cast<fmi3::Get<T> *>(m_get[size_t(type)]);
    if (!get)
        return missing("fmi3Get");
    return note(get(m_component, references.data(), references.size(), static_cast<T *>(values), count), "fmi3Get");
}

template<typename T>
bool Instance3::setAs(VariableType type, std::span<const ValueReference> references, const void *values, size_t count)
{
    const auto set = reinterpret_cast<fmi3::Set<T> *>(m_set[size_t(type)]);
    if (!set)
        return missing("fmi3Set");
    return note(set(m_component, references.data(), references.size(), static_cast<const T *>(values), count),
                "fmi3Set");
}

bool Instance3::getBinaries(std::span<const ValueReference> references, BinaryView *values, size_t count)
{
    const auto get = reinterpret_cast<fmi3::GetBinary *>(m_get[size_t(VariableType::Binary)]);
    if (!get)
        return missing("fmi3GetBinary");
    std::vector<size_t> sizes(count);
    std::vector<fmi3::Binary> data(count);
    if (!note(get(m_component, references.data(), references.size(), sizes.data(), data.data(), count),
              "fmi3GetBinary"))
        return false;
    for (size_t i = 0; i < count; ++i)
        values[i] = {data[i], data[i] ? sizes[i] : 0};
    return true;
}

bool Instance3::setBinaries(std::span<const ValueReference> references, const BinaryView *values, size_t count)
{
    const auto set = reinterpret_cast<fmi3::SetBinary *>(m_set[size_t(VariableType::Binary)]);
    if (!set)
        return missing("fmi3SetBinary");
    std::vector<size_t> sizes(count);
    std::vector<fmi3::Binary> data(count);
    for (size_t i = 0; i < count; ++i) {
        sizes[i] = values[i].size;
        data[i] = values[i].data;
    }
    return note(set(m_component, references.data(), references.size(), sizes.data(), data.data(), count),
                "fmi3SetBinary");
}

bool Instance3::getClocks(std::span<const ValueReference> references, bool *values)
{
    const auto get = reinterpret_cast<fmi3::GetClock *>(m_get[size_t(VariableType::Clock)]);
    return get ? note(get(m_component, references.data(), references.size(), values), "fmi3GetClock")
               : missing("fmi3GetClock");
}

bool Instance3::setClocks(std::span<const ValueReference> references, const bool *values)
{
    const auto set = reinterpret_cast<fmi3::SetClock *>(m_set[size_t(VariableType::Clock)]);
    return set ? note(set(m_component, references.data(), references.size(), values), "fmi3SetClock")
               : missing("fmi3SetClock");
}

bool Instance3::get(VariableType type, std::span<const ValueReference> references, void *values, size_t count)
{
    switch (type) {
    case VariableType::Float32:
        return getAs<float>(type, references, values, count);
    case VariableType::Float64:
        return getAs<double>(type, references, values, count);
    case VariableType::Int8:
        return getAs<int8_t>(type, references, values, count);
    case VariableType::UInt8:
        return getAs<uint8_t>(type, references, values, count);
    case VariableType::Int16:
        return getAs<int16_t>(type, references, values, count);
    case VariableType::UInt16:
        return getAs<uint16_t>(type, references, values, count);
    case VariableType::Int32:
        return getAs<int32_t>(type, references, values, count);
    case VariableType::UInt32:
        return getAs<uint32_t>(type, references, values, count);
    case VariableType::Int64:
    case VariableType::Enumeration:
        return getAs<int64_t>(type, references, values, count);
    case VariableType::UInt64:
        return getAs<uint64_t>(type, references, values, count);
    case VariableType::Boolean:
        return getAs<bool>(type, references, values, count);
    case VariableType::String:
        return getAs<const char *>(type, references, values, count);
    case VariableType::Binary:
        return getBinaries(references, static_cast<BinaryView *>(values), count);
    case VariableType::Clock:
        return getClocks(references, static_cast<bool *>(values));
    }
    return missing("fmi3Get");
}

bool Instance3::set(VariableType type, std::span<const ValueReference> references, const void *values, size_t count)
{
    switch (type) {
    case VariableType::Float32:
        return setAs<float>(type, references, values, count);
    case VariableType::Float64:
        return setAs<double>(type, references, values, count);
    case VariableType::Int8:
        return setAs<int8_t>(type, references, values, count);
    case VariableType::UInt8:
        return setAs<uint8_t>(type, references, values, count);
    case VariableType::Int16:
        return setAs<int16_t>(type, references, values, count);
    case VariableType::UInt16:
        return setAs<uint16_t>(type, references, values, count);
    case VariableType::Int32:
        return setAs<int32_t>(type, references, values, count);
    case VariableType::UInt32:
        return setAs<uint32_t>(type, references, values, count);
    case VariableType::Int64:
    case VariableType::Enumeration:
        return setAs<int64_t>(type, references, values, count);
    case VariableType::UInt64:
        return setAs<uint64_t>(type, references, values, count);
    case VariableType::Boolean:
        return setAs<bool>(type, references, values, count);
    case VariableType::String:
        return setAs<const char *>(type, references, values, count);
    case VariableType::Binary:
        return setBinaries(references, static_cast<const BinaryView *>(values), count);
    case VariableType::Clock:
        return setClocks(references, static_cast<const bool *>(values));
    }
    return missing("fmi3Set");
}

bool Instance3::interval(ValueReference clock, bool asFraction, ClockInterval &interval)
{
    const auto decimal = function<fmi3::GetIntervalDecimal>("GetIntervalDecimal");
    const auto fraction = asFraction ? function<fmi3::GetIntervalFraction>("GetIntervalFraction") : nullptr;
    if (!decimal && !fraction)
        return missing("fmi3GetIntervalDecimal");
    double value = 0;
    uint64_t counter = 0, resolution = 1;
    auto qualifier = fmi3::IntervalNotYetKnown;
    const bool fine =
        fraction ? note(fraction(m_component, &clock, 1, &counter, &resolution, &qualifier), "fmi3GetIntervalFraction")
                 : note(decimal(m_component, &clock, 1, &value, &qualifier), "fmi3GetIntervalDecimal");
    interval = {.changed = qualifier == fmi3::IntervalChanged};
    if (qualifier != fmi3::IntervalNotYetKnown)
        interval.seconds = fraction ? double(counter) / double(std::max<uint64_t>(resolution, 1)) : value;
    return fine;
}

bool Instance3::shift(ValueReference clock, bool asFraction, double &seconds)
{
    const auto decimal = function<fmi3::GetShiftDecimal>("GetShiftDecimal");
    const auto fraction = asFraction ? function<fmi3::GetShiftFraction>("GetShiftFraction") : nullptr;
    if (!fraction)
        return decimal ? note(decimal(m_component, &clock, 1, &seconds), "fmi3GetShiftDecimal")
                       : missing("fmi3GetShiftDecimal");
    uint64_t counter = 0, resolution = 1;
    const bool fine = note(fraction(m_component, &clock, 1, &counter, &resolution), "fmi3GetShiftFraction");
    seconds = double(counter) / double(std::max<uint64_t>(resolution, 1));
    return fine;
}

} // namespace twinscope::whatif
