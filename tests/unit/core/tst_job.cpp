// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testdata.h"

#include <twinscope/core/job.h>

#include <gtest/gtest.h>

#include <semaphore>
#include <stdexcept>

using namespace twinscope::core;
using twinscope::test::waitUntil;

TEST(Job, answersExactlyOnceInTheRunnersThread)
{
    JobRunner runner;
    int answers = 0;
    QThread *answeredIn = nullptr;
    runner.start<int>(
        QStringLiteral("add"), [](Progress &) -> Result<int> { return 42; },
        [&](Result<int> result) {
            ++answers;
            answeredIn = QThread::currentThread();
            EXPECT_EQ(*result, 42);
        });
    ASSERT_TRUE(waitUntil([&] { return answers > 0 && runner.running().empty(); }));
    EXPECT_EQ(answers, 1);
    EXPECT_EQ(answeredIn, QThread::currentThread());
}

TEST(Job, anExceptionBecomesAnError)
{
    JobRunner runner;
    std::optional<ErrorCode> code;
    runner.start<int>(
        QStringLiteral("throw"), [](Progress &) -> Result<int> { throw std::runtime_error("boom"); },
        [&](Result<int> result) { code = result.error().code; });
    ASSERT_TRUE(waitUntil([&] { return code.has_value(); }));
    EXPECT_EQ(code, ErrorCode::Internal);
}

TEST(Job, cancelReachesEveryLevelOfAJob)
{
    JobRunner runner;
    std::binary_semaphore begun(0);
    std::optional<bool> childSaw;
    auto handle = runner.start<bool>(
        QStringLiteral("wait"),
        [&](Progress &progress) -> Result<bool> {
            Progress grandchild = progress.child(0, 0.5).child(0, 0.5);
            begun.release();
            while (!grandchild.isCancelled())
                QThread::yieldCurrentThread();
            return true;
        },
        [&](Result<bool> result) { childSaw = *result; });
    begun.acquire();
    handle->cancel();
    ASSERT_TRUE(waitUntil([&] { return childSaw.has_value(); }));
    EXPECT_TRUE(*childSaw);
}

TEST(Job, aRunnerThatDiesCancelsAndWaits)
{
    std::atomic<bool> stopped = false;
    bool answered = false;
    {
        JobRunner runner;
        std::binary_semaphore begun(0);
        runner.start<int>(
            QStringLiteral("endless"),
            [&](Progress &progress) -> Result<int> {
                begun.release();
                while (!progress.isCancelled())
                    QThread::yieldCurrentThread();
                stopped = true;
                return 0;
            },
            [&](Result<int>) { answered = true; });
        begun.acquire();
    }
    QCoreApplication::processEvents();
    EXPECT_TRUE(stopped);
    EXPECT_FALSE(answered);
}

TEST(Progress, childrenFillTheirShareOfTheParent)
{
    std::vector<double> reported;
    Progress root({}, [&](double fraction, const QString &) { reported.push_back(fraction); });
    Progress second = root.child(0.5, 1.0);
    second.report(0.5);
    second.child(0.5, 1.0).report(1.0);
    second.report(7.0);
    EXPECT_EQ(reported, (std::vector<double>{0.75, 1.0, 1.0}));
}
