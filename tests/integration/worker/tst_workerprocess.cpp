// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakeworker.h"
#include "processes.h"

#include "testdata.h"

#include <twinscope/core/workerprocess.h>

#include <gtest/gtest.h>

#include <QRandomGenerator>

namespace twinscope::core {

using test::FakeWorker;

namespace {

Result<QJsonObject> runScript(const QString &commands, WorkerLimits limits = {})
{
    const FakeWorker worker(commands);
    Progress progress;
    return WorkerProcess::run({QStringLiteral("task")}, limits, progress);
}

ErrorCode codeOf(const Result<QJsonObject> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

} // namespace

TEST(WorkerProcess, GivesBackTheResultAndTheProgress)
{
    const FakeWorker worker(
        QStringLiteral("echo '{\"progress\": 0.25, \"step\": \"half\"}'; echo '{\"progress\": 0.5}'; "
                       "echo '{\"result\": {\"parts\": 3}}'"));
    std::vector<double> fractions;
    QStringList steps;
    Progress progress({}, [&](double fraction, const QString &step) {
        fractions.push_back(fraction);
        steps.append(step);
    });
    const auto result = WorkerProcess::run({}, {}, progress);
    ASSERT_TRUE(result) << result.error().detail.toStdString();
    EXPECT_EQ(result->value(QStringLiteral("parts")).toInt(), 3);
    EXPECT_EQ(fractions, (std::vector<double>{0.25, 0.5}));
    EXPECT_EQ(steps.value(0), QStringLiteral("half"));
}

TEST(WorkerProcess, PassesNotesOnWhereSomebodyListens)
{
    const FakeWorker worker(
        QStringLiteral("echo '{\"note\": {\"n\": 1}}'; echo '{\"note\": {\"n\": 2}}'; echo '{\"result\": {}}'"));
    std::vector<int> notes;
    Progress progress;
    EXPECT_TRUE(WorkerProcess::run(
        {}, {}, progress, [&](const QJsonObject &note) { notes.push_back(note[QStringLiteral("n")].toInt()); }));
    EXPECT_EQ(notes, (std::vector<int>{1, 2}));
    EXPECT_TRUE(WorkerProcess::run({}, {}, progress));
}

TEST(WorkerProcess, TellsTheWorkerItsMemoryLimit)
{
    const auto result =
        runScript(QStringLiteral("echo '{\"result\": {\"all\": \"'\"$*\"'\"}}'"), {.memoryBytes = 123456});
    ASSERT_TRUE(result);
    EXPECT_EQ(result->value(QStringLiteral("all")).toString(), QStringLiteral("task --memory 123456"));
}

TEST(WorkerProcess, PassesTheWorkersErrorOnWithWhatItComplainedOf)
{
    const auto result = runScript(QStringLiteral(
        "echo 'line 12 is odd' >&2; echo '{\"error\": {\"code\": \"malformed\", \"sentence\": \"Broken.\"}}'; exit 1"));
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Malformed);
    EXPECT_EQ(result.error().sentence, QStringLiteral("Broken."));
    EXPECT_EQ(result.error().detail, QStringLiteral("line 12 is odd"));
}

TEST(WorkerProcess, ACrashIsASentenceWithTheSignalInTheDetail)
{
    const auto result = runScript(QStringLiteral("echo 'last words' >&2; kill -SEGV $$"));
    EXPECT_EQ(codeOf(result), ErrorCode::Crashed);
    EXPECT_FALSE(result.error().sentence.isEmpty());
    EXPECT_TRUE(result.error().detail.contains(QStringLiteral("signal 11"))) << result.error().detail.toStdString();
    EXPECT_TRUE(result.error().detail.contains(QStringLiteral("last words")));
}

TEST(WorkerProcess, AKillSpeaksOfMemory)
{
    const auto result = runScript(QStringLiteral("kill -KILL $$"));
    EXPECT_EQ(codeOf(result), ErrorCode::Crashed);
    EXPECT_TRUE(result.error().sentence.contains(QStringLiteral("memory")));
}

TEST(WorkerProcess, ACrashAfterTheAnswerDoesNotCostTheAnswer)
{
    EXPECT_TRUE(runScript(QStringLiteral("echo '{\"result\": {}}'; kill -SEGV $$")));
}

TEST(WorkerProcess, GarbageIsMalformed)
{
    for (const char *commands : {"echo hello", "echo 12", "echo '{\"unknown\": 1}'", "echo '{\"result\": 3}'",
                                 "echo '{\"result\": {}}'; echo '{\"result\": {}}'", "printf '{\"result\": {}}'",
                                 "head -c 100000 /dev/urandom"})
        EXPECT_EQ(codeOf(runScript(QString::fromLatin1(commands))), ErrorCode::Malformed) << commands;
}

TEST(WorkerProcess, AnEndWithoutAWordTellsItsExitCode)
{
    for (const int code : {0, 3}) {
        const auto result = runScript(QStringLiteral("exit %1").arg(code));
        ASSERT_EQ(codeOf(result), ErrorCode::Crashed);
        EXPECT_TRUE(result.error().detail.contains(QStringLiteral("exit code %1").arg(code)));
    }
}

TEST(WorkerProcess, ALineWithoutEndIsStopped)
{
    EXPECT_EQ(codeOf(runScript(QStringLiteral("exec cat /dev/zero"))), ErrorCode::Malformed);
}

TEST(WorkerProcess, AFloodOnStderrIsCutToItsEnd)
{
    const auto result = runScript(QStringLiteral(
        "head -c 2000000 /dev/zero | tr '\\0' 'x' >&2; echo end >&2; echo '{\"error\": {\"code\": \"internal\"}}'"));
    ASSERT_FALSE(result);
    EXPECT_LT(result.error().detail.size(), 20000);
    EXPECT_TRUE(result.error().detail.endsWith(QStringLiteral("end")));
}

TEST(WorkerProcess, IsStoppedWhenItsTimeIsUp)
{
    const auto result = runScript(QStringLiteral("exec sleep 600"), {.time = std::chrono::seconds(1)});
    EXPECT_EQ(codeOf(result), ErrorCode::TimedOut);
    EXPECT_FALSE(result.error().sentence.isEmpty());
}

TEST(WorkerProcess, LeavesNoGrandchildBehindHoweverItEnds)
{
    for (const char *end : {"exec sleep 600", "echo '{\"result\": {}}'", "kill -SEGV $$"}) {
        const QString mark = QStringLiteral("60%1.5").arg(quint64(QRandomGenerator::global()->bounded(1000000)));
        (void)runScript(QStringLiteral("sleep %1 & %2").arg(mark, QString::fromLatin1(end)),
                        {.time = std::chrono::seconds(1)});
        EXPECT_TRUE(test::waitUntil([&] { return test::processesWith(mark) == 0; })) << end;
    }
}

TEST(WorkerProcess, ACancelEndsItAndAllItStarted)
{
    const QString mark = QStringLiteral("61%1.5").arg(quint64(QRandomGenerator::global()->bounded(1000000)));
    const FakeWorker worker(QStringLiteral("sleep %1 & echo '{\"progress\": 0.1}'; wait").arg(mark));
    std::stop_source stop;
    Progress progress(stop.get_token(), [&](double, const QString &) { stop.request_stop(); });
    const auto result = WorkerProcess::run({}, {}, progress);
    EXPECT_EQ(codeOf(result), ErrorCode::Cancelled);
    EXPECT_TRUE(test::waitUntil([&] { return test::processesWith(mark) == 0; }));
}

TEST(WorkerProcess, IsNotStartedAfterACancel)
{
    const FakeWorker worker(QStringLiteral("true"));
    std::stop_source stop;
    stop.request_stop();
    Progress progress(stop.get_token());
    EXPECT_EQ(codeOf(WorkerProcess::run({}, {}, progress)), ErrorCode::Cancelled);
    EXPECT_EQ(worker.calls(), 0);
}

TEST(WorkerProcess, SaysWhereTheProgramIsMissing)
{
    const FakeWorker worker(QStringLiteral("true"));
    qputenv("TWINSCOPE_WORKER", "/nowhere/twinscope-worker");
    Progress progress;
    const auto result = WorkerProcess::run({}, {}, progress);
    EXPECT_EQ(codeOf(result), ErrorCode::NotFound);
    EXPECT_TRUE(result.error().sentence.contains(QStringLiteral("/nowhere/twinscope-worker")));
}

TEST(WorkerProcess, ErrorCodesComeBackFromTheirKeys)
{
    for (int code = 0; code <= int(ErrorCode::Internal); ++code)
        EXPECT_EQ(errorCodeFromKey(toKey(ErrorCode(code))), ErrorCode(code));
    EXPECT_EQ(errorCodeFromKey(QStringLiteral("no such thing")), ErrorCode::Internal);
}

} // namespace twinscope::core
