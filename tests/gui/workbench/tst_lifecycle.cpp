// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// A plant's life in the window: made, given CAD models, saved, saved elsewhere, opened again.

#include "desk.h"

#include "testdata.h"

#include <twinscope/plant/projectfile.h>

#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <gtest/gtest.h>

using namespace twinscope;
using twinscope::test::waitUntil;

namespace {

/// Two triangles in two objects: an importer makes a tree of two nodes of it.
constexpr char TwoParts[] = "o base\nv 0 0 0\nv 1 0 0\nv 0 1 0\nf 1 2 3\n"
                            "o cover\nv 0 0 1\nv 1 0 1\nv 0 1 1\nf 4 5 6\n";

class LifeCycle : public testing::Test
{
protected:
    void SetUp() override { desk.window->show(); }

    bool execute(const char *command) { return desk.window->execute(QLatin1String(command)); }

    /// As if a person had chosen that file in the dialog a command opened.
    void choose(const QString &path)
    {
        auto *dialog = desk.window->findChild<QFileDialog *>();
        ASSERT_NE(dialog, nullptr);
        emit dialog->fileSelected(path);
        dialog->close();
        ASSERT_TRUE(waitUntil([&] { return !desk.window->findChild<QFileDialog *>(); }));
    }

    QString write(const QString &name, const QByteArray &bytes)
    {
        const QString path = desk.folder.filePath(name);
        QDir().mkpath(QFileInfo(path).path());
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }

    bool isOpen(const QString &path)
    {
        return waitUntil([&] { return desk.window->session() && desk.window->session()->project().path == path; });
    }

    /// Opens the dialog for a model below the selected asset, and waits until the model was read.
    void openModel(const QString &path)
    {
        ASSERT_TRUE(execute("file.addModel"));
        choose(path);
        ASSERT_TRUE(waitUntil([&] { return add() && add()->isEnabled(); }));
    }
    QPushButton *add() { return desk.find<QPushButton>("modelAdd"); }

    const std::vector<plant::Asset> &assets() { return desk.window->session()->plant().assets; }
    bool isStarred() { return desk.window->isWindowModified(); }

    test::Desk desk;
};

} // namespace

TEST_F(LifeCycle, ANewPlantIsSavedAndOpen)
{
    ASSERT_TRUE(execute("file.new"));
    choose(desk.folder.filePath(QStringLiteral("press.json"))); // whatever part of the suffix was written
    const QString path = desk.folder.filePath(QStringLiteral("press.twin.json"));
    ASSERT_TRUE(isOpen(path));
    EXPECT_EQ(desk.window->session()->plant().name, QStringLiteral("press"));
    EXPECT_TRUE(assets().empty());
    EXPECT_FALSE(isStarred());
    const auto read = plant::openProject(path);
    ASSERT_TRUE(read.ok());
    EXPECT_TRUE(read->problems.empty());
}

TEST_F(LifeCycle, AModelBecomesAnAssetBelowTheSelectedOne)
{
    ASSERT_TRUE(desk.openCooling());
    const size_t before = assets().size();
    desk.window->selectAsset(QStringLiteral("tank"));
    openModel(write(QStringLiteral("models/new pump.obj"), TwoParts));
    add()->click();
    ASSERT_EQ(assets().size(), before + 1);
    EXPECT_EQ(assets().back().id, QStringLiteral("new_pump"));
    EXPECT_EQ(assets().back().name, QStringLiteral("new pump"));
    EXPECT_EQ(assets().back().model, (plant::ModelReference{QStringLiteral("models/new pump.obj"), {}}));
    EXPECT_EQ(assets()[size_t(assets().back().parent)].id, QStringLiteral("tank"));
    EXPECT_EQ(desk.window->selectedAsset(), QStringLiteral("new_pump"));
    EXPECT_TRUE(isStarred());
    ASSERT_TRUE(execute("edit.undo"));
    EXPECT_EQ(assets().size(), before);
    EXPECT_FALSE(isStarred()) << "the plant is what was saved again";
    ASSERT_TRUE(execute("edit.redo"));
    EXPECT_EQ(assets().size(), before + 1);
    EXPECT_TRUE(isStarred());
}

TEST_F(LifeCycle, AModelBringsItsTreeWhereThatIsWanted)
{
    ASSERT_TRUE(desk.openCooling());
    const size_t before = assets().size();
    openModel(write(QStringLiteral("two.obj"), TwoParts));
    desk.find<QLineEdit>("modelName")->setText(QStringLiteral("Cover"));
    auto *parts = desk.find<QComboBox>("modelParts");
    parts->setCurrentIndex(parts->count() - 1);
    add()->click();
    ASSERT_EQ(assets().size(), before + 3);
    const auto *whole = &assets()[before];
    EXPECT_EQ(whole->id, QStringLiteral("Cover"));
    EXPECT_EQ(whole->parent, plant::NoAsset);
    for (size_t i = 1; i <= 2; ++i) {
        EXPECT_EQ(whole[i].parent, plant::AssetIndex(before));
        EXPECT_EQ(whole[i].model.file, whole->model.file);
        EXPECT_EQ(whole[i].model.node, QLatin1Char('/') + whole[i].name);
        EXPECT_TRUE(whole[i].id.startsWith(QStringLiteral("Cover."))) << qPrintable(whole[i].id);
    }
}

TEST_F(LifeCycle, ABrokenModelIsToldInTheDialog)
{
    ASSERT_TRUE(desk.openCooling());
    ASSERT_TRUE(execute("file.addModel"));
    choose(write(QStringLiteral("broken.step"), "no STEP"));
    ASSERT_TRUE(waitUntil([&] {
        auto *dialog = desk.window->findChild<QDialog *>(QStringLiteral("addModelDialog"));
        const auto labels = dialog ? dialog->findChildren<QLabel *>() : QList<QLabel *>();
        return std::ranges::any_of(labels,
                                   [](QLabel *l) { return l->text().startsWith(QStringLiteral("broken.step: ")); });
    }));
    EXPECT_FALSE(add()->isEnabled());
}

TEST_F(LifeCycle, SavedElsewhereItStillFindsItsModels)
{
    write(QStringLiteral("plant/models/a.obj"), TwoParts);
    const QString first = write(QStringLiteral("plant/a.twin.json"),
                                R"({"twinscope": 1, "name": "A", "x-note": "keep me",
                                    "assets": [{"id": "a", "model": {"file": "models/a.obj"}}]})");
    ASSERT_TRUE(desk.open(first));
    QDir(desk.folder.path()).mkpath(QStringLiteral("copy"));
    ASSERT_TRUE(execute("file.saveAs"));
    const QString second = desk.folder.filePath(QStringLiteral("copy/b.twin.json"));
    choose(second);
    ASSERT_TRUE(isOpen(second));
    EXPECT_EQ(assets()[0].model.file, QStringLiteral("../plant/models/a.obj"));
    EXPECT_FALSE(isStarred());
    QFile file(second);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_TRUE(file.readAll().contains("keep me"));
    const auto reread = plant::openProject(second);
    ASSERT_TRUE(reread.ok());
    EXPECT_TRUE(reread->problems.empty());
}

TEST_F(LifeCycle, TheStarFollowsUndoAndSave)
{
    ASSERT_TRUE(desk.openCooling());
    EXPECT_FALSE(isStarred());
    ASSERT_TRUE(execute("camera.save"));
    EXPECT_TRUE(isStarred());
    ASSERT_TRUE(execute("edit.undo"));
    EXPECT_FALSE(isStarred());
    EXPECT_TRUE(desk.window->session()->plant().cameras.empty());
    ASSERT_TRUE(execute("edit.redo"));
    ASSERT_TRUE(execute("file.save"));
    ASSERT_TRUE(waitUntil([&] { return !isStarred(); }));
    ASSERT_TRUE(execute("edit.undo"));
    EXPECT_TRUE(isStarred()) << "now the file has the view, and the plant has not";
}
