// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maintenanceseat.h"

#include "charts/alphalambdachart.h"
#include "charts/ganttchart.h"
#include "charts/lifechart.h"
#include "detail/banddialog.h"
#include "plan/rulesdialog.h"
#include "training/backtestpage.h"
#include "training/fileform.h"
#include "training/fleetform.h"
#include "training/trainpage.h"

#include <twinscope/workbench/language.h>

#include <QApplication>
#include <QComboBox>
#include <QDockWidget>
#include <QDoubleSpinBox>
#include <QMenu>
#include <QPushButton>
#include <QScreen>
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolButton>
#include <QTreeView>

// Writes pictures of the maintenance panel's states, to be looked at: preview FOLDER WIDTHxHEIGHT light|dark [LANGUAGE]

using namespace twinscope;
using test::waitUntil;

namespace {

constexpr std::chrono::minutes Patience{5};

class Tour
{
public:
    Tour(const QString &prefix, const QSize &size, const QString &theme)
        : m_prefix(prefix)
        , m_maintenance(theme)
    {
        window().resize(size);
        window().move(0, 0);
    }

    void take(const QString &state)
    {
        QEventLoop loop;
        QTimer::singleShot(700, &loop, &QEventLoop::quit);
        loop.exec();
        const QRect box(window().mapToGlobal(QPoint(0, 0)), window().size());
        window()
            .screen()
            ->grabWindow(0, box.x(), box.y(), box.width(), box.height())
            .save(QStringLiteral("%1-%2-%3.png").arg(m_prefix).arg(++m_count, 2, 10, QLatin1Char('0')).arg(state));
    }

    void run()
    {
        if (!m_maintenance.open())
            return;
        window().execute(QStringLiteral("panel.maintenance"));
        find<QDockWidget>("maintenance")->show();
        find<QDockWidget>("maintenance")->raise();
        take(QStringLiteral("empty"));
        train();
        m_maintenance.wear(1600);
        watch();
        details();
        backTest();
        plan();
    }

private:
    workbench::MainWindow &window() { return *m_maintenance.seat.window; }
    template<typename T>
    T *find(const char *name)
    {
        return m_maintenance.find<T>(name);
    }

    void train()
    {
        find<QToolButton>("openTraining")->click();
        take(QStringLiteral("train-empty"));
        auto *page = window().findChild<predict::TrainPage *>();
        page->fleet().file().setFile(m_maintenance.writeFleet());
        waitUntil([&] { return find<QPushButton>("train")->isEnabled(); });
        find<QDoubleSpinBox>("trainCap")->setValue(1500);
        find<QPushButton>("train")->click();
        take(QStringLiteral("train-progress"));
        waitUntil([&] { return find<QPushButton>("train")->isEnabled(); }, Patience);
        take(QStringLiteral("train-scores"));
        find<QPushButton>("putInService")->click();
        take(QStringLiteral("train-in-service"));
        find<QWidget>("trainingWindow")->hide();
    }

    void watch()
    {
        const core::Time now = m_maintenance.seat.services.clock().now();
        for (const char *asset : {"P-101", "P-102", "P-103"}) {
            window().selectAsset(QLatin1String(asset));
            window().session()->cursor().seek(now - std::chrono::seconds(900));
            find<QToolButton>("watchAsset")->menu()->actions().first()->trigger();
        }
        window().session()->cursor().goLive();
        window().selectAsset(QStringLiteral("P-102"));
    }

    void details()
    {
        waitUntil([&] { return !find<predict::LifeChart>("lifeChart")->isEmpty(); }, Patience);
        take(QStringLiteral("life"));
        find<QComboBox>("lifeQuantity")->setCurrentIndex(1);
        take(QStringLiteral("health"));
        window().selectAsset(QStringLiteral("P-103"));
        find<QTabWidget>("assetDetails")->setCurrentIndex(1);
        waitUntil([&] { return find<QTreeView>("contributions")->model()->rowCount() > 0; }, Patience);
        take(QStringLiteral("reasons"));
        find<QToolButton>("watchAsset")->menu()->actions().last()->trigger();
        take(QStringLiteral("watch-settings"));
        window().findChild<QDialog *>(QStringLiteral("watchSettings"))->reject();
        find<QTabWidget>("assetDetails")->setCurrentIndex(2);
        take(QStringLiteral("spectrum"));
        find<QToolButton>("spectrumBands")->click();
        take(QStringLiteral("spectrum-bands"));
        window().findChild<predict::BandDialog *>()->reject();
    }

    void backTest()
    {
        find<QToolButton>("openBackTest")->click();
        auto *page = window().findChild<predict::BackTestPage *>();
        page->fleet().file().setFile(m_maintenance.writeFleet());
        waitUntil([&] { return find<QPushButton>("test")->isEnabled(); });
        find<QPushButton>("test")->click();
        waitUntil([&] { return !find<predict::AlphaLambdaChart>("alphaLambda")->isEmpty(); }, Patience);
        take(QStringLiteral("back-test"));
        window().selectAsset(QStringLiteral("P-102"));
        find<QComboBox>("fleetKind")->setCurrentIndex(1);
        find<QTabWidget>("trainingPages")->setCurrentIndex(0);
        take(QStringLiteral("train-record"));
        find<QWidget>("trainingWindow")->hide();
    }

    void plan()
    {
        constexpr double Day = 86'400;
        m_maintenance.tellLife(QStringLiteral("P-101"), 90, 95 * Day, 80 * Day, 120 * Day);
        m_maintenance.tellLife(QStringLiteral("P-102"), 20, 3 * Day, 1 * Day, 6 * Day);
        m_maintenance.tellLife(QStringLiteral("P-103"), 55, 9 * Day, 5 * Day, 14 * Day);
        find<QTabBar>("maintenancePages")->setCurrentIndex(1);
        take(QStringLiteral("plan-empty"));
        find<QToolButton>("planRules")->click();
        take(QStringLiteral("plan-rules"));
        window().findChild<predict::RulesDialog *>()->accept();
        waitUntil([&] { return !find<predict::GanttChart>("gantt")->isEmpty(); }, Patience);
        take(QStringLiteral("plan"));
        find<QTabBar>("maintenancePages")->setCurrentIndex(0);
        take(QStringLiteral("fleet-with-tasks"));
    }

    QString m_prefix;
    test::MaintenanceSeat m_maintenance;
    int m_count = 0;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = application.arguments();
    if (arguments.size() < 4)
        return 2;
    const QString language = arguments.value(4, QStringLiteral("en"));
    workbench::installLanguage(application, language);
    const QStringList size = arguments[2].split(QLatin1Char('x'));
    Tour tour(QStringLiteral("%1/%2-%3-%4").arg(arguments[1], arguments[2], arguments[3], language),
              {size[0].toInt(), size[1].toInt()}, arguments[3]);
    tour.run();
    return 0;
}
