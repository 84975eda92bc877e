// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mosquittobroker.h"
#include "program.h"
#include "pumpplant.h"
#include "testdata.h"

#include <twinscope/extension/pluginmanager.h>
#include <twinscope/viewport/viewportwidget.h>
#include <twinscope/workbench/mainwindow.h>

#include <QFile>
#include <QLabel>
#include <QTest>

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::test;

namespace {

/// A real motor's CAD, a real broker, rows of a recorded test bed, and the window a person sees.
class PumpBed : public testing::Test
{
protected:
    void SetUp() override
    {
        m_csv = sharedData(QStringLiteral("skab/valve1/0.csv"));
        const QString motor = sharedData(QStringLiteral("cad/occt/Motor-c.brep"));
        if (m_csv.isEmpty() || motor.isEmpty() || MosquittoBroker::program().isEmpty())
            GTEST_SKIP() << "The shared test data or mosquitto is not on this machine.";
        qputenv("XDG_CACHE_HOME", QFile::encodeName(m_home.filePath(QStringLiteral("cache"))));
        ASSERT_TRUE(m_broker.start()) << m_broker.failure().toStdString();
        m_plugins = std::make_unique<extension::PluginManager>(
            extension::PluginOptions{.directories = {buildDirectory() + QStringLiteral("/lib/twinscope/plugins")}});
        m_plugins->start(m_services);
        workbench::WorkbenchOptions options;
        options.settingsFile = m_home.filePath(QStringLiteral("settings.ini"));
        options.theme = QStringLiteral("light");
        m_window = std::make_unique<workbench::MainWindow>(m_services, m_plugins.get(), options);
        m_window->resize(1280, 800);
        m_window->show();
        open(writePumpPlant(m_home.path(), m_broker.url(), motor));
    }

    void open(const QString &project)
    {
        bool opened = false;
        QObject::connect(m_window.get(), &workbench::MainWindow::plantOpened, m_window.get(), [&] { opened = true; });
        m_window->openPlant(project);
        ASSERT_TRUE(waitUntil([&] { return opened && !m_window->session()->modelsPending(); }));
        ASSERT_TRUE(waitUntil([&] {
            const auto links = m_window->session()->links();
            return !links.empty() && links.front().second.state == telemetry::LinkState::Connected;
        }));
        m_window->viewport().setLabelsVisible(false);
        m_window->viewport().frameAll(false);
    }

    /// Publishes the first recorded row whose limited sensor is (or is not) above its limit, as `twinscope publish` does.
    void publishRow(bool above)
    {
        QFile recorded(m_csv);
        ASSERT_TRUE(recorded.open(QIODevice::ReadOnly));
        const QByteArray header = recorded.readLine();
        const qsizetype column = header.trimmed().split(';').indexOf(limitedSensor().toUtf8());
        QByteArray row;
        do
            row = recorded.readLine();
        while (!row.isEmpty() && (row.split(';')[column].toDouble() > CurrentLimit) != above);
        ASSERT_FALSE(row.isEmpty());
        QFile csv(m_home.filePath(QStringLiteral("row.csv")));
        ASSERT_TRUE(csv.open(QIODevice::WriteOnly));
        csv.write(header + row);
        csv.close();
        const ProgramRun run = runTwinscope({QStringLiteral("publish"), csv.fileName(), QStringLiteral("--broker"),
                                             m_broker.url(), QStringLiteral("--prefix"), QStringLiteral("skab"),
                                             QStringLiteral("--time"), QStringLiteral("datetime")},
                                            m_home.path());
        ASSERT_EQ(run.exitCode, 0) << run.err.constData();
    }

    QImage picture()
    {
        const auto image = std::make_shared<QImage>(); // shared: the picture may come after the wait was given up
        m_window->viewport().capture([image](QImage taken) { *image = std::move(taken); });
        EXPECT_TRUE(waitUntil([&] { return !image->isNull(); }));
        return *image;
    }

    /// A point of the screen where the motor is, found by picking.
    QPoint motorPoint()
    {
        viewport::ViewportWidget &view = m_window->viewport();
        for (int y = view.height() / 4; y < view.height() * 3 / 4; y += 8) {
            for (int x = view.width() / 4; x < view.width() * 3 / 4; x += 8) {
                if (view.assetAt({x, y}) == 0)
                    return {x, y};
            }
        }
        return {};
    }

    /// How many of the picture's pixels are plainly coloured, in percent.
    double colouredShare()
    {
        const QImage image = picture();
        qint64 coloured = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                coloured += image.pixelColor(x, y).hsvSaturation() > 120 ? 1 : 0;
        }
        return 100.0 * double(coloured) / double(image.width() * image.height());
    }

    QTemporaryDir m_home;
    QString m_csv;
    MosquittoBroker m_broker;
    session::HostServices m_services;
    std::unique_ptr<extension::PluginManager> m_plugins;
    std::unique_ptr<workbench::MainWindow> m_window;
};

} // namespace

TEST_F(PumpBed, theMotorChangesColourWhenItsCurrentCrossesTheLimit)
{
    publishRow(false);
    const auto channel = m_window->session()->plant().channelIndex(limitedSensor());
    const auto shown = [&] { return m_window->session()->frames().frame().at(channel).value.toNumber().value_or(0); };
    ASSERT_TRUE(waitUntil([&] { return shown() > 0; }));
    const double before = colouredShare();
    publishRow(true);
    ASSERT_TRUE(waitUntil([&] { return shown() > CurrentLimit; }));
    EXPECT_TRUE(waitUntil([&] { return colouredShare() > before + 2; })) << "coloured before: " << before << " %";
}

TEST_F(PumpBed, pickingTheMotorShowsItsCard)
{
    publishRow(false);
    QPoint point;
    ASSERT_TRUE(waitUntil([&] { return !(point = motorPoint()).isNull(); })); // the scene is built beside the window
    QTest::mouseClick(&m_window->viewport(), Qt::LeftButton, {}, point);
    ASSERT_TRUE(waitUntil([&] { return m_window->selectedAsset() == QLatin1String("motor"); }));
    auto *title = m_window->findChild<QLabel *>(QStringLiteral("assetTitle"));
    ASSERT_NE(title, nullptr);
    EXPECT_TRUE(waitUntil([&] { return title->text().contains(QLatin1String("Motor")); }))
        << title->text().toStdString();
}
