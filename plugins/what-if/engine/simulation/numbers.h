// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fmi/description.h"

#include <cmath>
#include <limits>
#include <type_traits>

namespace twinscope::whatif {

/// Calls `visit` with a value of the C type that Instance::get() and set() take; texts are left alone.
template<typename Visit>
void withNumberType(VariableType type, const Visit &visit)
{
    switch (type) {
    case VariableType::Float32:
        return visit(float());
    case VariableType::Float64:
        return visit(double());
    case VariableType::Int8:
        return visit(qint8());
    case VariableType::UInt8:
        return visit(quint8());
    case VariableType::Int16:
        return visit(qint16());
    case VariableType::UInt16:
        return visit(quint16());
    case VariableType::Int32:
        return visit(qint32());
    case VariableType::UInt32:
        return visit(quint32());
    case VariableType::Int64:
    case VariableType::Enumeration:
        return visit(qint64());
    case VariableType::UInt64:
        return visit(quint64());
    case VariableType::Boolean:
    case VariableType::Clock:
        return visit(bool());
    case VariableType::String:
    case VariableType::Binary:
        return;
    }
}

/// Integers are rounded and kept within their range; true is what is not 0.
template<typename T>
T nearest(double number)
{
    if constexpr (std::is_same_v<T, bool>) {
        return number != 0;
    } else if constexpr (std::is_floating_point_v<T>) {
        return T(number);
    } else {
        const double whole = std::nearbyint(number);
        if (!(whole > double(std::numeric_limits<T>::min()))) // not a number, too
            return std::numeric_limits<T>::min();
        return whole >= double(std::numeric_limits<T>::max()) ? std::numeric_limits<T>::max() : T(whole);
    }
}

} // namespace twinscope::whatif
