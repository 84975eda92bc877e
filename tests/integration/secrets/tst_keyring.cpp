// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// User and password of a broker from the desktop's key ring, and never from the project.

#include "desktopkeyring.h"
#include "mosquittobroker.h"
#include "program.h"
#include "testdata.h"

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>

using namespace twinscope::test;

namespace {

constexpr char Password[] = "sécret pass";

class KeyRingLogin : public testing::Test
{
protected:
    void SetUp() override
    {
        if (MosquittoBroker::program().isEmpty())
            GTEST_SKIP() << "mosquitto is not installed; install the package of that name to run this test.";
        if (!DesktopKeyRing::isInstalled())
            GTEST_SKIP() << "gnome-keyring or dbus-daemon is not installed; install them to run this test.";
        ASSERT_TRUE(broker.start()) << broker.failure().toStdString();
        ASSERT_TRUE(keys.start()) << keys.failure().toStdString();
    }

    /// Runs `twinscope password` in the desktop; its exit code.
    int password(const QStringList &options, const QByteArray &typed = {})
    {
        QProcess process;
        process.setProcessEnvironment(keys.environment());
        process.start(twinscopeProgram(), QStringList{QStringLiteral("password"), broker.url()} + options);
        process.write(typed + '\n');
        process.closeWriteChannel();
        EXPECT_TRUE(process.waitForFinished());
        said = process.readAllStandardError();
        return process.exitCode();
    }

    /// Records until something about the link is said, and gives that back.
    QByteArray record()
    {
        QFile file(folder.filePath(QStringLiteral("p.twin.json")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(R"({"twinscope":1,"name":"p","sources":[{"id":"s","type":"mqtt","url":")" + broker.url().toUtf8() +
                   R"("}],"channels":[{"id":"c","address":{"source":"s","topic":"t"}}]})");
        file.close();
        QProcess recorder;
        recorder.setProcessEnvironment(keys.environment());
        recorder.start(twinscopeProgram(), {QStringLiteral("record"), file.fileName()});
        QByteArray told;
        EXPECT_TRUE(waitUntil([&] {
            told += recorder.readAllStandardError();
            return told.contains("Connected") || told.contains("TWINSCOPE_MQTT_PASSWORD");
        })) << told.constData();
        ::kill(pid_t(recorder.processId()), SIGINT);
        EXPECT_TRUE(recorder.waitForFinished());
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        EXPECT_FALSE(file.readAll().contains(Password)) << "a secret in the project";
        return told;
    }

    MosquittoBroker broker{{.user = QStringLiteral("operator"), .password = QString::fromUtf8(Password)}};
    DesktopKeyRing keys;
    QTemporaryDir folder;
    QByteArray said;
};

} // namespace

TEST_F(KeyRingLogin, whatWasKeptOpensTheBrokerAndIsForgottenWhenTold)
{
    EXPECT_FALSE(record().contains("Connected")) << "nothing is kept yet";
    ASSERT_EQ(password({QStringLiteral("--user"), QStringLiteral("operator")}, Password), 0) << said.constData();
    EXPECT_TRUE(record().contains("Connected"));
    ASSERT_EQ(password({QStringLiteral("--forget")}), 0) << said.constData();
    EXPECT_FALSE(record().contains("Connected"));
}

TEST_F(KeyRingLogin, aWrongPasswordIsToldAndCanBeReplaced)
{
    ASSERT_EQ(password({QStringLiteral("--user"), QStringLiteral("operator")}, "guess"), 0) << said.constData();
    EXPECT_FALSE(record().contains("Connected"));
    ASSERT_EQ(password({QStringLiteral("--user"), QStringLiteral("operator")}, Password), 0) << said.constData();
    EXPECT_TRUE(record().contains("Connected"));
}

TEST_F(KeyRingLogin, withoutAKeyRingPasswordSaysSo)
{
    QProcess process;
    QProcessEnvironment bare = keys.environment();
    bare.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QStringLiteral("unix:path=/nowhere"));
    process.setProcessEnvironment(bare);
    process.start(twinscopeProgram(),
                  {QStringLiteral("password"), broker.url(), QStringLiteral("--user"), QStringLiteral("operator")});
    process.write("x\n");
    process.closeWriteChannel();
    ASSERT_TRUE(process.waitForFinished(90'000));
    EXPECT_EQ(process.exitCode(), 1);
    EXPECT_TRUE(process.readAllStandardError().contains("key ring"));
}
