// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/time.h>

#include <atomic>

namespace twinscope::core {

/// The one place where "now" comes from. Injected everywhere, so that tests decide what time it is. Thread-safe.
class Clock
{
public:
    virtual ~Clock() = default;
    virtual Time now() const = 0;
};

class SystemClock final : public Clock
{
public:
    Time now() const override;
};

/// A clock that stands still until told to move.
class ManualClock final : public Clock
{
public:
    explicit ManualClock(Time start = {})
        : m_ns(start.ns)
    {
    }
    Time now() const override { return {m_ns.load()}; }
    void set(Time t) { m_ns.store(t.ns); }
    void advance(Duration d) { m_ns.fetch_add(d.count()); }

private:
    std::atomic<qint64> m_ns;
};

} // namespace twinscope::core
