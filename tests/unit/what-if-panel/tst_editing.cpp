// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "editor/expressionedit.h"
#include "editor/scenariofaults.h"
#include "editor/startpage.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

#include <gtest/gtest.h>

using namespace twinscope::whatif;

TEST(ExpressionEdit, FindsTheNameBeforeTheCursor)
{
    const auto begin = [](const char *text) {
        const QString typed = QString::fromLatin1(text);
        return ExpressionEdit::beginOfName(typed, typed.size());
    };
    EXPECT_EQ(begin("mean(P-10"), 5);
    EXPECT_EQ(begin("mean({P-10"), 5);
    EXPECT_EQ(begin("2 * outage"), 4);
    EXPECT_EQ(begin("3-out"), 2);
    EXPECT_EQ(begin("a + "), 4);
}

TEST(ExpressionEdit, WritesNamesAsExpressionsNeedThem)
{
    qsizetype cursor = 9;
    EXPECT_EQ(ExpressionEdit::completed(QStringLiteral("mean(P-10)"), cursor, QStringLiteral("P-101.flow")),
              QStringLiteral("mean({P-101.flow})"));
    EXPECT_EQ(cursor, 17);
    cursor = 2;
    EXPECT_EQ(ExpressionEdit::completed(QStringLiteral("me"), cursor, QStringLiteral("mean(")),
              QStringLiteral("mean("));
}

TEST(ExpressionEdit, OffersWhatFitsWhileOneTypesAndTakesItWithReturn)
{
    ExpressionEdit edit({QStringLiteral("P-101.flow"), QStringLiteral("mean("), QStringLiteral("tank.level")});
    edit.show();
    QTest::keyClicks(&edit, QStringLiteral("mean(flo"));
    const auto *completer = edit.findChild<QCompleter *>();
    ASSERT_TRUE(completer->popup()->isVisible());
    EXPECT_EQ(completer->completionCount(), 1);
    QTest::keyClick(completer->popup(), Qt::Key_Return);
    EXPECT_EQ(edit.text(), QStringLiteral("mean({P-101.flow}"));
}

TEST(StartPage, WaitsForTheFileOfASavedState)
{
    StartPage page;
    Scenario scenario;
    page.show(scenario);
    const QSignalSpy edited(&page, &StartPage::edited);
    auto *kind = page.findChild<QComboBox *>(QStringLiteral("startKind"));
    auto *file = page.findChild<QLineEdit *>(QStringLiteral("stateFile"));
    QTest::keyClick(kind, Qt::Key_End);
    ASSERT_EQ(kind->currentData().toInt(), int(ScenarioStart::Kind::State));
    EXPECT_FALSE(file->isHidden());
    EXPECT_EQ(edited.count(), 0);
    page.put(scenario);
    EXPECT_EQ(scenario.start, ScenarioStart()) << "it begins as before until there is a file";
    QTest::keyClicks(file, QStringLiteral("end.state"));
    QTest::keyClick(file, Qt::Key_Return);
    EXPECT_EQ(edited.count(), 1);
    page.put(scenario);
    EXPECT_EQ(scenario.start.kind, ScenarioStart::Kind::State);
    EXPECT_EQ(scenario.start.stateFile, QStringLiteral("end.state"));
}

TEST(EditFaults, AreToldAtTheirPlace)
{
    Scenario scenario;
    scenario.name = QStringLiteral("s");
    scenario.model.file = QStringLiteral("m.fmu");
    Change change;
    change.variable = QStringLiteral("u");
    scenario.changes = {change, change};
    scenario.changes[1].at = Amount(QStringLiteral("soon * 2"));
    scenario.kpis = {{QStringLiteral("k"), {}, QStringLiteral("mean(u"), Kpi::Goal::None, {}, {}}};
    const EditFaults faults = faultsOf(scenario, nullptr);
    EXPECT_FALSE(faults.isReadable);
    ASSERT_TRUE(faults.changes.contains({1, QStringLiteral("at")}));
    EXPECT_TRUE(faults.changes.at({1, QStringLiteral("at")}).contains(QStringLiteral("soon")));
    EXPECT_FALSE(faults.changes.at({1, QStringLiteral("at")}).contains(QStringLiteral("changes[1]")));
    EXPECT_TRUE(faults.kpis.contains({0, QStringLiteral("expression")}));
    EXPECT_EQ(faults.changes.size(), 1u);
}
