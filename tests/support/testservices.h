// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/sdk/services.h>

namespace twinscope::test {

/// The smallest host a plugin can live in.
class TestServices final : public sdk::Services
{
public:
    core::MessageLog &log() override { return m_log; }
    const core::Clock &clock() override { return m_clock; }

private:
    core::SystemClock m_clock;
    core::MessageLog m_log{m_clock};
};

} // namespace twinscope::test
