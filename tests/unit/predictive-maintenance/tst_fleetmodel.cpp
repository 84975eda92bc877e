// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "predicttest.h"
#include "wearingfleet.h"

#include "prognosis/modelfile.h"

#include <gmock/gmock.h>

#include <cmath>

namespace twinscope::test {
namespace {

using namespace predict;

constexpr double notANumber = std::numeric_limits<double>::quiet_NaN();

TEST(OperatingConditions, AreFoundWhereThereAreSome)
{
    EXPECT_EQ(OperatingConditions::find(WearingFleet{.conditions = 1}.runs(), {}, 1).count(), 1);
    EXPECT_EQ(OperatingConditions::find(WearingFleet{.conditions = 3}.runs(), {}, 1).count(), 3);
}

TEST(OperatingConditions, AreNotMadeOfAge)
{
    Fleet fleet{QString(), {QStringLiteral("wear")}, {QString()}, {}};
    for (int unit = 0; unit < 5; ++unit)
        fleet.runs.push_back({QString::number(unit), Vector::LinSpaced(100, 1, 100), Vector::LinSpaced(100, 0, 1)});
    EXPECT_EQ(OperatingConditions::find(fleet, {}, 1).count(), 1);
}

TEST(ConditionScale, TakesAwayWhatTheConditionMakes)
{
    const Fleet fleet = WearingFleet{.conditions = 3}.runs();
    const auto scale = ConditionScale::learn(fleet, OperatingConditions::find(fleet, {}, 1));
    ASSERT_TRUE(scale);
    EXPECT_THAT(scale->constantColumns(fleet.columns),
                testing::ElementsAre(QStringLiteral("load"), QStringLiteral("constant")));
    double most = 0;
    for (const auto row : fleet.runs[0].values.topRows(20).rowwise())
        most = std::max(most, scale->apply(row).cwiseAbs().maxCoeff());
    EXPECT_LT(most, 4);
}

TEST(AssetState, GivesTheSameWhateverIsMissingElsewhere)
{
    AssetState alone(1), withGaps(2);
    for (int row = 0; row < 100; ++row) {
        alone.push(row, Vector::Constant(1, 0.01 * row));
        withGaps.push(row, Eigen::Vector2d(0.01 * row, row % 3 == 0 ? notANumber : 1.0));
    }
    std::vector<float> one(size_t(AssetState::featureCount(1))), two(size_t(AssetState::featureCount(2)));
    alone.features(one.data());
    withGaps.features(two.data());
    EXPECT_THAT(std::vector<float>(two.begin(), two.begin() + std::ptrdiff_t(one.size())),
                testing::Pointwise(testing::FloatEq(), one));
    EXPECT_NEAR(one[3], 0.01, 1e-6) << "the slope of the newest rows";
    EXPECT_NEAR(two[8], 1, 1e-6) << "the level where values are missing";
}

TEST(LifeIntervals, CoverAsOftenAsTheySay)
{
    std::mt19937 random(3);
    std::normal_distribution<double> normal;
    std::vector<HeldOut> learned, judged;
    for (size_t unit = 0; unit < 400; ++unit)
        for (double truth = 0; truth < 150; truth += 5)
            (unit % 2 ? learned : judged)
                .push_back({unit, truth, std::clamp(truth + (1 + 0.1 * truth) * normal(random), 0.0, 125.0), 1.0 / 30});
    const auto intervals = LifeIntervals::calibrate(learned, 125);
    double covered = 0;
    for (const HeldOut &one : judged) {
        const auto [low, high] = intervals.of(one.guess);
        EXPECT_LE(low, one.guess);
        EXPECT_GE(high, one.guess);
        covered += std::min(125.0, one.truth) >= low && std::min(125.0, one.truth) <= high;
    }
    EXPECT_NEAR(covered / double(judged.size()), 0.91, 0.03);
    EXPECT_GT(intervals.of(125).high, 125) << "beyond the cap an interval goes on";
}

TEST(BackTest, KnowsPerfectForecastsFromUselessOnes)
{
    std::vector<Forecast> perfect, useless;
    for (double truth = 100; truth >= 0; truth -= 10) {
        perfect.push_back({0, truth, truth, truth - 1, truth + 1});
        useless.push_back({0, truth, 60, 59, 61});
    }
    const BackTestScores good = scoreForecasts(perfect, 125), bad = scoreForecasts(useless, 125);
    EXPECT_EQ(good.rmse, 0);
    EXPECT_DOUBLE_EQ(good.coverage, 1);
    EXPECT_EQ(good.alphaLambda, 1);
    EXPECT_EQ(good.horizon, 100);
    EXPECT_GT(bad.rmse, 30);
    EXPECT_NEAR(bad.coverage, 1.0 / 11, 1e-9);
    EXPECT_EQ(bad.horizon, 0);
    EXPECT_NEAR(phmScore(20, 10), std::exp(1) - 1, 1e-12) << "late is worse than early";
    EXPECT_LT(phmScore(0, 10), phmScore(20, 10));
}

class FleetModelTest : public PredictTest
{
protected:
    static void SetUpTestSuite() { s_model = std::make_unique<FleetModel>(trained(WearingFleet{}.runs()).value()); }
    static void TearDownTestSuite() { s_model.reset(); }

    static const FleetModel &model() { return *s_model; }

    QString refusalAfter(const QByteArray &from, const QByteArray &to)
    {
        EXPECT_TRUE(writeModel(model(), m_folder.filePath(QStringLiteral("m"))));
        QFile file(m_folder.filePath(QStringLiteral("m")));
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        QByteArray bytes = file.readAll();
        EXPECT_TRUE(bytes.contains(from));
        bytes.replace(bytes.indexOf(from), from.size(), to);
        const auto read = readModel(write(bytes, QStringLiteral("changed")));
        return read ? QString() : read.error().sentence;
    }

private:
    static std::unique_ptr<FleetModel> s_model; ///< not static data: the trees' library is gone by then
};

std::unique_ptr<FleetModel> FleetModelTest::s_model;

TEST_F(FleetModelTest, EstimatesUnitsItHasNotSeen)
{
    const Fleet others = WearingFleet{.seed = 2}.runs();
    for (const Eigen::Index left : {5, 15}) {
        const auto estimates = model().estimate(WearingFleet::cut(others, left));
        ASSERT_TRUE(estimates);
        for (const LifeEstimate &one : *estimates) {
            EXPECT_NEAR(one.rul, double(left), 12) << qPrintable(one.unit);
            EXPECT_LE(one.low, one.rul);
            EXPECT_GE(one.high, one.rul);
        }
    }
    EXPECT_GT(model().crossValidation().coverage, 0.8);
}

TEST_F(FleetModelTest, TellsNewFromWornOut)
{
    const Fleet others = WearingFleet{.seed = 2}.runs();
    const auto fresh = model().estimate(WearingFleet::cut(others, 60)), failing = model().estimate(others);
    ASSERT_TRUE(fresh && failing);
    for (size_t i = 0; i < fresh->size(); ++i) {
        EXPECT_GT((*fresh)[i].health, 0.7);
        EXPECT_LT((*failing)[i].health, 0.4);
        EXPECT_GT((*fresh)[i].rul, (*failing)[i].rul + 20);
    }
}

TEST_F(FleetModelTest, LiveScoringGivesWhatTheTableGives)
{
    const Fleet others = WearingFleet{.units = 5, .seed = 2}.runs();
    std::vector<AssetState> assets;
    for (const predict::Run &run : others.runs) {
        AssetState &asset = assets.emplace_back(model().newAsset());
        for (Eigen::Index row = 0; row < run.values.rows(); ++row)
            model().push(asset, run.cycles[row], run.values.row(row));
    }
    const auto live = model().estimate(assets), table = model().estimate(others);
    ASSERT_TRUE(live && table);
    for (size_t i = 0; i < assets.size(); ++i) {
        EXPECT_EQ((*live)[i].rul, (*table)[i].rul);
        EXPECT_EQ((*live)[i].health, (*table)[i].health);
    }
}

TEST_F(FleetModelTest, SurvivesItsFileToTheLastBitAndIsReproducible)
{
    const QString first = m_folder.filePath(QStringLiteral("a")), second = m_folder.filePath(QStringLiteral("b"));
    ASSERT_TRUE(writeModel(model(), first));
    const auto again = trained(WearingFleet{}.runs());
    ASSERT_TRUE(again && writeModel(*again, second));
    QFile a(first), b(second);
    ASSERT_TRUE(a.open(QIODevice::ReadOnly) && b.open(QIODevice::ReadOnly));
    EXPECT_EQ(a.readAll(), b.readAll());
    const auto read = readModel(first);
    ASSERT_TRUE(read) << qPrintable(read.error().sentence);
    const Fleet others = WearingFleet{.seed = 2}.runs();
    const auto before = model().estimate(others), after = read->estimate(others);
    ASSERT_TRUE(before && after);
    for (size_t i = 0; i < before->size(); ++i) {
        EXPECT_EQ((*before)[i].rul, (*after)[i].rul);
        EXPECT_EQ((*before)[i].low, (*after)[i].low);
        EXPECT_EQ((*before)[i].health, (*after)[i].health);
    }
}

TEST_F(FleetModelTest, NamesTheFieldOfABrokenFile)
{
    EXPECT_TRUE(refusalAfter("\"twinscopeModel\":1", "\"twinscopeModel\":2").contains(QStringLiteral("newer")));
    EXPECT_TRUE(refusalAfter("\"columns\"", "\"colums\"").contains(QStringLiteral("“columns”")));
    EXPECT_TRUE(refusalAfter("\"cycleColumn\"", "\"cycle\"").contains(QStringLiteral("“cycleColumn”")));
    EXPECT_TRUE(refusalAfter("\"cycleUnit\"", "\"cycleunit\"").contains(QStringLiteral("“cycleUnit”")));
    EXPECT_TRUE(refusalAfter("\"dataHash\"", "\"hash\"").contains(QStringLiteral("“dataHash”")));
    EXPECT_TRUE(refusalAfter("\"dataHash\":\"", "\"dataHash\":\"0").contains(QStringLiteral("“dataHash”")));
    EXPECT_TRUE(refusalAfter("\"payloadBytes\"", "\"payload\"").contains(QStringLiteral("“payloadBytes”")));
    EXPECT_TRUE(refusalAfter("\"payloadHash\":\"", "\"payloadHash\":\"0").contains(QStringLiteral("“payloadHash”")));
    EXPECT_TRUE(readModel(write("unit,rul\n1,2\n")).error().sentence.contains(QStringLiteral("first line")));
}

TEST_F(FleetModelTest, SaysThatAFileIsCutOffWhereverItIs)
{
    const QString path = m_folder.filePath(QStringLiteral("m"));
    ASSERT_TRUE(writeModel(model(), path));
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QByteArray bytes = file.readAll();
    for (const qsizetype size :
         {qsizetype(0), qsizetype(40), bytes.indexOf('\n') + 1, bytes.size() / 2, bytes.size() - 1}) {
        const auto read = readModel(write(bytes.first(size), QStringLiteral("cut")));
        ASSERT_FALSE(read) << size;
        EXPECT_FALSE(read.error().sentence.isEmpty());
    }
    EXPECT_TRUE(
        readModel(write(bytes.chopped(1), QStringLiteral("cut"))).error().sentence.contains(QStringLiteral("cut off")));
}

TEST_F(FleetModelTest, RefusesWhatNothingCanBeLearnedFrom)
{
    EXPECT_EQ(trained(WearingFleet{.units = 2}.runs()).error().code, core::ErrorCode::InvalidArgument);
    Fleet constant = WearingFleet{}.runs();
    for (predict::Run &run : constant.runs)
        run.values.setConstant(3);
    EXPECT_TRUE(trained(constant).error().sentence.contains(QStringLiteral("rises")));
    Fleet empty = constant;
    for (predict::Run &run : empty.runs)
        run.values.setConstant(notANumber);
    EXPECT_TRUE(trained(empty).error().sentence.contains(QStringLiteral("rises")));
    Fleet oneRow = WearingFleet{}.runs();
    oneRow.runs[3].values.conservativeResize(1, Eigen::NoChange);
    oneRow.runs[3].cycles.conservativeResize(1);
    EXPECT_TRUE(trained(oneRow).error().sentence.contains(QStringLiteral("unit 4")));
    EXPECT_TRUE(trained(WearingFleet{}.runs(), {.conditionColumns = {QStringLiteral("speed")}})
                    .error()
                    .sentence.contains(QStringLiteral("“speed”")));
}

TEST_F(FleetModelTest, NamesAUnitOfWhichNothingIsKnown)
{
    Fleet others = WearingFleet{.units = 5, .seed = 2}.runs();
    others.runs[2].values.setConstant(notANumber);
    const auto estimates = model().estimate(others);
    ASSERT_FALSE(estimates);
    EXPECT_TRUE(estimates.error().sentence.contains(QStringLiteral("unit 3")));
}

TEST_F(FleetModelTest, EstimatesInSpiteOfAChannelThatDropsOut)
{
    Fleet others = WearingFleet::cut(WearingFleet{.seed = 2}.runs(), 5);
    for (predict::Run &run : others.runs)
        run.values.col(1).tail(10).setConstant(notANumber);
    const auto estimates = model().estimate(others);
    ASSERT_TRUE(estimates);
    for (const LifeEstimate &one : *estimates)
        EXPECT_LT(one.rul, 40);
}

TEST(FleetTraining, CanBeCancelled)
{
    std::stop_source stop;
    core::Progress progress(stop.get_token(), [&stop](double, const QString &) { stop.request_stop(); });
    const auto model = trainFleetModel(WearingFleet{}.runs(), {}, progress);
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, core::ErrorCode::Cancelled);
}

} // namespace
} // namespace twinscope::test
