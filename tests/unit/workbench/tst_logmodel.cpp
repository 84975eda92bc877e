// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/logmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::workbench;

namespace {

class Log : public testing::Test
{
protected:
    QString sentence(int row) const { return model.index(row, LogModel::Sentence).data().toString(); }

    core::ManualClock clock{core::Time::fromSeconds(1'600'000'000)};
    core::MessageLog log{clock, 5};
    Appearance appearance;
    LogModel model{log, appearance};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(Log, newMessagesComeAtTheEndWithoutAReset)
{
    log.info(QStringLiteral("a"), QStringLiteral("one"));
    model.poll();
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    log.warning(QStringLiteral("b"), QStringLiteral("two"));
    model.poll();
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(sentence(1), QStringLiteral("two"));
    EXPECT_EQ(reset.size(), 0);
}

TEST_F(Log, theOldestLeaveWhenTheLogIsFull)
{
    for (int i = 0; i < 12; ++i) {
        log.info(QString::number(i), QStringLiteral("message %1").arg(i));
        if (i % 3 == 0)
            model.poll();
    }
    model.poll();
    ASSERT_EQ(model.rowCount(), 5);
    EXPECT_EQ(sentence(0), QStringLiteral("message 7"));
    EXPECT_EQ(sentence(4), QStringLiteral("message 11"));
}

TEST_F(Log, canShowOnlyWhatIsSerious)
{
    log.info({}, QStringLiteral("note"));
    log.warning({}, QStringLiteral("warning"));
    log.error({}, {core::ErrorCode::NotFound, QStringLiteral("error"), QStringLiteral("detail")});
    model.setLeastSeverity(core::Severity::Error);
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(sentence(0), QStringLiteral("error"));
    EXPECT_TRUE(model.index(0, LogModel::Sentence).data(Qt::ToolTipRole).toString().contains(QStringLiteral("detail")));
    EXPECT_EQ(model.errorCount(), 1);
    model.setLeastSeverity(core::Severity::Info);
    EXPECT_EQ(model.rowCount(), 3);
}

TEST_F(Log, copiesTimesAndDetails)
{
    log.error(QStringLiteral("pump"),
              {core::ErrorCode::Malformed, QStringLiteral("Torn file."), QStringLiteral("byte 7")});
    model.poll();
    EXPECT_EQ(model.copyText({model.index(0, 0)}),
              QStringLiteral("2020-09-13T12:26:40Z\tError\tpump\tTorn file.\tbyte 7"));
}

TEST_F(Log, repeatsAreCountedInTheLine)
{
    log.info(QStringLiteral("a"), QStringLiteral("again"));
    model.poll();
    log.info(QStringLiteral("a"), QStringLiteral("again"));
    model.poll();
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_NE(sentence(0), QStringLiteral("again"));
    EXPECT_TRUE(sentence(0).startsWith(QStringLiteral("again")));
}
