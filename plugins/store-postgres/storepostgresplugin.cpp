// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storepostgresplugin.h"

#include "postgresfactory.h"

namespace twinscope::postgres {

core::Result<void> StorePostgresPlugin::initialize(sdk::Services &services)
{
    m_factory = services.storeFactories().add(std::make_shared<PostgresFactory>());
    return {};
}

void StorePostgresPlugin::shutdown()
{
    m_factory.release();
}

} // namespace twinscope::postgres
