// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <initializer_list>
#include <memory>
#include <span>
#include <type_traits>
#include <vector>

namespace twinscope::geometry {

/// Values in a row: made here, or lying in memory that somebody else holds, such as a mapped file. Those are read where
/// they lie, shared by copies of the array, and copied by edit() alone.
template<typename T>
class Array
{
    static_assert(std::is_trivially_copyable_v<T>);

public:
    using value_type = T;

    Array() = default;
    Array(std::vector<T> values)
        : m_own(std::move(values))
    {
    }
    Array(std::initializer_list<T> values)
        : m_own(values)
    {
    }
    /// The values stay where they are as long as `holder` lives, and do not change.
    Array(std::span<const T> values, std::shared_ptr<const void> holder)
        : m_foreign(values)
        , m_holder(std::move(holder))
    {
    }

    size_t size() const { return m_holder ? m_foreign.size() : m_own.size(); }
    bool empty() const { return size() == 0; }
    const T *data() const { return m_holder ? m_foreign.data() : m_own.data(); }
    const T *begin() const { return data(); }
    const T *end() const { return data() + size(); }
    const T &operator[](size_t i) const { return data()[i]; }
    const T &front() const { return data()[0]; }
    const T &back() const { return data()[size() - 1]; }
    bool isForeign() const { return m_holder != nullptr; }

    /// The values to change at will, from now on this array's own.
    std::vector<T> &edit()
    {
        if (m_holder) {
            m_own.assign(m_foreign.begin(), m_foreign.end());
            m_foreign = {};
            m_holder.reset();
        }
        return m_own;
    }
    void push_back(const T &value) { edit().push_back(value); }
    void append(const std::vector<T> &values) { edit().insert(m_own.end(), values.begin(), values.end()); }

    friend bool operator==(const Array &a, const Array &b)
    {
        return std::equal(a.begin(), a.end(), b.begin(), b.end());
    }

private:
    std::vector<T> m_own;
    std::span<const T> m_foreign;
    std::shared_ptr<const void> m_holder; ///< of m_foreign; null: the values are own
};

} // namespace twinscope::geometry
