// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "scenario/scenariojson.h"
#include "testdata.h"
#include "whatifpanel.h"

#include <QComboBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::whatif;
using test::waitUntil;

namespace {

constexpr std::chrono::minutes Enough{4}; ///< for an ensemble on a busy machine

/// The test's cooling plant with one pump of the model as channels, and one scenario, so that there are model and KPIs.
QByteArray plantWithScenario()
{
    QJsonObject plant = QJsonDocument::fromJson(test::Desk::coolingPlant()).object();
    Scenario scenario;
    scenario.name = QStringLiteral("As it is");
    scenario.model.file = QStringLiteral(MODEL);
    scenario.model.outputs = {{QStringLiteral("P-101.bearing_de_temperature"), QStringLiteral("P-101.temp")}};
    scenario.horizonSeconds = 3600;
    scenario.kpis = {{QStringLiteral("Energy"),
                      QStringLiteral("kW.h"),
                      QStringLiteral("last({PLANT.energy})"),
                      Kpi::Goal::Least,
                      {},
                      {}}};
    plant[QStringLiteral("plugins")] = QJsonObject{{QStringLiteral("what-if"), withScenarios({}, {scenario})}};
    return QJsonDocument(plant).toJson();
}

/// The window with the plugin's panel; everything is done with the mouse and the keyboard, as a person does it.
class WhatIf : public testing::Test
{
protected:
    WhatIf()
    {
        registration = seat.services.panels().add(std::make_shared<WhatIfPanelFactory>());
        workbench::WorkbenchOptions options;
        options.settingsFile = seat.folder.filePath(QStringLiteral("what-if.ini"));
        options.theme = QStringLiteral("light");
        seat.window = std::make_unique<workbench::MainWindow>(seat.services, nullptr, options);
        seat.window->resize(1280, 800);
        seat.window->show();
    }

    QWidget *panel() { return seat.find<QWidget>("whatIfPanel"); }
    template<typename T>
    T *part(const char *name)
    {
        return panel()->findChild<T *>(QString::fromLatin1(name));
    }
    void click(const char *button) { QTest::mouseClick(part<QToolButton>(button), Qt::LeftButton); }

    /// A menu runs until something in it is chosen: what chooses has to be on its way before it opens.
    void clickMenu(const char *button, int entry)
    {
        QMenu *menu = part<QToolButton>(button)->menu();
        QTimer chooser;
        QObject::connect(&chooser, &QTimer::timeout, menu, [menu, entry, &chooser] {
            if (!menu->isVisible())
                return;
            chooser.stop();
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(menu->actions().at(entry)).center());
        });
        chooser.start(10);
        click(button);
    }
    /// Drops the list of variables down, searches, and clicks what is found.
    bool chooseVariable(const char *button, const QString &search)
    {
        click(button);
        QWidget *list = nullptr;
        waitUntil([&] {
            list = seat.find<QWidget>("variableChooser");
            return list && list->isVisible();
        });
        if (!list || !list->isVisible())
            return false;
        QTest::keyClicks(list->findChild<QLineEdit *>(), search);
        auto *rows = list->findChild<QTreeView *>();
        if (!waitUntil([&] { return rows->model()->rowCount() == 1; }))
            return false;
        QTest::mouseClick(rows->viewport(), Qt::LeftButton, {}, rows->visualRect(rows->model()->index(0, 0)).center());
        return true;
    }
    void chooseMethod(Method method)
    {
        auto *box = part<QComboBox>("runMethod");
        box->setFocus();
        while (box->currentData().toInt() != int(method) && box->currentIndex() + 1 < box->count())
            QTest::keyClick(box, Qt::Key_Down);
    }
    bool saveAs(const char *dialogName, const QString &path)
    {
        QFileDialog *dialog = nullptr;
        waitUntil([&] { return (dialog = seat.find<QFileDialog>(dialogName)) != nullptr; });
        if (!dialog)
            return false;
        dialog->selectFile(path);
        QMetaObject::invokeMethod(dialog, "accept");
        return waitUntil([&] { return QFile::exists(path) && part<QLabel>("whatIfNotice")->text().contains(u'<'); });
    }
    QString text(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    std::vector<Scenario> scenarios()
    {
        return scenariosOf(seat.window->session()->plant().section(QStringLiteral("what-if"))).sound;
    }
    FanChart *fan() { return part<FanChart>("fanChart"); }

    test::Desk seat;
    sdk::Registration registration;
};

} // namespace

TEST_F(WhatIf, SaysWhatToDoNext)
{
    const auto says = [&](const QString &what) {
        const auto labels = panel()->findChildren<QLabel *>();
        return std::ranges::any_of(labels,
                                   [&](QLabel *l) { return l->isVisibleTo(panel()) && l->text().contains(what); });
    };
    EXPECT_TRUE(says(QStringLiteral("Open a plant")));
    EXPECT_FALSE(part<QToolButton>("newScenario")->isEnabled());
    ASSERT_TRUE(seat.openCooling());
    EXPECT_TRUE(says(QStringLiteral("No scenarios yet")));
    EXPECT_TRUE(part<QToolButton>("newScenario")->isEnabled());
}

TEST_F(WhatIf, ScenariosAreCopiedRenamedDeletedAndUndone)
{
    ASSERT_TRUE(seat.open(seat.writePlant(plantWithScenario())));
    ASSERT_EQ(scenarios().size(), 1u);
    click("duplicateScenario");
    ASSERT_EQ(scenarios().size(), 2u);
    EXPECT_EQ(scenarios()[1].name, QStringLiteral("As it is (copy)"));
    auto *table = part<QTreeView>("scenarioTable");
    table->model()->setData(table->model()->index(1, 0), QStringLiteral("Colder"));
    EXPECT_TRUE(waitUntil([&] { return scenarios()[1].name == QStringLiteral("Colder"); }));
    click("removeScenario");
    ASSERT_EQ(scenarios().size(), 1u);
    EXPECT_EQ(scenarios()[0].name, QStringLiteral("As it is"));
    EXPECT_TRUE(seat.window->execute(QStringLiteral("edit.undo")));
    ASSERT_EQ(scenarios().size(), 2u);
    EXPECT_EQ(table->model()->index(1, 0).data().toString(), QStringLiteral("Colder"));
}

TEST_F(WhatIf, FromAReplayedMomentToAChosenFutureAndItsReport)
{
    ASSERT_TRUE(seat.open(seat.writePlant(plantWithScenario())));
    seat.window->execute(QStringLiteral("panel.what-if"));
    for (const double temperature : {40.0, 41.0, 42.0})
        seat.send(QStringLiteral("P-101.temp"), temperature);
    core::TimeCursor &cursor = seat.window->session()->cursor();
    cursor.pause(); // replaying: the screen stands at a moment of the past
    const core::Time moment = cursor.time();

    clickMenu("newScenario", 1);
    ASSERT_EQ(scenarios().size(), 2u);
    EXPECT_EQ(scenarios()[1].start.kind, ScenarioStart::Kind::Moment);
    EXPECT_EQ(scenarios()[1].start.moment, moment);
    ASSERT_TRUE(chooseVariable("addChange", QStringLiteral("P-101.wear")));
    ASSERT_EQ(scenarios()[1].changes.size(), 1u);
    EXPECT_EQ(scenarios()[1].changes[0].variable, QStringLiteral("P-101.wear"));
    constexpr int Value = 3; // its column
    QAbstractItemModel *changes = part<QTreeView>("changeTable")->model();
    ASSERT_TRUE(changes->setData(changes->index(0, Value), QStringLiteral("0.5"), Qt::EditRole));
    EXPECT_EQ(scenarios()[1].changes[0].value, Amount(0.5));
    auto *tabs = part<QTabWidget>("whatIfTabs");
    tabs->setCurrentIndex(2);
    ASSERT_TRUE(chooseVariable("addQuantity", QStringLiteral("E-301.load")));
    ASSERT_EQ(scenarios()[1].quantities.size(), 1u);

    chooseMethod(Method::LatinHypercube);
    part<QSpinBox>("runCount")->setValue(12);
    ASSERT_TRUE(part<QToolButton>("runScenario")->isEnabled()) << part<QLabel>("runText")->text().toStdString();
    click("runScenario");
    ASSERT_TRUE(waitUntil([&] { return !fan()->plot().times.empty(); }, Enough))
        << part<QLabel>("runText")->text().toStdString();
    EXPECT_EQ(fan()->plot().branch, moment);
    for (size_t line = 1; line < BandShares.size(); ++line)
        EXPECT_GE(fan()->plot().bands[line].back(), fan()->plot().bands[line - 1].back());
    auto *outputs = part<QComboBox>("futureOutput");
    outputs->setFocus();
    outputs->setCurrentIndex(outputs->findData(QStringLiteral("P-101.bearing_de_temperature")));
    emit outputs->activated(outputs->currentIndex());
    EXPECT_TRUE(waitUntil([&] {
        const auto &lines = fan()->plot().lines;
        const auto measured = std::ranges::find(lines, LineRole::Measured, &FanLine::role);
        return fan()->plot().unit == QStringLiteral("°C") && measured != lines.end() && !measured->points.empty();
    })) << "what was measured stands before the future, in the channel's unit";

    ASSERT_TRUE(waitUntil([&] { return part<QToolButton>("showGhost")->isEnabled(); }));
    click("showGhost");
    EXPECT_TRUE(waitUntil([&] { return !seat.window->session()->comparedFrames().frame().values.empty(); }));
    const auto index = seat.channel(QStringLiteral("P-101.temp"));
    EXPECT_TRUE(seat.window->session()->comparedFrames().frame().at(index).quality.isGood());
    click("showFuture");
    EXPECT_EQ(cursor.origin(), QStringLiteral("what-if/New scenario"));
    EXPECT_TRUE(waitUntil([&] { return seat.window->session()->frames().frame().at(index).time >= moment; }))
        << "tables and trends show the future";

    click("chooseScenario");
    EXPECT_EQ(seat.window->session()
                  ->plant()
                  .section(QStringLiteral("what-if"))
                  .value(QStringLiteral("chosen"))
                  .toObject()
                  .value(QStringLiteral("scenario"))
                  .toString(),
              QStringLiteral("New scenario"));
    click("exportReport");
    const QString report = seat.folder.filePath(QStringLiteral("report.html"));
    ASSERT_TRUE(saveAs("reportFile", report));
    EXPECT_TRUE(text(report).contains(QStringLiteral("<h1>New scenario</h1>")));
    EXPECT_TRUE(text(report).contains(QStringLiteral("Energy")));
    EXPECT_GE(text(report).count(QStringLiteral("data:image/png;base64,")), 3);
    click("exportSetPoints");
    const QString list = seat.folder.filePath(QStringLiteral("set-points.csv"));
    ASSERT_TRUE(saveAs("setPointFile", list));
    EXPECT_TRUE(text(list).contains(QStringLiteral("P-101.wear")));
}

TEST_F(WhatIf, AFailureIsASentenceAndTheWindowGoesOn)
{
    QJsonObject plant = QJsonDocument::fromJson(plantWithScenario()).object();
    Scenario broken;
    broken.name = QStringLiteral("Broken");
    broken.model.file = QStringLiteral("no-such-model.fmu");
    plant[QStringLiteral("plugins")] = QJsonObject{{QStringLiteral("what-if"), withScenarios({}, {broken})}};
    ASSERT_TRUE(seat.open(seat.writePlant(QJsonDocument(plant).toJson())));
    ASSERT_TRUE(waitUntil([&] { return part<QToolButton>("runScenario")->isEnabled(); }));
    click("runScenario");
    EXPECT_TRUE(waitUntil([&] {
        return part<QLabel>("runText")->text().contains(QStringLiteral("no-such-model.fmu"));
    })) << part<QLabel>("runText")->text().toStdString();
    auto *table = part<QTreeView>("scenarioTable");
    EXPECT_EQ(table->model()->index(0, 1).data().toString(), QStringLiteral("failed"));
}
