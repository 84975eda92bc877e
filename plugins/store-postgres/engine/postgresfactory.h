// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/storefactory.h>

namespace twinscope::postgres {

/// Stores at URLs like postgresql://host:5432/database. User and password: TWINSCOPE_HISTORY_USER and
/// TWINSCOPE_HISTORY_PASSWORD, else those of the address (the key ring's), else what libpq finds (PGUSER, PGPASSWORD, ~/.pgpass).
class PostgresFactory final : public historian::StoreFactory
{
public:
    QStringList schemes() const override;
    core::Result<std::unique_ptr<historian::Store>> open(const historian::StoreAddress &address,
                                                         bool readOnly) const override;
};

} // namespace twinscope::postgres
