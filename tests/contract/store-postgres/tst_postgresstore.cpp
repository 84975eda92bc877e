// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "postgresserver.h"
#include "postgresstore.h"
#include "storecontract.h"
#include "storecontractcurves.h"
#include "storecontracttests.h"

namespace twinscope::test {
namespace {

/// One server for all tests of this program; each test begins with an empty schema.
PostgresServer &server()
{
    static PostgresServer instance({.fsync = false});
    return instance;
}

class PostgresHarness final : public StoreHarness
{
public:
    PostgresHarness()
    {
        if (!server().isRunning() && !server().start())
            return;
        auto connection = postgres::Connection::open({server().url(), {}, {}});
        if (connection)
            (void)(*connection)->execute("DROP SCHEMA IF EXISTS twinscope CASCADE");
    }

    core::Result<std::unique_ptr<historian::Store>> open(bool readOnly) override
    {
        if (!server().isRunning())
            return core::Error{core::ErrorCode::Unavailable, server().failure(), {}};
        return postgres::PostgresStore::open({server().url(), {}, {}}, readOnly);
    }
};

std::unique_ptr<StoreHarness> makeHarness()
{
    return std::make_unique<PostgresHarness>();
}

/// Where there is no PostgreSQL the suite has no tests, and says so once.
std::vector<StoreKind> kinds()
{
    return PostgresServer::programs().isEmpty() ? std::vector<StoreKind>()
                                                : std::vector{StoreKind{"Postgres", &makeHarness}};
}

GTEST_ALLOW_UNINSTANTIATED_PARAMETERIZED_TEST(StoreContract);
INSTANTIATE_TEST_SUITE_P(Shared, StoreContract, testing::ValuesIn(kinds()), kindName);

TEST(PostgresStore, IsTriedAgainstARealServer)
{
    if (PostgresServer::programs().isEmpty())
        GTEST_SKIP() << "this machine has no PostgreSQL: apt-get install postgresql";
    EXPECT_FALSE(PostgresServer::programs().isEmpty());
}

} // namespace
} // namespace twinscope::test
