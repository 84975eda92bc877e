// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Estimates of a model in step with the plant, in the window.

#include "desk.h"

#include "charts/fanchart.h"
#include "shadow/modelmapping.h"
#include "testdata.h"
#include "whatifpanel.h"

#include <twinscope/core/clock.h>

#include <QComboBox>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProgressBar>
#include <QTabWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeWidget>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::whatif;
using test::waitUntil;

namespace {

constexpr std::chrono::minutes Enough{4}; ///< on a busy machine
constexpr double Inflow = 1, Content = 40;

/// dx/dt = -k·x + u with u = 1: at rest x = 1 / k. The temperature of P-101 stands for what is measured of x.
ModelMapping vessel()
{
    ModelMapping mapping;
    mapping.id = QStringLiteral("TWIN");
    mapping.name = QStringLiteral("Vessel");
    mapping.file = QStringLiteral(TEST_FMUS "/decay-2.fmu");
    mapping.step = std::chrono::seconds(10);
    mapping.outputs = {{QStringLiteral("x"), QStringLiteral("P-101.temp")}};
    mapping.parameters = {{QStringLiteral("k"), 0.05, 0.001, 0.1, true}, {QStringLiteral("u"), Inflow, {}, {}, false}};
    return mapping;
}

/// The window with the panel and a plant.
class Estimates : public testing::Test
{
protected:
    Estimates()
    {
        registration = seat.services.panels().add(std::make_shared<WhatIfPanelFactory>(board));
        openAnew();
    }
    void openAnew()
    {
        seat.window.reset();
        workbench::WorkbenchOptions options;
        options.settingsFile = seat.folder.filePath(QStringLiteral("estimates.ini"));
        options.theme = QStringLiteral("light");
        seat.window = std::make_unique<workbench::MainWindow>(seat.services, nullptr, options);
        seat.window->resize(1280, 800);
        seat.window->show();
        EXPECT_TRUE(QTest::qWaitForWindowExposed(seat.window.get(), 60'000));
    }
    bool openPlant(const std::optional<ModelMapping> &mapping)
    {
        QJsonObject json = QJsonDocument::fromJson(test::Desk::coolingPlant()).object();
        if (mapping) {
            plant::Plant empty;
            json[QStringLiteral("plugins")] =
                QJsonObject{{QStringLiteral("what-if"), withModel(empty, *mapping).section(QStringLiteral("what-if"))}};
        }
        file = seat.writePlant(QJsonDocument(json).toJson());
        return open();
    }
    bool open()
    {
        if (!seat.open(file) || !seat.window->execute(QStringLiteral("panel.what-if")))
            return false;
        part<QTabWidget>("whatIfTabs")->setCurrentWidget(panel()->findChild<EstimatePage *>());
        return true;
    }
    QWidget *panel() { return seat.find<QWidget>("whatIfPanel"); }
    template<typename T>
    T *part(const char *name)
    {
        return panel()->findChild<T *>(QString::fromLatin1(name));
    }
    void click(const char *button) { QTest::mouseClick(part<QToolButton>(button), Qt::LeftButton); }
    QString says(const char *label) { return part<QLabel>(label)->text(); }
    QString cell(const char *table, int column)
    {
        const QTreeWidgetItem *row = part<QTreeWidget>(table)->topLevelItem(0);
        return row ? row->text(column) : QString();
    }
    /// Two hours of the temperature, a sample a minute up to now, a little up and down.
    void record()
    {
        const core::Time now = seat.services.clock().now();
        std::vector<telemetry::IncomingSample> samples;
        for (int minute = 120; minute >= 0; --minute)
            samples.push_back({seat.channel(QStringLiteral("P-101.temp")),
                               {now - core::seconds(60.0 * minute), now,
                                core::Value(Content + (minute % 2 == 0 ? 0.5 : -0.5)), core::good()}});
        seat.wire->context.sink->deliver(samples);
        ASSERT_TRUE(waitUntil([&] {
            const auto [from, to] = seat.window->session()->recordedSpan();
            return from <= now - core::seconds(7000) && to >= now;
        }));
    }
    double runsWith()
    {
        const ModelMappings models = readMappings(seat.window->session()->plant());
        return models.sound.empty() ? 0 : models.sound.front().parameters.front().value;
    }

    test::Desk seat;
    std::shared_ptr<EstimateBoard> board = std::make_shared<EstimateBoard>();
    sdk::Registration registration;
    QString file;
};

} // namespace

TEST_F(Estimates, WhereThereIsNothingASentenceSaysWhatToDo)
{
    EXPECT_TRUE(says("estimateHint").contains(QStringLiteral("Open a plant")));
    ASSERT_TRUE(openPlant(std::nullopt));
    EXPECT_TRUE(says("estimateHint").contains(QStringLiteral("Map one")));
    EXPECT_TRUE(part<QLabel>("estimateHint")->isVisible());
    ModelMapping mapping = vessel();
    mapping.parameters[0].high.reset();
    mapping.parameters[0].isEstimated = false;
    ASSERT_TRUE(openPlant(mapping));
    EXPECT_TRUE(says("estimateHint").contains(QStringLiteral("bounds"))) << says("estimateHint").toStdString();
    EXPECT_FALSE(part<QToolButton>("estimate")->isVisible());
    ASSERT_TRUE(openPlant(vessel()));
    EXPECT_FALSE(part<QLabel>("estimateHint")->isVisible());
    ASSERT_TRUE(part<QToolButton>("estimate")->isVisible());
    click("estimate");
    EXPECT_TRUE(waitUntil([&] { return says("estimateText").contains(QStringLiteral("Nothing")); }, Enough))
        << says("estimateText").toStdString();
}

TEST_F(Estimates, AParameterIsFoundShownWithItsFitKeptAndUsed)
{
    ASSERT_TRUE(openPlant(vessel()));
    record();
    EXPECT_EQ(cell("estimatedParameters", 1), QStringLiteral("–"));
    ASSERT_FALSE(part<QToolButton>("takeOverEstimate")->isEnabled());
    click("estimate");
    ASSERT_TRUE(waitUntil([&] { return !part<FanChart>("fitChart")->isEmpty(); }, Enough))
        << says("estimateText").toStdString();
    EXPECT_NEAR(QLocale().toDouble(cell("estimatedParameters", 1)), Inflow / Content, 2e-4);
    const QStringList within = cell("estimatedParameters", 2).split(QStringLiteral(" … "));
    ASSERT_EQ(within.size(), 2);
    EXPECT_LT(QLocale().toDouble(within[0]), Inflow / Content);
    EXPECT_GT(QLocale().toDouble(within[1]), Inflow / Content);
    EXPECT_GT(QLocale().toDouble(within[0]), 0.02);
    EXPECT_EQ(cell("estimatedParameters", 4), QStringLiteral("0.001 … 0.1"));
    EXPECT_TRUE(cell("fittedOutputs", 1).startsWith(QStringLiteral("20"))) << "1 / 0.05 is 20 off";
    EXPECT_TRUE(cell("fittedOutputs", 2).startsWith(QStringLiteral("0.5")));
    EXPECT_TRUE(cell("fittedOutputs", 2).endsWith(QStringLiteral("K"))) << cell("fittedOutputs", 2).toStdString();
    const FanPlot plot = part<FanChart>("fitChart")->plot();
    ASSERT_EQ(plot.lines.size(), 3u);
    EXPECT_NEAR(plot.lines[0].points.back().second, 20, 0.1);
    EXPECT_NEAR(plot.lines[1].points.back().second, Content, 0.2);
    EXPECT_NEAR(core::toSeconds(plot.to - plot.from), 3600, 30);

    ASSERT_TRUE(part<QToolButton>("takeOverEstimate")->isEnabled());
    EXPECT_EQ(runsWith(), 0.05);
    click("takeOverEstimate");
    ASSERT_TRUE(waitUntil([&] { return std::abs(runsWith() - Inflow / Content) < 2e-4; }));
    EXPECT_TRUE(waitUntil([&] { return !part<FanChart>("fitChart")->isEmpty(); })) << "it is read again";
    EXPECT_FALSE(part<QToolButton>("takeOverEstimate")->isEnabled());
    openAnew();
    ASSERT_TRUE(open());
    EXPECT_TRUE(waitUntil([&] { return !part<FanChart>("fitChart")->isEmpty(); })) << "after a restart, too";
    EXPECT_NEAR(QLocale().toDouble(cell("estimatedParameters", 1)), Inflow / Content, 2e-4);
}

TEST_F(Estimates, WhatTheLiveModelFindsIsShownAsItComes)
{
    ASSERT_TRUE(openPlant(vessel()));
    MadeEstimate found;
    found.made = seat.services.clock().now();
    found.result.from = found.made - core::seconds(60);
    found.result.to = found.made;
    found.result.parameters = {{QStringLiteral("k"), 0.05, 0.03, 0.001, 0.1, 0.002, false}};
    found.result.outputs = {{QStringLiteral("x"),
                             QStringLiteral("P-101.temp"),
                             20,
                             5,
                             2,
                             {{found.result.from, 40, 20, 33}, {found.result.to, 41, 20, 33}}}};
    board->put(seat.window->session()->project().directory(), QStringLiteral("TWIN"), found);
    EXPECT_TRUE(waitUntil([&] { return cell("estimatedParameters", 1).startsWith(QStringLiteral("0.03")); }));
    EXPECT_FALSE(part<FanChart>("fitChart")->isEmpty());
}

TEST_F(Estimates, AnEstimateCanBeCancelled)
{
    ModelMapping slow = vessel();
    slow.step = std::chrono::milliseconds(10); // 420,000 steps a run
    ASSERT_TRUE(openPlant(slow));
    record();
    click("estimate");
    ASSERT_TRUE(waitUntil([&] { return part<QToolButton>("cancelEstimate")->isVisible(); }));
    EXPECT_TRUE(waitUntil([&] { return part<QProgressBar>("estimateProgress")->value() > 0; }, Enough));
    EXPECT_FALSE(part<QToolButton>("estimate")->isVisible());
    click("cancelEstimate");
    EXPECT_TRUE(waitUntil([&] { return part<QToolButton>("estimate")->isVisible(); }, Enough));
    EXPECT_EQ(says("estimateText"), QStringLiteral("Cancelled."));
    EXPECT_EQ(cell("estimatedParameters", 1), QStringLiteral("–"));
}
