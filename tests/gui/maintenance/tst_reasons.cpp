// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "maintenanceseat.h"

#include "charts/spectrumchart.h"
#include "detail/banddialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTabWidget>
#include <QTableWidget>
#include <QTest>
#include <QToolButton>
#include <QTreeView>

#include <gtest/gtest.h>

using namespace twinscope;
using test::waitUntil;

namespace {

constexpr std::chrono::minutes Patience{2};
enum Tab { Life, Reasons, Spectrum };

class Details : public testing::Test
{
protected:
    void SetUp() override { ASSERT_TRUE(maintenance.open()); }

    void showTab(Tab tab) { maintenance.find<QTabWidget>("assetDetails")->setCurrentIndex(tab); }
    QTreeView *bars() { return maintenance.find<QTreeView>("contributions"); }
    QTreeView *episodes() { return maintenance.find<QTreeView>("episodes"); }
    QString hint() { return maintenance.hintOver("episodes"); }
    core::TimeCursor &cursor() { return maintenance.seat.window->session()->cursor(); }

    test::MaintenanceSeat maintenance;
};

} // namespace

TEST_F(Details, SayWhatToDoWhileThereIsNothingToTell)
{
    showTab(Reasons);
    EXPECT_TRUE(waitUntil([&] { return hint().contains(QStringLiteral("Select an asset")); }));
    maintenance.seat.window->selectAsset(QStringLiteral("P-101"));
    EXPECT_TRUE(waitUntil([&] { return hint().contains(QStringLiteral("is not watched")); }));
    showTab(Spectrum);
    auto *chart = maintenance.find<predict::SpectrumChart>("spectrumChart");
    maintenance.seat.window->selectAsset(QStringLiteral("yard"));
    EXPECT_TRUE(waitUntil([&] { return chart->hint().contains(QStringLiteral("no channel")); }));
}

TEST_F(Details, AHotPumpSaysBecauseOfWhatAndOpensItsTrend)
{
    maintenance.wear(1900);
    maintenance.seat.window->selectAsset(QStringLiteral("P-103"));
    const core::Time now = maintenance.seat.services.clock().now();
    cursor().seek(now - std::chrono::seconds(1200));
    ASSERT_TRUE(maintenance.watchSelected());
    ASSERT_TRUE(waitUntil([&] { return maintenance.find<QTreeView>("fleetTable")->model()->rowCount() == 1; }));
    cursor().seek(now - std::chrono::seconds(10));
    showTab(Reasons);
    ASSERT_TRUE(waitUntil([&] { return bars()->model()->rowCount() > 0; }, Patience)) << hint().toStdString();
    const QString headline = maintenance.find<QLabel>("whyHeadline")->text();
    EXPECT_TRUE(headline.contains(QStringLiteral("is unusual"))) << headline.toStdString();
    EXPECT_EQ(bars()->model()->index(0, 0).data().toString(), QStringLiteral("Bearing temperature"));

    const QRect first = bars()->visualRect(bars()->model()->index(0, 0));
    QTest::mouseClick(bars()->viewport(), Qt::LeftButton, {}, first.center());
    EXPECT_TRUE(waitUntil([&] { return maintenance.find<QWidget>("trends")->isVisible(); }));
}

TEST_F(Details, TheSpectrumOfAChannelIsDrawn)
{
    maintenance.wear(500, 1);
    maintenance.seat.window->selectAsset(QStringLiteral("P-102"));
    showTab(Spectrum);
    auto *chart = maintenance.find<predict::SpectrumChart>("spectrumChart");
    ASSERT_TRUE(waitUntil([&] { return !chart->isEmpty(); }, Patience)) << chart->hint().toStdString();
    EXPECT_GT(chart->curve().resolution, 0);
    auto *channels = maintenance.find<QComboBox>("spectrumChannel");
    EXPECT_EQ(channels->count(), 3);
    channels->setCurrentIndex(2);
    EXPECT_TRUE(waitUntil([&] { return chart->curve().quantity == channels->currentText(); }, Patience));
}

TEST_F(Details, ChannelsOfOneNameAreToldApart)
{
    plant::Plant plant = maintenance.plant();
    for (plant::Channel &channel : plant.channels)
        if (channel.id.startsWith(QStringLiteral("P-102.")))
            channel.name = QStringLiteral("Sensor");
    const QString path = maintenance.seat.folder.filePath(QStringLiteral("alike.twin.json"));
    plant::Project project{path, plant, {}, {}};
    ASSERT_TRUE(plant::saveProject(project).ok());
    ASSERT_TRUE(maintenance.seat.open(path));
    maintenance.wear(500, 1);
    maintenance.seat.window->selectAsset(QStringLiteral("P-102"));
    showTab(Spectrum);
    auto *chart = maintenance.find<predict::SpectrumChart>("spectrumChart");
    ASSERT_TRUE(waitUntil([&] { return !chart->isEmpty(); }, Patience)) << chart->hint().toStdString();
    auto *channels = maintenance.find<QComboBox>("spectrumChannel");
    const QString before = chart->curve().unit;
    const int other = channels->currentIndex() == 2 ? 1 : 2;
    const QVariant chosen = channels->itemData(other);
    channels->setCurrentIndex(other);
    EXPECT_TRUE(waitUntil([&] { return chart->curve().unit != before; }, Patience));
    EXPECT_EQ(channels->currentData(), chosen);
}

TEST_F(Details, ABandIsMarkedInTheSpectrum)
{
    maintenance.wear(500, 1);
    maintenance.seat.window->selectAsset(QStringLiteral("P-102"));
    showTab(Spectrum);
    auto *chart = maintenance.find<predict::SpectrumChart>("spectrumChart");
    ASSERT_TRUE(waitUntil([&] { return !chart->isEmpty(); }, Patience)) << chart->hint().toStdString();
    EXPECT_TRUE(chart->curve().bands.empty());
    QTest::mouseClick(maintenance.find<QToolButton>("spectrumBands"), Qt::LeftButton);
    auto *dialog = maintenance.seat.window->findChild<predict::BandDialog *>();
    ASSERT_TRUE(dialog);
    auto *buttons = dialog->findChild<QDialogButtonBox *>();
    for (QAbstractButton *button : buttons->buttons())
        if (button->text().contains(QStringLiteral("Add")))
            button->click();
    auto *table = dialog->findChild<QTableWidget *>(QStringLiteral("bandTable"));
    ASSERT_EQ(table->rowCount(), 1);
    table->item(0, 0)->setText(QStringLiteral("Blades"));
    table->item(0, 1)->setText(QLocale().toString(0.1));
    table->item(0, 2)->setText(QLocale().toString(0.2));
    QTest::mouseClick(buttons->button(QDialogButtonBox::Ok), Qt::LeftButton);
    ASSERT_TRUE(waitUntil([&] { return chart->curve().bands.size() == 1; }, Patience));
    EXPECT_EQ(chart->curve().bands[0].name, QStringLiteral("Blades"));
}

TEST_F(Details, TheSlopeOfADriftIsNoPeak)
{
    auto *chart = maintenance.find<predict::SpectrumChart>("spectrumChart");
    predict::SpectrumCurve curve;
    curve.resolution = 0.001;
    curve.amplitudes = {9, 8, 7, 6, 5, 4, 3, 2, 4, 1};
    chart->setCurve(curve);
    ASSERT_TRUE(chart->peak());
    EXPECT_EQ(*chart->peak(), 8u);
    curve.amplitudes = {9, 8, 7, 6, 5, 4, 3, 2, 1, 0};
    chart->setCurve(curve);
    EXPECT_FALSE(chart->peak());
}
