// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "postgresfactory.h"

#include "postgresstore.h"

namespace twinscope::postgres {

QStringList PostgresFactory::schemes() const
{
    return {QStringLiteral("postgresql"), QStringLiteral("postgres")};
}

core::Result<std::unique_ptr<historian::Store>> PostgresFactory::open(const historian::StoreAddress &address,
                                                                      bool readOnly) const
{
    Endpoint endpoint{address.url, address.user, address.password};
    if (qEnvironmentVariableIsSet("TWINSCOPE_HISTORY_USER"))
        endpoint = {address.url, qEnvironmentVariable("TWINSCOPE_HISTORY_USER"), {}};
    if (qEnvironmentVariableIsSet("TWINSCOPE_HISTORY_PASSWORD"))
        endpoint.password = qEnvironmentVariable("TWINSCOPE_HISTORY_PASSWORD");
    return PostgresStore::open(endpoint, readOnly);
}

} // namespace twinscope::postgres
