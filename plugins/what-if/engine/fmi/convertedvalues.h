// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstddef>
#include <type_traits>
#include <vector>

namespace twinscope::whatif {

/// Room for values in an FMI version's own C type; the caller's memory itself where the types agree.
template<typename Wide, typename Own>
class ConvertedValues
{
public:
    ConvertedValues(void *values, size_t count)
        : m_target(static_cast<Wide *>(values))
        , m_own(Same ? 0 : count)
    {
    }
    Own *data()
    {
        if constexpr (Same)
            return m_target;
        else
            return m_own.data();
    }
    /// Always true, for chains.
    bool store()
    {
        if constexpr (!Same)
            std::transform(m_own.begin(), m_own.end(), m_target, [](Own own) { return static_cast<Wide>(own); });
        return true;
    }

private:
    static constexpr bool Same = std::is_same_v<Wide, Own>;
    Wide *m_target;
    std::vector<Own> m_own;
};

template<typename Wide, typename Own>
class ConvertedConstants
{
public:
    ConvertedConstants(const void *values, size_t count)
        : m_source(static_cast<const Wide *>(values))
    {
        if constexpr (!Same)
            m_own.assign(m_source, m_source + count);
    }
    const Own *data() const
    {
        if constexpr (Same)
            return m_source;
        else
            return m_own.data();
    }

private:
    static constexpr bool Same = std::is_same_v<Wide, Own>;
    const Wide *m_source;
    std::vector<Own> m_own;
};

} // namespace twinscope::whatif
