// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// FMUs that go wrong, in real workers: each is one sentence about that run and nothing more.

#include "task/fmuworker.h"

#include "fmurun.h"
#include "zipfile.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QJsonArray>

using namespace twinscope;
using namespace twinscope::whatif;
using core::ErrorCode;

namespace {

QString testFmu(const char *name)
{
    return QStringLiteral(TEST_FMUS "/%1.fmu").arg(QString::fromLatin1(name));
}

enum Fault { Nothing, Crash, Hang, Exit, Memory, Report, Abort, Chatter, LastCrash };

class FaultyFmu : public testing::TestWithParam<const char *>
{
protected:
    core::Result<FmuRunResult> run(Fault fault, const FmuLimits &limits = {}) const
    {
        core::Progress progress;
        return simulateFmu(testFmu(GetParam()), {.step = 0.1, .set = {{"fault", QString::number(fault)}}}, limits,
                           progress);
    }
    core::Error errorOf(Fault fault, const FmuLimits &limits = {}) const
    {
        const auto result = run(fault, limits);
        EXPECT_FALSE(result);
        return result ? core::Error() : result.error();
    }
};

INSTANTIATE_TEST_SUITE_P(Versions, FaultyFmu, testing::Values("faulty-1", "faulty-2", "faulty-3"));

} // namespace

TEST_P(FaultyFmu, ACrashIsASentence)
{
    const core::Error error = errorOf(Crash);
    EXPECT_EQ(error.code, ErrorCode::Crashed);
    EXPECT_TRUE(error.sentence.startsWith("The FMU crashed")) << error.sentence.toStdString();
    EXPECT_EQ(errorOf(Abort).code, ErrorCode::Crashed);
}

TEST_P(FaultyFmu, ACrashAfterTheLastResultCostsNoneOfThem)
{
    const auto result = run(LastCrash);
    ASSERT_TRUE(result) << result.error().sentence.toStdString();
    EXPECT_EQ(result->report().rows, 11u);
    EXPECT_TRUE(result->report().warnings.join(' ').contains("could not be ended"));
}

TEST_P(FaultyFmu, AnEndlessLoopIsStopped)
{
    const core::Error error = errorOf(Hang, {.patience = std::chrono::seconds(1)});
    EXPECT_EQ(error.code, ErrorCode::TimedOut);
    EXPECT_TRUE(error.sentence.contains("hangs"));
}

TEST_P(FaultyFmu, AnExitInsideIsASentence)
{
    const core::Error error = errorOf(Exit);
    EXPECT_EQ(error.code, ErrorCode::Crashed);
    EXPECT_TRUE(error.sentence.contains("ended its process")) << error.sentence.toStdString();
}

TEST_P(FaultyFmu, MemoryBeyondTheCapIsALimit)
{
#ifdef __SANITIZE_ADDRESS__
    GTEST_SKIP() << "The address sanitizer needs more address space than any cap would leave.";
#endif
    const core::Error error = errorOf(Memory, {.worker = {.memoryBytes = qint64(1) << 30}});
    EXPECT_EQ(error.code, ErrorCode::LimitExceeded) << error.sentence.toStdString();
}

TEST_P(FaultyFmu, WhatItReportsIsTold)
{
    EXPECT_TRUE(errorOf(Report).sentence.contains("The pump has run dry"));
}

TEST_P(FaultyFmu, WhatItPrintsIsNotTakenForAnAnswer)
{
    const auto result = run(Chatter);
    ASSERT_TRUE(result);
    EXPECT_EQ(result->report().rows, 11u);
}

TEST_P(FaultyFmu, ARunIsCancelled)
{
    std::stop_source stop;
    core::Progress progress(stop.get_token(), [&](double, const QString &) { stop.request_stop(); });
    const auto result = simulateFmu(testFmu(GetParam()), {.set = {{"fault", QString::number(Hang)}}}, {}, progress);
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Cancelled);
}

TEST(FmuWorker, NothingIsLeftBehind)
{
    const QStringList filter{"tst_integration_whatif-*"};
    const auto folders = [&filter] { return QDir::temp().entryList(filter, QDir::Dirs); };
    const QStringList before = folders();
    core::Progress progress;
    EXPECT_TRUE(simulateFmu(testFmu("decay-2"), {}, {}, progress));
    EXPECT_FALSE(simulateFmu(testFmu("faulty-2"), {.set = {{"fault", "1"}}}, {}, progress));
    EXPECT_EQ(folders(), before);
}

TEST(FmuWorker, AMissingLibraryIsAProblemOfTheFmu)
{
    core::Progress progress;
    const auto info = inspectFmu(testFmu("needy-2"), {}, progress);
    ASSERT_TRUE(info);
    const QString problems = info->value("problems").toArray().last().toString();
    EXPECT_TRUE(problems.contains("libtwinscope-absent.so")) << problems.toStdString();
    const auto run = simulateFmu(testFmu("needy-2"), {}, {}, progress);
    ASSERT_FALSE(run);
    EXPECT_TRUE(run.error().sentence.contains("libtwinscope-absent.so"));
}

TEST(FmuWorker, AnArchiveThatAttacksIsRefused)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath("evil.fmu");
    ASSERT_TRUE(test::writeZip(path, {{"modelDescription.xml", "<fmiModelDescription/>"}, {"../evil", "x"}}));
    core::Progress progress;
    const auto info = inspectFmu(path, {}, progress);
    ASSERT_FALSE(info);
    EXPECT_EQ(info.error().code, ErrorCode::Refused);
    EXPECT_FALSE(QFileInfo::exists(folder.filePath("../evil")));
}
