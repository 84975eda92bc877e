// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "processes.h"
#include "workertest.h"

#include <QDir>
#include <QProcess>

namespace twinscope::test {

using core::ErrorCode;

/// Each file names the fault that an importer made for this test then has.
class Faults : public WorkerTest
{
protected:
    void SetUp() override { qputenv("TWINSCOPE_PLUGIN_PATH", FAULTY_PLUGINS); }
    void TearDown() override { qunsetenv("TWINSCOPE_PLUGIN_PATH"); }

    QString fault(const QByteArray &name) const
    {
        return write(QStringLiteral("%1.fault").arg(QString::fromLatin1(name)), "FAULT " + name);
    }

    core::Error errorOf(const QByteArray &name, core::WorkerLimits within = limits())
    {
        const auto result = load(fault(name), within);
        EXPECT_FALSE(result) << name.toStdString();
        return result ? core::Error{} : result.error();
    }

    static constexpr std::chrono::seconds ShortTime{2};
};

TEST_F(Faults, AreOnlyThoseOfTheFile)
{
    const auto result = load(fault("none"));
    ASSERT_TRUE(result) << result.error().sentence.toStdString() << result.error().detail.toStdString();
    EXPECT_EQ(result->model->format, QStringLiteral("Fault"));
}

TEST_F(Faults, ACrashIsAClearMessage)
{
    const core::Error error = errorOf("crash");
    EXPECT_EQ(error.code, ErrorCode::Crashed);
    EXPECT_TRUE(error.sentence.startsWith(QStringLiteral("crash.fault: ")));
    EXPECT_TRUE(error.detail.contains(QStringLiteral("about to crash")));
    EXPECT_EQ(errorOf("abort").code, ErrorCode::Crashed);
}

TEST_F(Faults, AnEndWithoutAnswerIsACrash)
{
    EXPECT_EQ(errorOf("exit").code, ErrorCode::Crashed);
}

TEST_F(Faults, MemoryBeyondTheCapIsALimit)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "The address sanitizer needs more address space than any cap would leave.";
#endif
    const core::WorkerLimits small{.memoryBytes = qint64(1) << 30, .time = limits().time};
    EXPECT_EQ(errorOf("memory", small).code, ErrorCode::LimitExceeded);
    EXPECT_EQ(errorOf("memory-noexcept", small).code, ErrorCode::LimitExceeded);
}

TEST_F(Faults, TimeBeyondTheLimitEndsTheWorkerAndItsChildren)
{
    const core::WorkerLimits brief{.memoryBytes = limits().memoryBytes, .time = ShortTime};
    const QString file = fault("hang-with-child");
    const auto result = load(file, brief);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::TimedOut);
    EXPECT_TRUE(waitUntil([&] { return processesWith(file) == 0; }));
}

TEST_F(Faults, ACancelEndsTheWorkerAndItsChildren)
{
    const QString file = fault("hang-with-child");
    std::stop_source stop;
    core::Progress progress(stop.get_token(), [&](double, const QString &step) {
        if (step == QLatin1String("Failing"))
            stop.request_stop();
    });
    const auto result = geometry::ModelLoader(cache(), limits()).load(file, {}, progress);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(waitUntil([&] { return processesWith(file) == 0; }));
    EXPECT_EQ(QDir(cache()).entryList(QDir::Files), QStringList());
}

TEST_F(Faults, AnExceptionIsAMessage)
{
    const core::Error error = errorOf("throw");
    EXPECT_EQ(error.code, ErrorCode::Internal);
    EXPECT_TRUE(error.detail.contains(QStringLiteral("thrown on purpose")));
}

TEST_F(Faults, AModelThatContradictsItselfIsNotTaken)
{
    const core::Error error = errorOf("contradiction");
    EXPECT_EQ(error.code, ErrorCode::Internal);
    EXPECT_TRUE(error.detail.contains(QStringLiteral("index")));
}

TEST_F(Faults, WhatALibraryPrintsIsNoAnswer)
{
    const auto result = load(fault("chatter"));
    ASSERT_TRUE(result) << result.error().detail.toStdString();
    EXPECT_EQ(result->model->format, QStringLiteral("Fault"));
}

TEST_F(Faults, TheWorkerDiesWithItsParent)
{
    const QString file = fault("hang");
    QProcess parent;
    parent.start(QStringLiteral(LOADER), {file, cache()});
    ASSERT_TRUE(parent.waitForStarted());
    ASSERT_TRUE(waitUntil([&] { return processesWith(file) == 2; })) << "the loader and its worker";
    parent.kill();
    parent.waitForFinished();
    EXPECT_TRUE(waitUntil([&] { return processesWith(file) == 0; }));
}

} // namespace twinscope::test
