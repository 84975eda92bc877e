// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <atomic>
#include <cstdint>

struct mosquitto;

namespace twinscope::bench {

/// The least that a program can do with MQTT: libmosquitto in a thread of its own, which counts messages.
class BareClient
{
public:
    BareClient(uint16_t port, const char *filter, int qos);
    ~BareClient();
    BareClient(const BareClient &) = delete;
    BareClient &operator=(const BareClient &) = delete;

    uint64_t count() const { return m_count; }

private:
    mosquitto *m_client;
    const char *m_filter;
    const int m_qos;
    std::atomic<uint64_t> m_count = 0;
};

} // namespace twinscope::bench
