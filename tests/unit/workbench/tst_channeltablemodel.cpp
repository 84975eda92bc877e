// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes.h"

#include "models/channeltablemodel.h"

#include <twinscope/viewport/viewportwidget.h>

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::workbench;

namespace {

class ChannelTable : public testing::Test
{
protected:
    ChannelTable() { model.setPlant(&plant, &index, &feed); }

    QString cell(int row, int column) const { return model.index(row, column).data().toString(); }

    plant::Plant plant = test::smallPlant();
    PlantIndex index{plant};
    test::FakeFeed feed{plant.channels.size()};
    Appearance appearance;
    ChannelTableModel model{appearance};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(ChannelTable, showsNameValueUnitAndAsset)
{
    feed.edit().time = core::Time::fromSeconds(1'600'000'000);
    feed.set(0, 12.34);
    EXPECT_EQ(cell(0, ChannelTableModel::Name), QStringLiteral("Flow"));
    EXPECT_EQ(cell(0, ChannelTableModel::ValueColumn), look::number(12.34, 100));
    EXPECT_EQ(cell(0, ChannelTableModel::Unit), QStringLiteral("m³/h"));
    EXPECT_EQ(cell(0, ChannelTableModel::AssetColumn), QStringLiteral("Pump P-101"));
    EXPECT_EQ(cell(0, ChannelTableModel::TimeColumn), QStringLiteral("12:26:40"));
    EXPECT_EQ(cell(0, ChannelTableModel::QualityColumn), QString());
}

TEST_F(ChannelTable, saysWhatIsWrongWithAValueInWordsMarkAndColour)
{
    feed.set(1, 80.0, core::bad(core::QualityReason::SourceLost));
    EXPECT_TRUE(cell(1, ChannelTableModel::QualityColumn).startsWith(QLatin1Char('?')));
    EXPECT_GT(cell(1, ChannelTableModel::QualityColumn).size(), 2);
    const auto ink = model.index(1, ChannelTableModel::ValueColumn).data(Qt::ForegroundRole).value<QColor>();
    EXPECT_EQ(ink, appearance.theme().badQuality);
}

TEST_F(ChannelTable, aValueThatNeverCameIsGreyNotWrong)
{
    const auto ink = model.index(2, ChannelTableModel::ValueColumn).data(Qt::ForegroundRole).value<QColor>();
    EXPECT_EQ(ink, appearance.theme().secondaryText);
    EXPECT_EQ(cell(2, ChannelTableModel::ValueColumn), QStringLiteral("–"));
}

TEST_F(ChannelTable, filterNeedsEveryWord)
{
    model.setFilter(QStringLiteral("flow p-101"));
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.channelAt(0), 0u);
    model.setFilter(QStringLiteral("°c"));
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.channelAt(0), 1u);
    model.setFilter(QStringLiteral("nothing like it"));
    EXPECT_EQ(model.rowCount(), 0);
    model.setFilter({});
    EXPECT_EQ(model.rowCount(), 4);
}

TEST_F(ChannelTable, rowsOfAnAssetOnly)
{
    model.setAsset(1);
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.rowOf(1), 1);
    EXPECT_EQ(model.rowOf(2), -1);
}

TEST_F(ChannelTable, onlyWatchedRowsThatDifferAreTold)
{
    model.setWatchedRows(0, 1);
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    feed.set(1, 20.0);
    feed.set(2, 30.0);
    feed.publish();
    ASSERT_EQ(told.size(), 1) << "row 2 is not on screen, row 0 did not change";
    EXPECT_EQ(told[0][0].toModelIndex().row(), 1);
    feed.publish();
    EXPECT_EQ(told.size(), 1) << "nothing new, nothing told";
}

TEST_F(ChannelTable, rowsDoNotMoveWhenValuesChange)
{
    feed.set(0, 3.0), feed.set(1, 1.0), feed.set(2, 2.0);
    model.sort(ChannelTableModel::ValueColumn, Qt::DescendingOrder);
    EXPECT_EQ(model.channelAt(0), 0u);
    feed.set(2, 99.0);
    feed.publish();
    EXPECT_EQ(model.channelAt(0), 0u);
    model.sort(ChannelTableModel::ValueColumn, Qt::DescendingOrder);
    EXPECT_EQ(model.channelAt(0), 2u);
}

TEST_F(ChannelTable, dragCarriesIdsOncePerRow)
{
    const QModelIndexList cells{model.index(0, 0), model.index(0, 1), model.index(2, 0)};
    const std::unique_ptr<QMimeData> data(model.mimeData(cells));
    EXPECT_EQ(data->data(QString::fromLatin1(viewport::ChannelMimeType)), QByteArray("p101.flow\np102.flow"));
    EXPECT_TRUE(model.flags(cells[0]) & Qt::ItemIsDragEnabled);
}

TEST_F(ChannelTable, marksChannelsInAlarm)
{
    model.setAlarms(summarise({test::row(0, alarms::AlarmState::UnacknowledgedActive)}, plant, index));
    EXPECT_FALSE(model.index(1, 0).data(Qt::DecorationRole).value<QIcon>().isNull());
    EXPECT_FALSE(model.index(0, 0).data(Qt::DecorationRole).isValid());
}

TEST_F(ChannelTable, survivesLosingItsPlant)
{
    model.setWatchedRows(0, 3);
    model.setPlant(nullptr, nullptr, nullptr);
    EXPECT_EQ(model.rowCount(), 0);
    feed.set(0, 1.0);
    feed.publish();
    EXPECT_EQ(model.channelAt(0), core::NoChannel);
}

TEST(LargeChannelTable, costsNoMorePerFrameThanASmallOne)
{
    plant::Plant plant;
    plant.channels.resize(100'000);
    for (size_t i = 0; i < plant.channels.size(); ++i)
        plant.channels[i].id = QStringLiteral("c%1").arg(i);
    const PlantIndex index(plant);
    test::FakeFeed feed(plant.channels.size());
    Appearance appearance;
    ChannelTableModel model(appearance);
    model.setPlant(&plant, &index, &feed);
    model.setWatchedRows(50'000, 50'039);
    for (core::ChannelIndex i = 0; i < plant.channels.size(); ++i)
        feed.set(i, double(i));
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    feed.publish();
    EXPECT_EQ(told.size(), 40);
    model.setFilter(QStringLiteral("c9999"));
    EXPECT_EQ(model.rowCount(), 11);
}
