// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "testdata.h"

#include <twinscope/viewport/viewportwidget.h>

#include <QAction>
#include <QDialog>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QMenuBar>
#include <QPointer>
#include <QTest>
#include <QTreeView>

#include <gtest/gtest.h>

using namespace twinscope;
using twinscope::test::waitUntil;

namespace {

/// What a plant keeps by name: views and sets.
class Kept : public testing::Test
{
protected:
    void SetUp() override
    {
        desk.window->show();
        ASSERT_TRUE(desk.openCooling());
    }

    const plant::Plant &plant() { return desk.window->session()->plant(); }
    plant::AssetIndex asset(const char *id) { return plant().assetIndex(QString::fromLatin1(id)); }
    const std::vector<plant::AssetIndex> &selection() { return desk.window->viewport().selection(); }

    void toggle(const char *id) { emit desk.window->viewport().assetToggled(asset(id)); }

    void answerName(const QString &name)
    {
        const QPointer<QDialog> dialog(desk.find<QDialog>("nameDialog"));
        ASSERT_TRUE(dialog);
        dialog->findChild<QLineEdit *>()->setText(name);
        dialog->accept();
        ASSERT_TRUE(waitUntil([&] { return dialog.isNull(); }));
    }

    void keepPumps()
    {
        desk.window->selectAsset(QStringLiteral("P-101"));
        toggle("P-102");
        ASSERT_TRUE(desk.window->execute(QStringLiteral("set.keep")));
        answerName(QStringLiteral("Duty pumps"));
    }

    /// Opens a menu as a mouse would and triggers what the titles lead to.
    void choose(const QStringList &titles)
    {
        QList<QAction *> actions = desk.window->findChild<QMenuBar *>()->actions();
        for (const QString &title : titles) {
            QAction *found = nullptr;
            for (QAction *action : actions)
                if (QString(action->text()).remove(QLatin1Char('&')) == title)
                    found = action;
            ASSERT_TRUE(found) << title.toStdString();
            QMenu *menu = found->menu();
            if (!menu) {
                found->trigger();
                return;
            }
            emit menu->aboutToShow();
            actions = menu->actions();
        }
    }

    test::Desk desk;
};

} // namespace

TEST_F(Kept, aSetIsKeptRecalledAndUndone)
{
    keepPumps();
    ASSERT_EQ(plant().sets.size(), 1u);
    EXPECT_EQ(plant().sets[0], (plant::AssetSet{"Duty pumps", {"P-101", "P-102"}}));
    EXPECT_TRUE(desk.window->isWindowModified());

    desk.window->selectAsset(QStringLiteral("tank"));
    choose({"View", "Sets", "Duty pumps"});
    EXPECT_EQ(selection(), (std::vector{asset("P-101"), asset("P-102")}));
    EXPECT_EQ(desk.find<QTreeView>("assetTree")->selectionModel()->selectedRows().size(), 2);

    ASSERT_TRUE(desk.window->execute(QStringLiteral("edit.undo")));
    EXPECT_TRUE(plant().sets.empty());
    ASSERT_TRUE(desk.window->execute(QStringLiteral("edit.redo")));
    EXPECT_EQ(plant().sets.size(), 1u);
}

TEST_F(Kept, aSetTakesTheSelectionInAndOut)
{
    keepPumps();
    desk.window->selectAsset(QStringLiteral("P-103"));
    toggle("P-101");
    choose({"View", "Sets", "Add the selection to", "Duty pumps"});
    EXPECT_EQ(plant().sets[0].assets, QStringList({"P-101", "P-102", "P-103"}));
    choose({"View", "Sets", "Take the selection out of", "Duty pumps"});
    EXPECT_EQ(plant().sets[0].assets, QStringList({"P-102"}));
    ASSERT_TRUE(desk.window->execute(QStringLiteral("edit.undo")));
    EXPECT_EQ(plant().sets[0].assets.size(), 3);
}

TEST_F(Kept, aSetIsRenamedAndRemoved)
{
    keepPumps();
    choose({"View", "Sets", "Rename", "Duty pumps"});
    answerName(QStringLiteral("Spare pumps"));
    EXPECT_EQ(plant().sets[0].name, "Spare pumps");
    choose({"View", "Sets", "Remove", "Spare pumps"});
    EXPECT_TRUE(plant().sets.empty());
}

TEST_F(Kept, aNameIsGivenOnce)
{
    keepPumps();
    ASSERT_TRUE(desk.window->execute(QStringLiteral("set.keep")));
    const QPointer<QDialog> dialog(desk.find<QDialog>("nameDialog"));
    dialog->findChild<QLineEdit *>()->setText(QStringLiteral(" Duty pumps "));
    dialog->accept();
    EXPECT_TRUE(dialog->isVisible());
    EXPECT_EQ(plant().sets.size(), 1u);
    desk.window->execute(QStringLiteral("file.close")); // the plant is unsaved: it asks
    dialog->reject();
    EXPECT_EQ(plant().sets.size(), 1u);
}

TEST_F(Kept, thePaletteRecallsSetsAndViews)
{
    keepPumps();
    desk.window->selectAsset(QStringLiteral("tank"));
    ASSERT_TRUE(desk.window->execute(QStringLiteral("camera.save")));
    const auto choosePalette = [&](const char *typed) {
        desk.window->execute(QStringLiteral("edit.palette"));
        auto *field = desk.find<QLineEdit>("paletteField");
        QTest::keyClicks(field, QString::fromLatin1(typed));
        QTest::keyClick(field, Qt::Key_Return);
    };
    choosePalette("Set: Duty");
    EXPECT_TRUE(waitUntil([&] { return selection().size() == 2; }));
    desk.window->viewport().setOrthographic(true);
    choosePalette("View: View");
    EXPECT_TRUE(waitUntil([&] { return !desk.window->viewport().camera().orthographic; }));
}

TEST_F(Kept, viewsAreRenamedAndRemoved)
{
    const size_t before = plant().cameras.size();
    ASSERT_TRUE(desk.window->execute(QStringLiteral("camera.save")));
    ASSERT_EQ(plant().cameras.size(), before + 1);
    const QString name = plant().cameras.back().name;
    choose({"Camera", "Kept views", "Rename", name});
    answerName(QStringLiteral("From the gate"));
    EXPECT_EQ(plant().cameras.back().name, "From the gate");
    choose({"Camera", "Kept views", "Remove", "From the gate"});
    EXPECT_EQ(plant().cameras.size(), before);
    ASSERT_TRUE(desk.window->execute(QStringLiteral("edit.undo")));
    EXPECT_EQ(plant().cameras.back().name, "From the gate");
}

TEST_F(Kept, commandsActOnAllThatIsSelected)
{
    desk.window->selectAsset(QStringLiteral("P-101"));
    toggle("P-102");
    ASSERT_TRUE(desk.window->execute(QStringLiteral("scene.ghost")));
    const auto *ghost = desk.find<QAction>("scene.ghost");
    EXPECT_TRUE(waitUntil([&] { return ghost->isChecked(); }));
    toggle("P-103");
    EXPECT_TRUE(waitUntil([&] { return !ghost->isChecked(); })) << "one of them is not";
    desk.window->selectAsset(QStringLiteral("P-102"));
    EXPECT_TRUE(waitUntil([&] { return ghost->isChecked(); }));
    ASSERT_TRUE(desk.window->execute(QStringLiteral("scene.isolate")));
    ASSERT_TRUE(desk.window->execute(QStringLiteral("scene.showAll")));
    EXPECT_TRUE(waitUntil([&] { return !ghost->isChecked(); }));
}
