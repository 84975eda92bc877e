// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "postgresserver.h"

#include <gtest/gtest.h>

namespace twinscope::test {
namespace {

/// What `psql` prints for a statement.
QByteArray ask(const PostgresServer &server, const QString &statement, const QString &password = {})
{
    QProcess psql;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PGPASSWORD"), password);
    psql.setProcessEnvironment(environment);
    psql.start(PostgresServer::programs() + QStringLiteral("/psql"),
               {server.url(), QStringLiteral("-w"), QStringLiteral("-Atc"), statement});
    psql.waitForFinished();
    return psql.readAllStandardOutput().trimmed();
}

TEST(PostgresServerTest, keepsWhatWasWrittenOverAKill)
{
    if (PostgresServer::programs().isEmpty())
        GTEST_SKIP() << "Install postgresql to run this test.";
    PostgresServer server;
    ASSERT_TRUE(server.start()) << server.failure().toStdString();
    EXPECT_EQ(ask(server, QStringLiteral("CREATE TABLE t AS SELECT 42 AS a")), "SELECT 1");
    server.kill();
    EXPECT_FALSE(server.isRunning());
    EXPECT_EQ(ask(server, QStringLiteral("SELECT a FROM t")), "");
    ASSERT_TRUE(server.start()) << server.failure().toStdString();
    EXPECT_EQ(ask(server, QStringLiteral("SELECT a FROM t")), "42");
}

TEST(PostgresServerTest, asksForItsPassword)
{
    if (PostgresServer::programs().isEmpty())
        GTEST_SKIP() << "Install postgresql to run this test.";
    PostgresServer server({.fsync = false, .password = QStringLiteral("s3cret")});
    ASSERT_TRUE(server.start()) << server.failure().toStdString();
    EXPECT_EQ(ask(server, QStringLiteral("SELECT 1")), "");
    EXPECT_EQ(ask(server, QStringLiteral("SELECT 1"), QStringLiteral("s3cret")), "1");
}

} // namespace
} // namespace twinscope::test
