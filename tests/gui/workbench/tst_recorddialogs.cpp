// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "testdata.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialog>
#include <QFileDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTableWidget>

#include <gtest/gtest.h>

using namespace twinscope;
using twinscope::test::waitUntil;

namespace {

class RecordDialogs : public testing::Test
{
protected:
    void SetUp() override
    {
        desk.window->show();
        ASSERT_TRUE(desk.openCooling());
    }

    QString write(const QByteArray &bytes, const char *name = "record.csv")
    {
        const QString path = desk.folder.filePath(QString::fromLatin1(name));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }

    /// As if a person had chosen that file in the file dialog a command opened.
    void choose(const QString &path)
    {
        auto *dialog = desk.window->findChild<QFileDialog *>();
        ASSERT_NE(dialog, nullptr);
        emit dialog->fileSelected(path);
        dialog->close();
    }

    /// Opens the load dialog and waits until the file was looked at.
    void openLoad(const QString &path)
    {
        ASSERT_TRUE(desk.window->execute(QStringLiteral("file.load")));
        choose(path);
        ASSERT_TRUE(waitUntil([&] { return mapping() && mapping()->rowCount() > 0; }));
    }

    QTableWidget *mapping() { return desk.find<QTableWidget>("csvMapping"); }
    QComboBox *choiceOf(int row) { return static_cast<QComboBox *>(mapping()->cellWidget(row, 2)); }

    bool isLogged(const QString &part)
    {
        const auto messages = desk.services.log().messages();
        return std::ranges::any_of(messages, [&](const auto &message) { return message.sentence.contains(part); });
    }

    test::Desk desk;
};

} // namespace

TEST_F(RecordDialogs, LoadShowsWhatWasFoundAndLoadsIt)
{
    openLoad(write("Zeit;P-101.flow;tank level;Vibration [mm/s]\n01.02.2020 10:00:00;12,5;1,5;3\n"
                   "01.02.2020 10:00:01;13,5;broken;4\n01.02.2020 10:00:02;14,5;2,5;5\n"));
    EXPECT_EQ(desk.find<QComboBox>("csvSeparator")->currentData().toInt(), int(';'));
    EXPECT_EQ(desk.find<QComboBox>("csvDecimal")->currentData().toInt(), int(','));
    EXPECT_EQ(desk.find<QTableWidget>("csvRows")->rowCount(), 3);
    ASSERT_EQ(mapping()->rowCount(), 3);
    EXPECT_TRUE(choiceOf(0)->currentText().startsWith(QLatin1String("P-101.flow")));
    EXPECT_TRUE(choiceOf(1)->currentText().startsWith(QLatin1String("tank.level")));
    EXPECT_EQ(choiceOf(2)->currentIndex(), 0) << "nothing is made without being asked for";
    desk.find<QPushButton>("csvLoad")->click();
    ASSERT_TRUE(waitUntil([&] { return isLogged(QStringLiteral("Loaded")); }));
    EXPECT_EQ(desk.window->session()->plant().channels.size(), 20u);
}

TEST_F(RecordDialogs, AGuessIsMarkedUntilAPersonHasLookedAtIt)
{
    openLoad(write("time,P-101.flow,out [bar]\n2020-02-01T10:00:00Z,3,1\n"));
    const auto remark = [&](int row) { return mapping()->item(row, 3)->text(); };
    EXPECT_EQ(remark(0), QString());
    EXPECT_TRUE(remark(1).startsWith(QStringLiteral("? A guess"))) << qPrintable(remark(1));
    EXPECT_TRUE(remark(1).contains(QStringLiteral("In the file bar, in the plant °C"))) << qPrintable(remark(1));
    emit choiceOf(1)->activated(choiceOf(1)->currentIndex());
    EXPECT_FALSE(remark(1).contains(QStringLiteral("guess"))) << qPrintable(remark(1));
}

TEST_F(RecordDialogs, TheStartIsAskedForOnlyWhereTheFileCountsFromIt)
{
    openLoad(write("time,P-101.flow\n2020-02-01T10:00:00Z,1\n2020-02-01T10:00:01Z,2\n"));
    auto *start = desk.find<QWidget>("csvStart");
    EXPECT_FALSE(start->isVisible());
    auto *kind = desk.find<QComboBox>("csvTime");
    kind->setCurrentIndex(0); // no column has the time
    emit kind->activated(0);
    EXPECT_TRUE(waitUntil([&] { return start->isVisible(); }));
}

TEST_F(RecordDialogs, AChangedFieldIsFollowed)
{
    openLoad(write("time,P-101.flow\n0,1\n1,2\n"));
    auto *header = desk.find<QComboBox>("csvHeader");
    header->setCurrentIndex(1);
    emit header->activated(1);
    ASSERT_TRUE(waitUntil([&] { return desk.find<QTableWidget>("csvRows")->rowCount() == 3; }));
}

TEST_F(RecordDialogs, NewChannelsAreMadeAndThePlantComesBackWithThem)
{
    openLoad(write("time,Vibration [mm/s]\n2020-02-01T10:00:00Z,3\n2020-02-01T10:00:01Z,4\n"));
    desk.find<QCheckBox>("csvCreate")->setChecked(true);
    desk.find<QPushButton>("csvLoad")->click();
    ASSERT_TRUE(waitUntil([&] {
        return desk.window->session() && desk.window->session()->plant().channels.size() == 21 &&
               isLogged(QStringLiteral("Loaded"));
    }));
    EXPECT_EQ(desk.window->session()->plant().channels.back().id, QStringLiteral("Vibration"));
    EXPECT_EQ(desk.window->session()->plant().channels.back().unit, QStringLiteral("mm/s"));
}

TEST_F(RecordDialogs, ExportWritesTheChosenChannels)
{
    openLoad(write("time,P-101.flow,tank.level\n2020-02-01T10:00:00Z,3,1\n2020-02-01T10:00:01Z,4,2\n"));
    desk.find<QPushButton>("csvLoad")->click();
    ASSERT_TRUE(waitUntil([&] { return isLogged(QStringLiteral("Loaded")); }));
    ASSERT_TRUE(waitUntil([&] {
        const auto [from, to] = desk.window->session()->recordedSpan();
        return from <= to;
    }));
    ASSERT_TRUE(desk.window->execute(QStringLiteral("file.export")));
    auto *channels = desk.find<QListWidget>("exportChannels");
    ASSERT_NE(channels, nullptr);
    desk.find<QPushButton>("exportNone")->click();
    desk.find<QLineEdit>("exportFilter")->setText(QStringLiteral("101 FLOW"));
    desk.find<QPushButton>("exportAll")->click();
    for (int row = 0; row < channels->count(); ++row)
        EXPECT_EQ(channels->item(row)->checkState() == Qt::Checked, row == 0) << row;
    auto *dialog = static_cast<QDialog *>(channels->window());
    dialog->accept();
    const QString path = desk.folder.filePath(QStringLiteral("out.csv"));
    auto *chooser = dialog->findChild<QFileDialog *>();
    ASSERT_NE(chooser, nullptr);
    emit chooser->fileSelected(path);
    ASSERT_TRUE(waitUntil([&] { return isLogged(QStringLiteral("Exported")); }));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), QByteArray("time,channel,value,quality,arrival\n2020-02-01T10:00:00Z,P-101.flow,3,good,\n"
                                         "2020-02-01T10:00:01Z,P-101.flow,4,good,\n"));
}
