// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The demo starts a broker and a simulator; neither may outlive it, however it ends.

#include "processes.h"
#include "program.h"
#include "testdata.h"

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace twinscope::test;

namespace {

class Demo : public testing::Test
{
protected:
    void SetUp() override
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const char *variable : {"XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "TMPDIR"})
            environment.insert(QLatin1String(variable), m_home.path());
        m_window.setProcessEnvironment(environment);
        m_window.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_window.start(twinscopeProgram(), {QStringLiteral("demo")});
        ASSERT_TRUE(m_window.waitForStarted());
        ASSERT_TRUE(waitUntil([this] { return brokers() == 1 && simulators() == 1; }));
    }

    /// The broker is started with a configuration file of the demo's own, whose first line names its port.
    int brokers() const { return processesWith(m_home.path()); }
    int simulators() const
    {
        QDirIterator files(m_home.path(), {QStringLiteral("mosquitto.conf")}, QDir::Files,
                           QDirIterator::Subdirectories);
        QFile config(files.hasNext() ? files.next() : QString());
        if (!m_url.isEmpty() || !config.open(QIODevice::ReadOnly))
            return m_url.isEmpty() ? 0 : processesWith(m_url);
        m_url = QStringLiteral("mqtt://127.0.0.1:") + QString::fromLatin1(config.readLine().split(' ').value(1));
        return processesWith(m_url);
    }

    QTemporaryDir m_home;
    QProcess m_window;
    mutable QString m_url;
};

} // namespace

TEST_F(Demo, EndsInOrderWhenItIsAskedTo)
{
    m_window.terminate();
    ASSERT_TRUE(m_window.waitForFinished(60'000));
    EXPECT_EQ(m_window.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(m_window.exitCode(), 0);
    EXPECT_EQ(brokers(), 0);
    EXPECT_EQ(simulators(), 0);
}

TEST_F(Demo, LeavesNobodyBehindWhenItCrashes)
{
    m_window.kill();
    ASSERT_TRUE(m_window.waitForFinished(60'000));
    EXPECT_TRUE(waitUntil([this] { return brokers() == 0; }));
    EXPECT_TRUE(waitUntil([this] { return simulators() == 0; }));
}
