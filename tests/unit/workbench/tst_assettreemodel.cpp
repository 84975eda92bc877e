// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes.h"

#include "models/assettreemodel.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::workbench;
using alarms::AlarmState;

namespace {

class AssetTree : public testing::Test
{
protected:
    AssetTree() { model.setPlant(&plant, &index); }

    plant::Plant plant = test::smallPlant();
    PlantIndex index{plant};
    Appearance appearance;
    AssetTreeModel model{appearance};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(AssetTree, hasTheShapeOfThePlant)
{
    EXPECT_EQ(model.rowCount(), 2);
    const QModelIndex area = model.index(0, 0);
    EXPECT_EQ(area.data().toString(), QStringLiteral("Cooling"));
    EXPECT_EQ(model.rowCount(area), 2);
    EXPECT_EQ(model.assetAt(model.index(1, 0, area)), 2);
    EXPECT_EQ(model.indexOf(2).parent(), area);
    EXPECT_FALSE(model.indexOf(99).isValid());
}

TEST_F(AssetTree, alarmsRollUpToTheRoot)
{
    model.setAlarms(summarise(
        {test::row(0, AlarmState::UnacknowledgedActive), test::row(2, AlarmState::AcknowledgedActive)}, plant, index));
    EXPECT_EQ(model.indexOf(0, AssetTreeModel::Alarms).data().toString(), QStringLiteral("2"));
    EXPECT_EQ(model.indexOf(1, AssetTreeModel::Alarms).data().toString(), QStringLiteral("1"));
    EXPECT_FALSE(model.indexOf(3, AssetTreeModel::Alarms).data().isValid());
}

TEST_F(AssetTree, onlyAssetsWhoseAlarmsChangedAreTold)
{
    model.setAlarms(summarise({test::row(2, AlarmState::AcknowledgedActive)}, plant, index));
    QSignalSpy told(&model, &QAbstractItemModel::dataChanged);
    model.setAlarms(summarise({test::row(2, AlarmState::UnacknowledgedActive)}, plant, index));
    EXPECT_EQ(told.size(), 0) << "same priority and count: nothing to repaint";
    model.setAlarms(summarise({}, plant, index));
    EXPECT_EQ(told.size(), 2) << "the pump and its area";
}

TEST_F(AssetTree, aBrokenModelIsToldOnEveryAssetThatUsesIt)
{
    EXPECT_EQ(model.modelState(0), AssetTreeModel::ModelState::None);
    EXPECT_EQ(model.modelState(1), AssetTreeModel::ModelState::Loading);
    model.setModelState(QStringLiteral("pump.step"), AssetTreeModel::ModelState::Failed, QStringLiteral("Torn file."));
    for (const plant::AssetIndex pump : {1, 2}) {
        EXPECT_EQ(model.modelProblem(pump), QStringLiteral("Torn file."));
        EXPECT_TRUE(model.indexOf(pump).data(Qt::ToolTipRole).toString().contains(QStringLiteral("Torn file.")));
    }
    EXPECT_EQ(model.modelProblem(0), QString());
}

TEST_F(AssetTree, isSearchedByNameIdAndType)
{
    const QString search = model.indexOf(1).data(AssetTreeModel::SearchRole).toString();
    for (const char *word : {"P-101", "p101", "pump"})
        EXPECT_TRUE(search.contains(QString::fromLatin1(word))) << word;
}

TEST(AlarmSummary, countsWhatConcernsTheOperator)
{
    const plant::Plant plant = test::smallPlant();
    const PlantIndex index(plant);
    const AlarmSummary summary =
        summarise({test::row(0, AlarmState::Shelved), test::row(1, AlarmState::UnacknowledgedReturn),
                   test::row(2, AlarmState::AcknowledgedActive), test::row(77, AlarmState::UnacknowledgedActive)},
                  plant, index);
    EXPECT_EQ(summary.total(), 1) << "only one is wrong now";
    EXPECT_EQ(summary.shelved, 1);
    EXPECT_EQ(summary.returned, 1);
    EXPECT_EQ(summary.unacknowledged, 1);
    EXPECT_EQ(summary.worst(0), 2);
    EXPECT_EQ(summary.channel(1), 0) << "shelved";
}

TEST(PlantIndexTest, knowsWhoBelongsToWhom)
{
    const plant::Plant plant = test::smallPlant();
    const PlantIndex index(plant);
    EXPECT_EQ(index.assetOf(2), 2);
    EXPECT_EQ(index.channelsBelow(0), (std::vector<core::ChannelIndex>{0, 1, 2}));
    EXPECT_TRUE(index.isBelow(2, 0));
    EXPECT_FALSE(index.isBelow(3, 0));
    EXPECT_EQ(index.pathOf(1), QStringLiteral("Cooling / Pump P-101"));
    EXPECT_EQ(index.unitSymbol(3), QString());
    EXPECT_EQ(index.asset(QStringLiteral("nobody")), plant::NoAsset);
    EXPECT_EQ(PlantIndex().channel(QStringLiteral("x")), core::NoChannel);
}
