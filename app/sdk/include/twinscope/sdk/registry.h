// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <vector>

namespace twinscope::sdk {

/// Owns something a plugin registered; it goes with the handle. Move-only. Main thread.
class [[nodiscard]] Registration
{
public:
    Registration() = default;
    explicit Registration(std::function<void()> undo)
        : m_undo(std::move(undo))
    {
    }
    Registration(Registration &&other) noexcept
        : m_undo(std::exchange(other.m_undo, nullptr))
    {
    }
    Registration &operator=(Registration &&other) noexcept
    {
        if (this != &other) {
            release();
            m_undo = std::exchange(other.m_undo, nullptr);
        }
        return *this;
    }
    ~Registration() { release(); }
    void release()
    {
        if (auto undo = std::exchange(m_undo, nullptr))
            undo();
    }

private:
    std::function<void()> m_undo;
};

/// A list of things plugins bring, of one kind. The registry outlives every Registration it hands out. Main thread.
template<typename T>
class Registry
{
public:
    Registration add(std::shared_ptr<T> item)
    {
        auto *raw = item.get();
        m_items->push_back(std::move(item));
        return Registration([items = m_items, raw] {
            std::erase_if(*items, [raw](const std::shared_ptr<T> &i) { return i.get() == raw; });
        });
    }
    const std::vector<std::shared_ptr<T>> &items() const { return *m_items; }

private:
    std::shared_ptr<std::vector<std::shared_ptr<T>>> m_items = std::make_shared<std::vector<std::shared_ptr<T>>>();
};

} // namespace twinscope::sdk
