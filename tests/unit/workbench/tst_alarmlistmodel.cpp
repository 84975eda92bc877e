// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fakes.h"

#include "base/format.h"
#include "models/alarmlistmodel.h"

#include <QAbstractItemModelTester>
#include <QIcon>
#include <QImage>
#include <QPixmap>
#include <QSignalSpy>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::workbench;
using alarms::AlarmState;

namespace {

class AlarmList : public testing::Test
{
protected:
    AlarmList()
    {
        model.setPlant(&plant, &index);
        model.setRows({test::row(0, AlarmState::UnacknowledgedActive), test::row(2, AlarmState::AcknowledgedActive)},
                      core::Time::fromSeconds(2000));
    }

    plant::Plant plant = test::smallPlant();
    PlantIndex index{plant};
    Appearance appearance;
    AlarmListModel model{appearance};
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::Fatal};
};

} // namespace

TEST_F(AlarmList, tellsWhatWhereAndSinceWhen)
{
    ASSERT_EQ(model.rowCount(), 2);
    EXPECT_EQ(model.index(0, AlarmListModel::MessageColumn).data().toString(), QStringLiteral("Bearing too hot"));
    EXPECT_EQ(model.index(0, AlarmListModel::Asset).data().toString(), QStringLiteral("Pump P-101"));
    EXPECT_EQ(model.index(0, AlarmListModel::Since).data().toString(), QStringLiteral("00:16:40"));
    EXPECT_TRUE(model.index(0, AlarmListModel::ValueColumn).data().toString().endsWith(QStringLiteral("°C")));
    EXPECT_FALSE(model.index(1, AlarmListModel::MessageColumn).data().toString().isEmpty())
        << "without a message one is made";
}

TEST_F(AlarmList, onlyTheUnacknowledgedBlinks)
{
    const auto mark = [this](int row) {
        return model.index(row, AlarmListModel::Priority).data(Qt::DecorationRole).value<QIcon>().pixmap(16).toImage();
    };
    const QImage first = mark(0), second = mark(1);
    model.setBlinkedOff(true);
    EXPECT_LT(mark(0).pixelColor(8, 3).alpha(), first.pixelColor(8, 3).alpha()) << "hollow";
    EXPECT_NE(mark(0), QImage(first.size(), first.format())) << "but shape and number stay";
    EXPECT_EQ(mark(0).size(), first.size()) << "the place stays, so that the text does not move";
    EXPECT_EQ(mark(1), second);
    model.setBlinkedOff(false);
    EXPECT_EQ(mark(0), first);
    EXPECT_TRUE(model.hasUnacknowledged());
}

TEST_F(AlarmList, aChangeOfStateKeepsTheRowsInPlace)
{
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    model.setRows({test::row(0, AlarmState::AcknowledgedActive), test::row(2, AlarmState::AcknowledgedActive)},
                  core::Time::fromSeconds(2001));
    EXPECT_EQ(reset.size(), 0);
    EXPECT_FALSE(model.hasUnacknowledged());
    model.setRows({test::row(2, AlarmState::AcknowledgedActive)}, core::Time::fromSeconds(2002));
    EXPECT_EQ(reset.size(), 1);
}

TEST_F(AlarmList, canBeNarrowedToAnAssetAndWhatIsBelow)
{
    model.setAsset(2);
    ASSERT_EQ(model.rowCount(), 1);
    EXPECT_EQ(model.alarmAt(0), 2);
    model.setAsset(0);
    EXPECT_EQ(model.rowCount(), 2);
    model.setAsset(3);
    EXPECT_EQ(model.rowCount(), 0);
    EXPECT_EQ(model.channelAt(0), core::NoChannel);
}

TEST_F(AlarmList, rowsOfAnotherPlantAreLeftOut)
{
    model.setRows({test::row(55, AlarmState::UnacknowledgedActive), test::row(-1, AlarmState::UnacknowledgedActive)},
                  {});
    EXPECT_EQ(model.rowCount(), 0);
}

TEST(Formats, timesCarryTheirDayOnlyWhereItDiffers)
{
    const core::Time noon = core::Time::fromSeconds(1'600'000'000);
    EXPECT_EQ(timeText(noon, noon), QStringLiteral("12:26:40"));
    EXPECT_EQ(timeText(noon, noon + std::chrono::hours(24)), QStringLiteral("2020-09-13 12:26:40"));
}

TEST(Formats, agesStayShort)
{
    using namespace std::chrono_literals;
    EXPECT_EQ(ageText(-5s), QStringLiteral("0 s"));
    EXPECT_EQ(ageText(59s), QStringLiteral("59 s"));
    EXPECT_EQ(ageText(90min), QStringLiteral("1 h"));
    EXPECT_EQ(ageText(72h), QStringLiteral("3 d"));
}

TEST(Formats, valuesReadAsPeopleSayThem)
{
    plant::Channel channel;
    channel.kind = plant::ChannelKind::Integer;
    channel.states.insert(2, QStringLiteral("running"));
    EXPECT_EQ(valueText(channel, core::Value(2)), QStringLiteral("running"));
    EXPECT_EQ(valueText(channel, core::Value(7)), QStringLiteral("7"));
    EXPECT_EQ(valueText(channel, core::Value("raw text")), QStringLiteral("raw text"));
    EXPECT_EQ(valueText(channel, core::Value()), QStringLiteral("–"));
    EXPECT_FALSE(valueText(channel, core::Value(1e300)).isEmpty());
}

TEST(Formats, everyQualityThatIsNotGoodHasAWordAndAMark)
{
    for (int reason = 0; reason <= int(core::QualityReason::SaidBySource); ++reason) {
        for (const auto level : {core::QualityLevel::Uncertain, core::QualityLevel::Bad}) {
            const core::Quality quality{level, core::QualityReason(reason)};
            EXPECT_FALSE(qualityWord(quality).isEmpty()) << reason;
            EXPECT_FALSE(qualityMark(quality).isEmpty()) << reason;
        }
    }
    EXPECT_TRUE(qualityWord(core::good()).isEmpty());
}
