// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bareclient.h"

#include <mosquitto.h>

namespace twinscope::bench {

BareClient::BareClient(uint16_t port, const char *filter, int qos)
    : m_client((mosquitto_lib_init(), mosquitto_new("bare", true, this)))
    , m_filter(filter)
    , m_qos(qos)
{
    mosquitto_connect_callback_set(m_client, [](mosquitto *client, void *object, int) {
        const auto &self = *static_cast<BareClient *>(object);
        mosquitto_subscribe(client, nullptr, self.m_filter, self.m_qos);
    });
    mosquitto_message_callback_set(m_client, [](mosquitto *, void *object, const mosquitto_message *) {
        ++static_cast<BareClient *>(object)->m_count;
    });
    mosquitto_connect(m_client, "127.0.0.1", port, 60);
    mosquitto_loop_start(m_client);
}

BareClient::~BareClient()
{
    mosquitto_disconnect(m_client);
    mosquitto_loop_stop(m_client, false);
    mosquitto_destroy(m_client);
}

} // namespace twinscope::bench
