// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "postgresfactory.h"

#include "postgresstore.h"

namespace twinscope::postgres {

QStringList PostgresFactory::schemes() const
{
    return {QStringLiteral("postgresql"), QStringLiteral("postgres")};
}

core::Result<std::unique_ptr<historian::Store>> PostgresFactory::open(const QString &url, bool readOnly) const
{
    return PostgresStore::open(
        {url, qEnvironmentVariable("TWINSCOPE_HISTORY_USER"), qEnvironmentVariable("TWINSCOPE_HISTORY_PASSWORD")},
        readOnly);
}

} // namespace twinscope::postgres
