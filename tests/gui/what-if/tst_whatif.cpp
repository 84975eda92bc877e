// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "scenario/scenariojson.h"
#include "testdata.h"
#include "whatifpanel.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFileDialog>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QRegularExpression>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>
#include <QTreeWidget>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::whatif;
using test::waitUntil;

namespace {

constexpr std::chrono::minutes Enough{4}; ///< for an ensemble on a busy machine

/// The test's cooling plant with one pump of the model as channels, and one scenario, so that there are model and KPIs.
QByteArray plantWithScenario(const QString &uncertain = {})
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
    if (!uncertain.isEmpty())
        scenario.quantities = {{.name = uncertain,
                                .value = 0.8,
                                .distribution = Distribution{Distribution::Kind::Uniform, {0.7, 0.9}},
                                .variable = QStringLiteral("E-301.load")}};
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
        openAnew();
    }
    /// Closes the window that is open, whatever it is at, and opens another one.
    void openAnew()
    {
        seat.window.reset();
        workbench::WorkbenchOptions options;
        options.settingsFile = seat.folder.filePath(QStringLiteral("what-if.ini"));
        options.theme = QStringLiteral("light");
        seat.window = std::make_unique<workbench::MainWindow>(seat.services, nullptr, options);
        seat.window->resize(1280, 800);
        seat.window->show();
        seat.window->activateWindow(); // editors in place need the focus
        EXPECT_TRUE(QTest::qWaitForWindowActive(seat.window.get(), 60'000));
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
    /// Drops a list down and chooses an entry.
    void chooseFrom(QComboBox *box, int entry)
    {
        QTest::mouseClick(box, Qt::LeftButton);
        QAbstractItemView *list = box->view();
        waitUntil([list] { return list->isVisible(); });
        QTest::keyClick(list, Qt::Key_Home);
        for (int row = 0; row < entry; ++row)
            QTest::keyClick(list, Qt::Key_Down);
        QTest::keyClick(list, Qt::Key_Return);
        waitUntil([=] { return box->currentIndex() == entry; });
    }
    void chooseMethod(Method method)
    {
        auto *box = part<QComboBox>("runMethod");
        chooseFrom(box, box->findData(int(method)));
    }
    void type(QSpinBox *box, int number)
    {
        auto *line = box->findChild<QLineEdit *>();
        QTest::mouseDClick(line, Qt::LeftButton);
        line->selectAll();
        QTest::keyClicks(line, QString::number(number));
        QTest::keyClick(line, Qt::Key_Return);
    }
    void clickTab(const QString &title)
    {
        QTabBar *bar = part<QTabWidget>("whatIfTabs")->tabBar();
        for (int i = 0; i < bar->count(); ++i)
            if (bar->tabText(i) == title)
                QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(i).center());
    }
    static int columnOf(const QAbstractItemModel &model, const QString &title)
    {
        for (int column = 0; column < model.columnCount(); ++column)
            if (model.headerData(column, Qt::Horizontal).toString().startsWith(title))
                return column;
        return -1;
    }
    static QWidget *cell(QTreeView *table, int row, int column, QPoint &place)
    {
        const QModelIndex index = table->model()->index(row, column);
        table->scrollTo(index);
        place = table->visualRect(index).center();
        return table->viewport();
    }
    /// Clicks a cell and types over what stands there.
    void typeInto(const char *table, const QString &column, const QString &text)
    {
        auto *view = part<QTreeView>(table);
        QPoint place;
        QTest::mouseClick(cell(view, 0, columnOf(*view->model(), column), place), Qt::LeftButton, {}, place);
        QLineEdit *line = nullptr;
        waitUntil([&] { return (line = view->viewport()->findChild<QLineEdit *>()) != nullptr; });
        if (!line)
            return;
        line->selectAll();
        QTest::keyClicks(line, text);
        QTest::keyClick(line, Qt::Key_Return);
        waitUntil([&] { return !view->viewport()->findChild<QLineEdit *>(); });
    }
    /// As the editor in the list does it.
    void renameScenario(int row, const QString &name)
    {
        auto *table = part<QTreeView>("scenarioTable")->model();
        EXPECT_TRUE(table->setData(table->index(row, 0), name));
        EXPECT_TRUE(waitUntil([&] { return scenarios()[size_t(row)].name == name; }));
    }
    /// What the list says of a scenario, once it says it.
    bool listSays(int row, const QString &name, const QString &state)
    {
        const auto *table = part<QTreeView>("scenarioTable")->model();
        return waitUntil([&] { return table->index(row, 0).data() == name && table->index(row, 1).data() == state; },
                         Enough);
    }
    bool accept(const char *dialogName, const QString &path)
    {
        QFileDialog *dialog = nullptr;
        waitUntil([&] { return (dialog = seat.find<QFileDialog>(dialogName)) && dialog->isVisible(); });
        if (!dialog)
            return false;
        dialog->selectFile(path);
        return QMetaObject::invokeMethod(dialog, "accept");
    }
    bool saveAs(const char *dialogName, const QString &path)
    {
        return accept(dialogName, path) &&
               waitUntil([&] { return QFile::exists(path) && part<QLabel>("whatIfNotice")->text().contains(u'<'); });
    }
    /// An hour of one channel, a sample a minute up to now, as a broker that was away sends it.
    void recordAnHour(const QString &channel, double value)
    {
        const core::Time now = seat.services.clock().now();
        std::vector<telemetry::IncomingSample> samples;
        for (int minute = 60; minute >= 0; --minute) {
            const core::Time at = now - core::seconds(60.0 * minute);
            samples.push_back({seat.channel(channel), {at, now, core::Value(value + minute / 60.0), core::good()}});
        }
        seat.wire->context.sink->deliver(samples);
        waitUntil([&] {
            const auto [from, to] = seat.window->session()->recordedSpan();
            return from <= now - core::seconds(3500) && to >= now;
        });
    }
    /// A click into the overview of the record.
    void replay(double share)
    {
        for (QWidget *widget : seat.window->findChildren<QWidget *>())
            if (widget->inherits("twinscope::workbench::OverviewStrip"))
                QTest::mouseClick(widget, Qt::LeftButton, {}, {int(widget->width() * share), widget->height() / 3});
    }
    /// How many of a widget's pixels have this very colour.
    static int pixelsOf(QWidget *widget, const QColor &colour)
    {
        const QImage image = widget->grab().toImage();
        int count = 0;
        for (int y = 0; y < image.height(); ++y)
            for (int x = 0; x < image.width(); ++x)
                count += image.pixelColor(x, y) == colour;
        return count;
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
    QString chosen()
    {
        const QJsonObject section = seat.window->session()->plant().section(QStringLiteral("what-if"));
        return section.value(QStringLiteral("chosen")).toObject().value(QStringLiteral("scenario")).toString();
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
    ASSERT_TRUE(seat.window->execute(QStringLiteral("panel.what-if")));
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

TEST_F(WhatIf, ResultsFollowARenameAndItsUndoing)
{
    ASSERT_TRUE(seat.open(seat.writePlant(plantWithScenario())));
    ASSERT_TRUE(seat.window->execute(QStringLiteral("panel.what-if")));
    click("runScenario");
    auto *table = part<QTreeView>("scenarioTable");
    const auto isRun = [&](const QString &name) {
        return waitUntil(
            [&] {
                return table->model()->index(0, 0).data() == name &&
                       table->model()->index(0, 1).data() == QStringLiteral("run once");
            },
            Enough);
    };
    ASSERT_TRUE(isRun(QStringLiteral("As it is")));
    table->model()->setData(table->model()->index(0, 0), QStringLiteral("Colder"));
    ASSERT_TRUE(isRun(QStringLiteral("Colder")));
    EXPECT_TRUE(seat.window->execute(QStringLiteral("edit.undo")));
    EXPECT_TRUE(isRun(QStringLiteral("As it is")));
    EXPECT_TRUE(seat.window->execute(QStringLiteral("edit.redo")));
    EXPECT_TRUE(isRun(QStringLiteral("Colder")));
}

TEST_F(WhatIf, WhatWasRunIsKeptAsAVersionThatOneCanGoBackTo)
{
    ASSERT_TRUE(seat.open(seat.writePlant(plantWithScenario())));
    ASSERT_TRUE(seat.window->execute(QStringLiteral("panel.what-if")));
    ASSERT_TRUE(listSays(0, QStringLiteral("As it is"), QStringLiteral("not run"))) << "its results were looked for";
    clickTab(QStringLiteral("KPIs"));
    typeInto("kpiTable", QStringLiteral("Unit"), QStringLiteral("MW.h"));
    auto *versions = part<QTreeWidget>("versionTable");
    EXPECT_EQ(versions->topLevelItemCount(), 0) << "what was never run is no version";
    const Scenario before = scenarios()[0];
    click("runScenario");
    auto *table = part<QTreeView>("scenarioTable");
    ASSERT_TRUE(waitUntil([&] { return table->model()->index(0, 1).data() == QStringLiteral("run once"); }, Enough));
    typeInto("kpiTable", QStringLiteral("From the run"), QStringLiteral("mean({PLANT.power})"));
    typeInto("kpiTable", QStringLiteral("Unit"), QStringLiteral("kW"));
    ASSERT_EQ(versions->topLevelItemCount(), 1) << "one, however often it is edited until it is run again";
    clickTab(QStringLiteral("Versions"));
    EXPECT_FALSE(versions->topLevelItem(0)->text(1).isEmpty()) << "what came of it";
    const auto *different = part<QTreeWidget>("differenceTable");
    ASSERT_EQ(different->topLevelItemCount(), 2);
    EXPECT_EQ(different->topLevelItem(0)->text(1), QStringLiteral("last({PLANT.energy})"));
    EXPECT_EQ(different->topLevelItem(0)->text(2), QStringLiteral("mean({PLANT.power})"));
    const Scenario after = scenarios()[0];
    click("goBackToVersion");
    EXPECT_EQ(scenarios()[0], before);
    ASSERT_EQ(versions->topLevelItemCount(), 2) << "what it was is kept, too";
    EXPECT_TRUE(seat.window->execute(QStringLiteral("edit.undo")));
    EXPECT_EQ(scenarios()[0], after);
    EXPECT_EQ(versions->topLevelItemCount(), 1);
}

TEST_F(WhatIf, AVersionEditedWhileItRunsTellsWhatCameOfItEvenAfterTheNextRun)
{
    ASSERT_TRUE(seat.open(seat.writePlant(plantWithScenario())));
    ASSERT_TRUE(seat.window->execute(QStringLiteral("panel.what-if")));
    click("runScenario");
    clickTab(QStringLiteral("KPIs"));
    typeInto("kpiTable", QStringLiteral("Unit"), QStringLiteral("MW.h"));
    auto *versions = part<QTreeWidget>("versionTable");
    ASSERT_TRUE(waitUntil([&] { return versions->topLevelItemCount() == 1; }));
    EXPECT_TRUE(waitUntil([&] { return !versions->topLevelItem(0)->text(1).isEmpty(); }, Enough));
    const QString outcome = versions->topLevelItem(0)->text(1);
    ASSERT_TRUE(waitUntil([&] { return part<QToolButton>("runScenario")->isVisible(); }, Enough));
    click("runScenario");
    ASSERT_TRUE(listSays(0, QStringLiteral("As it is"), QStringLiteral("run once")));
    ASSERT_EQ(versions->topLevelItemCount(), 1);
    EXPECT_EQ(versions->topLevelItem(0)->text(1), outcome);
}

TEST_F(WhatIf, AVersionIsNotGoneBackToTwiceAndANameIsNoDifference)
{
    ASSERT_TRUE(seat.open(seat.writePlant(plantWithScenario())));
    ASSERT_TRUE(seat.window->execute(QStringLiteral("panel.what-if")));
    click("runScenario");
    ASSERT_TRUE(listSays(0, QStringLiteral("As it is"), QStringLiteral("run once")));
    clickTab(QStringLiteral("KPIs"));
    typeInto("kpiTable", QStringLiteral("Unit"), QStringLiteral("MW.h"));
    renameScenario(0, QStringLiteral("Colder"));
    clickTab(QStringLiteral("Versions"));
    auto *versions = part<QTreeWidget>("versionTable");
    ASSERT_EQ(versions->topLevelItemCount(), 1);
    EXPECT_EQ(part<QTreeWidget>("differenceTable")->topLevelItemCount(), 1) << "the unit, and not the name";
    click("goBackToVersion");
    EXPECT_EQ(scenarios()[0].kpis[0].unit, QStringLiteral("kW.h"));
    EXPECT_EQ(scenarios()[0].name, QStringLiteral("Colder"));
    ASSERT_EQ(versions->topLevelItemCount(), 2);
    QTest::mouseClick(versions->viewport(), Qt::LeftButton, {},
                      versions->visualItemRect(versions->topLevelItem(1)).center());
    EXPECT_EQ(part<QTreeWidget>("differenceTable")->topLevelItemCount(), 0);
    EXPECT_FALSE(part<QToolButton>("goBackToVersion")->isEnabled()) << "it is what it was then";
    EXPECT_EQ(versions->topLevelItemCount(), 2);
}

TEST_F(WhatIf, ANewScenarioOfTheSameNameAndManyUndosLeaveEachItsResults)
{
    ASSERT_TRUE(seat.open(seat.writePlant(plantWithScenario())));
    ASSERT_TRUE(seat.window->execute(QStringLiteral("panel.what-if")));
    const QString made = QStringLiteral("New scenario"), renamed = QStringLiteral("Colder");
    clickMenu("newScenario", 2);
    click("runScenario");
    ASSERT_TRUE(listSays(1, made, QStringLiteral("run once")));
    renameScenario(1, QStringLiteral("Cold"));
    renameScenario(1, renamed);
    ASSERT_TRUE(listSays(1, renamed, QStringLiteral("run once")));
    clickMenu("newScenario", 2);
    ASSERT_EQ(scenarios().size(), 3u);
    ASSERT_TRUE(chooseVariable("addChange", QStringLiteral("P-101.wear")));
    ASSERT_TRUE(waitUntil([&] { return part<QToolButton>("runScenario")->isEnabled(); }));
    click("runScenario");
    ASSERT_TRUE(listSays(2, made, QStringLiteral("run once")));
    for (const char *undone : {"the change", "the second one", "the second name", "the first name"})
        EXPECT_TRUE(seat.window->execute(QStringLiteral("edit.undo"))) << undone;
    EXPECT_TRUE(listSays(1, made, QStringLiteral("run once"))) << "its own results, not the second one's";
    for (const char *redone : {"the first name", "the second name", "the second one", "the change"})
        EXPECT_TRUE(seat.window->execute(QStringLiteral("edit.redo"))) << redone;
    EXPECT_TRUE(listSays(1, renamed, QStringLiteral("run once")));
    EXPECT_TRUE(listSays(2, made, QStringLiteral("run once")));
}

TEST_F(WhatIf, UndoingARenameDuringARunStopsItAndKeepsWhatIsDone)
{
    ASSERT_TRUE(seat.open(seat.writePlant(plantWithScenario(QStringLiteral("E_301_load")))));
    ASSERT_TRUE(seat.window->execute(QStringLiteral("panel.what-if")));
    click("duplicateScenario");
    ASSERT_EQ(scenarios().size(), 2u);
    renameScenario(1, QStringLiteral("Colder"));
    chooseMethod(Method::LatinHypercube);
    type(part<QSpinBox>("runCount"), 5000);
    click("runScenario");
    static const QRegularExpression some(QStringLiteral("[1-9]\\d* of 5000"));
    ASSERT_TRUE(waitUntil([&] { return part<QLabel>("runText")->text().contains(some); }, Enough));
    EXPECT_TRUE(seat.window->execute(QStringLiteral("edit.undo")));
    EXPECT_EQ(scenarios()[1].name, QStringLiteral("As it is (copy)"));
    EXPECT_TRUE(
        waitUntil([&] { return part<QLabel>("runText")->text().contains(QStringLiteral("Stopped at")); }, Enough))
        << part<QLabel>("runText")->text().toStdString();
    EXPECT_TRUE(part<QLabel>("runText")->text().contains(some)) << "what was done followed the name";
    EXPECT_EQ(part<QToolButton>("runScenario")->text(), QStringLiteral("Resume"));
}

TEST_F(WhatIf, FromAReplayedMomentToAChosenFutureAndItsReport)
{
    ASSERT_TRUE(seat.open(seat.writePlant(plantWithScenario())));
    ASSERT_TRUE(seat.window->execute(QStringLiteral("panel.what-if")));
    recordAnHour(QStringLiteral("P-101.temp"), 40);
    core::TimeCursor &cursor = seat.window->session()->cursor();
    replay(0.5);
    ASSERT_EQ(cursor.origin(), QLatin1String(core::HistoryOrigin));
    if (cursor.isPlaying())
        QTest::mouseClick(seat.find<QToolButton>("time.play"), Qt::LeftButton);
    const core::Time moment = cursor.time();
    ASSERT_LT(moment, seat.services.clock().now() - core::seconds(600)) << "a moment of the past";

    clickMenu("newScenario", 1);
    ASSERT_EQ(scenarios().size(), 2u);
    EXPECT_EQ(scenarios()[1].start.kind, ScenarioStart::Kind::Moment);
    EXPECT_EQ(scenarios()[1].start.moment, moment);
    ASSERT_TRUE(chooseVariable("addChange", QStringLiteral("P-101.wear")));
    ASSERT_EQ(scenarios()[1].changes.size(), 1u);
    EXPECT_EQ(scenarios()[1].changes[0].variable, QStringLiteral("P-101.wear"));
    typeInto("changeTable", QStringLiteral("Value"), QStringLiteral("0.5"));
    EXPECT_EQ(scenarios()[1].changes[0].value, Amount(0.5));
    clickTab(QStringLiteral("Uncertain"));
    ASSERT_TRUE(chooseVariable("addQuantity", QStringLiteral("E-301.load")));
    ASSERT_EQ(scenarios()[1].quantities.size(), 1u);

    chooseMethod(Method::LatinHypercube);
    type(part<QSpinBox>("runCount"), 12);
    ASSERT_TRUE(part<QToolButton>("runScenario")->isEnabled()) << part<QLabel>("runText")->text().toStdString();
    click("runScenario");
    ASSERT_TRUE(waitUntil([&] { return fan()->plot().bandTitle.contains(QStringLiteral("12 runs")); }, Enough))
        << part<QLabel>("runText")->text().toStdString();
    EXPECT_EQ(fan()->plot().branch, moment);
    for (size_t line = 1; line < BandShares.size(); ++line)
        EXPECT_GE(fan()->plot().bands[line].back(), fan()->plot().bands[line - 1].back());
    auto *outputs = part<QComboBox>("futureOutput");
    chooseFrom(outputs, outputs->findData(QStringLiteral("P-101.bearing_de_temperature")));
    EXPECT_TRUE(waitUntil([&] {
        const auto &lines = fan()->plot().lines;
        const auto measured = std::ranges::find(lines, LineRole::Measured, &FanLine::role);
        return fan()->plot().unit == QStringLiteral("°C") && measured != lines.end() && measured->points.size() > 20;
    })) << "what was measured stands before the future, in the channel's unit";
    EXPECT_TRUE(fan()->plot().note.contains(QStringLiteral("In hindsight"))) << fan()->plot().note.toStdString();
    EXPECT_GT(pixelsOf(fan(), look::Theme::light().scenario), 100) << "the future is drawn";

    ASSERT_TRUE(waitUntil([&] { return part<QToolButton>("showGhost")->isEnabled(); }));
    click("showGhost");
    core::FrameFeed &ghost = seat.window->session()->comparedFrames();
    EXPECT_TRUE(waitUntil([&] { return ghost.frame().origin == QStringLiteral("what-if/New scenario"); }));
    const auto index = seat.channel(QStringLiteral("P-101.temp"));
    EXPECT_TRUE(ghost.frame().at(index).quality.isGood());
    click("showFuture");
    EXPECT_EQ(cursor.origin(), QStringLiteral("what-if/New scenario"));
    EXPECT_TRUE(waitUntil([&] { return seat.window->session()->frames().frame().at(index).time >= moment; }))
        << "tables and trends show the future";
    EXPECT_TRUE(waitUntil([&] { return ghost.frame().origin == QLatin1String(core::HistoryOrigin); }))
        << "the plant stands behind it";
    EXPECT_FALSE(seat.window->session()->hasAlarms());
    EXPECT_TRUE(seat.window->session()->alarmRows().empty()) << "the plant's alarms are not of the scenario";

    click("chooseScenario");
    EXPECT_EQ(chosen(), QStringLiteral("New scenario"));
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

TEST_F(WhatIf, AWrongExpressionIsASentenceAtItsPlaceAndNothingIsLost)
{
    ASSERT_TRUE(seat.open(seat.writePlant(plantWithScenario())));
    ASSERT_TRUE(seat.window->execute(QStringLiteral("panel.what-if")));
    clickTab(QStringLiteral("KPIs"));
    typeInto("kpiTable", QStringLiteral("From the run"), QStringLiteral("last({PLANT.energy}"));
    auto *table = part<QTreeView>("kpiTable");
    const QModelIndex wrong = table->model()->index(0, columnOf(*table->model(), QStringLiteral("From the run")));
    EXPECT_EQ(wrong.data().toString(), QStringLiteral("last({PLANT.energy}")) << "it stays to be mended";
    EXPECT_FALSE(wrong.data(RecordModel::FaultRole).toString().isEmpty());
    ASSERT_EQ(scenarios().size(), 1u);
    EXPECT_EQ(scenarios()[0].kpis[0].expression, QStringLiteral("last({PLANT.energy})"))
        << "the project keeps what is sound";
    click("chooseScenario");
    EXPECT_EQ(chosen(), QStringLiteral("As it is"));
    EXPECT_EQ(wrong.data().toString(), QStringLiteral("last({PLANT.energy}")) << "whatever else changes in the project";
    typeInto("kpiTable", QStringLiteral("From the run"), QStringLiteral("mean({PLANT.power})"));
    EXPECT_EQ(scenarios()[0].kpis[0].expression, QStringLiteral("mean({PLANT.power})"));
    EXPECT_TRUE(wrong.data(RecordModel::FaultRole).toString().isEmpty());
}

TEST_F(WhatIf, StoppedRunsAreGoneOnWithByTheNextWindow)
{
    const QString plant = seat.writePlant(plantWithScenario(QStringLiteral("E_301_load")));
    ASSERT_TRUE(seat.open(plant));
    ASSERT_TRUE(seat.window->execute(QStringLiteral("panel.what-if")));
    chooseMethod(Method::LatinHypercube);
    type(part<QSpinBox>("runCount"), 5000);
    click("runScenario");
    const auto says = [&](const QString &what) { return part<QLabel>("runText")->text().contains(what); };
    ASSERT_TRUE(waitUntil([&] { return says(QStringLiteral(" of 5000")); }, Enough));
    click("pauseRuns");
    ASSERT_TRUE(waitUntil([&] { return says(QStringLiteral("paused")); }));
    const auto isNameFree = [&] {
        const auto *table = part<QTreeView>("scenarioTable")->model();
        return table->flags(table->index(0, 0)).testFlag(Qt::ItemIsEditable);
    };
    EXPECT_FALSE(isNameFree()) << "the runs are written into a folder of this name";
    openAnew();
    ASSERT_TRUE(seat.open(plant));
    ASSERT_TRUE(seat.window->execute(QStringLiteral("panel.what-if")));
    ASSERT_TRUE(waitUntil([&] { return says(QStringLiteral("Stopped at")); })) << "after a restart, too";
    EXPECT_TRUE(isNameFree());
    EXPECT_EQ(part<QToolButton>("runScenario")->text(), QStringLiteral("Resume"));
    EXPECT_EQ(part<QSpinBox>("runCount")->value(), 5000);
    const auto done = [&] {
        static const QRegularExpression count(QStringLiteral("(\\d+) of 5000"));
        return count.match(part<QLabel>("runText")->text()).captured(1).toInt();
    };
    const int before = done();
    clickTab(QStringLiteral("Start"));
    auto *about = part<QLineEdit>("aboutScenario");
    QTest::mouseClick(about, Qt::LeftButton);
    QTest::keyClicks(about, QStringLiteral("Said later"));
    QTest::keyClick(about, Qt::Key_Return);
    ASSERT_EQ(scenarios()[0].description, QStringLiteral("Said later"));
    EXPECT_EQ(part<QToolButton>("runScenario")->text(), QStringLiteral("Resume")) << "words change no run";
    click("runScenario");
    ASSERT_TRUE(waitUntil([&] { return done() > before; }, Enough)) << part<QLabel>("runText")->text().toStdString();
    click("cancelRuns");
    EXPECT_TRUE(waitUntil([&] { return says(QStringLiteral("Stopped at")) && done() > before; }, Enough));
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
    click("exportReport");
    const QString report = seat.folder.filePath(QStringLiteral("report.html"));
    ASSERT_TRUE(saveAs("reportFile", report));
    EXPECT_TRUE(text(report).contains(QStringLiteral("The set points are not known: ")));
    EXPECT_FALSE(text(report).contains(QStringLiteral("Nobody has to set anything")));
    click("exportSetPoints");
    ASSERT_TRUE(accept("setPointFile", seat.folder.filePath(QStringLiteral("set-points.csv"))));
    EXPECT_TRUE(waitUntil([&] { return part<QLabel>("whatIfNotice")->text().contains(QStringLiteral("not known")); }));
    EXPECT_FALSE(QFile::exists(seat.folder.filePath(QStringLiteral("set-points.csv"))));
}
