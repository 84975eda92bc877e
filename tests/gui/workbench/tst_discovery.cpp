// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The discovery dialog as people use it: listen, filter, choose, add, undo.

#include "desk.h"
#include "testdata.h"

#include <QComboBox>
#include <QDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::test;

namespace {

class Discovering : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(desk.openCooling());
        ASSERT_TRUE(desk.window->execute(QStringLiteral("plant.discover")));
        dialog = desk.find<QDialog>("discoveryDialog");
        ASSERT_NE(dialog, nullptr);
        table = dialog->findChild<QTableView *>(QStringLiteral("discoveryTable"));
    }

    void press(const char *button) { dialog->findChild<QPushButton *>(QString::fromLatin1(button))->click(); }
    void filter(const QString &words)
    {
        dialog->findChild<QLineEdit *>(QStringLiteral("discoveryFilter"))->setText(words);
    }
    void say(const QString &topic, const QByteArray &payload) const
    {
        desk.wire->explorer.hear({topic, payload, desk.wire->explorer.clock->now()});
    }
    QStringList rows() const
    {
        QStringList places;
        for (int row = 0; row < table->model()->rowCount(); ++row)
            places << table->model()->index(row, 0).data().toString();
        return places;
    }
    size_t channelCount() { return desk.window->session()->plant().channels.size(); }

    Desk desk;
    QDialog *dialog = nullptr;
    QTableView *table = nullptr;
};

TEST_F(Discovering, whatTheBrokerSaysBecomesChannelsInOneUndoableStep)
{
    const size_t before = channelCount();
    press("discoveryListen");
    ASSERT_TRUE(waitUntil([&] { return desk.wire->isExploring; }));
    EXPECT_EQ(desk.wire->explorer.source.url, desk.window->session()->plant().sources[0].url);
    say(QStringLiteral("new/flow"), "12.5");
    say(QStringLiteral("new/level"), R"({"value":3,"unit":"m"})");
    say(QStringLiteral("other"), "1");
    ASSERT_TRUE(waitUntil([&] { return rows().size() == 4; }));
    filter(QStringLiteral("new/ level"));
    EXPECT_EQ(rows(), (QStringList{QStringLiteral("new/level"), QStringLiteral("new/level /unit")}));
    filter(QStringLiteral("new flow"));
    press("discoveryAll");
    filter({});
    press("discoveryAdd");
    EXPECT_EQ(channelCount(), before + 1);
    EXPECT_EQ(desk.window->session()->plant().channels.back().id, QStringLiteral("new.flow"));
    EXPECT_TRUE(desk.window->session()->isModified());
    ASSERT_TRUE(desk.window->execute(QStringLiteral("edit.undo")));
    EXPECT_EQ(channelCount(), before);
    ASSERT_TRUE(desk.window->execute(QStringLiteral("edit.redo")));
    EXPECT_EQ(channelCount(), before + 1);
}

TEST_F(Discovering, whatThePlantHasAlreadyCannotBeChosen)
{
    press("discoveryListen");
    ASSERT_TRUE(waitUntil([&] { return desk.wire->isExploring; }));
    const plant::Channel known = desk.window->session()->plant().channels[0];
    say(known.address.topic, "1");
    say(QStringLiteral("blob"), QByteArray::fromHex("00ff00fe"));
    ASSERT_TRUE(waitUntil([&] { return rows().size() == 2; }));
    press("discoveryAll");
    EXPECT_FALSE(dialog->findChild<QPushButton *>(QStringLiteral("discoveryAdd"))->isEnabled());
    const int row = int(rows().indexOf(known.address.topic));
    EXPECT_EQ(table->model()->index(row, 1).data().toString(), known.id);
}

TEST_F(Discovering, closingLeavesTheBroker)
{
    press("discoveryListen");
    ASSERT_TRUE(waitUntil([&] { return desk.wire->isExploring; }));
    dialog->reject();
    EXPECT_TRUE(waitUntil([&] { return !desk.wire->isExploring; }));
    EXPECT_EQ(desk.find<QDialog>("discoveryDialog"), nullptr);
}

TEST_F(Discovering, aNewChannelIsAliveAtOnce)
{
    press("discoveryListen");
    ASSERT_TRUE(waitUntil([&] { return desk.wire->isExploring; }));
    say(QStringLiteral("new/flow"), "12.5");
    ASSERT_TRUE(waitUntil([&] { return rows().size() == 1; }));
    press("discoveryAll");
    press("discoveryAdd");
    desk.send(QStringLiteral("new.flow"), 7.0);
    EXPECT_EQ(desk.window->session()->links().size(), 1u);
    ASSERT_TRUE(desk.window->execute(QStringLiteral("edit.undo")));
    EXPECT_FALSE(desk.window->execute(QStringLiteral("edit.undo"))) << "nothing else was done";
}

} // namespace
