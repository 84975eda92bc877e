// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desk.h"

#include "testdata.h"

#include <twinscope/desk/panel.h>

#include <QDockWidget>
#include <QLabel>
#include <QUndoStack>

#include <gtest/gtest.h>

using namespace twinscope;
using test::waitUntil;

namespace {

/// Tells what the desk told it.
class FakePanel final : public QLabel
{
public:
    explicit FakePanel(desk::Desk &d)
        : desk(d)
    {
        connect(&d, &desk::Desk::opened, this, [this] { told << "opened " + desk.plant()->project().plant.name; });
        connect(&d, &desk::Desk::closing, this, [this] { told << (desk.plant() ? "closing" : "closed too early"); });
        connect(&d, &desk::Desk::selectionChanged, this, [this] { told << "selected " + desk.selectedAsset(); });
        connect(&d, &desk::Desk::themeChanged, this, [this] { told << (desk.theme().dark ? "dark" : "light"); });
    }
    desk::Desk &desk;
    QStringList told;
};

class FakeFactory final : public desk::PanelFactory
{
public:
    QString id() const override { return QStringLiteral("fake-panel"); }
    QString title() const override { return QStringLiteral("Fake"); }
    QWidget *create(desk::Desk &desk) override { return panel = new FakePanel(desk); }
    FakePanel *panel = nullptr;
};

/// Every channel was, is and will be its own index.
class IndexOrigin final : public core::ValueSource
{
public:
    core::Sample valueAt(core::ChannelIndex channel, core::Time time) const override
    {
        return {time, time, double(channel), core::good()};
    }
    std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex, core::Time, core::Time, int columns) const override
    {
        return std::vector<core::EnvelopeColumn>(size_t(columns));
    }
};

class Panels : public testing::Test
{
protected:
    Panels()
    {
        brought = seat.services.panels().add(factory);
        seat.window = std::make_unique<workbench::MainWindow>(seat.services, nullptr, options());
        seat.window->show();
    }

    workbench::WorkbenchOptions options() const
    {
        workbench::WorkbenchOptions made;
        made.settingsFile = seat.folder.filePath(QStringLiteral("panels.ini"));
        made.theme = QStringLiteral("light");
        return made;
    }

    QDockWidget *dock() { return seat.find<QDockWidget>("fake-panel"); }
    desk::OpenPlant &plant() { return *factory->panel->desk.plant(); }

    std::shared_ptr<FakeFactory> factory = std::make_shared<FakeFactory>();
    test::Desk seat;
    sdk::Registration brought;
};

} // namespace

TEST_F(Panels, aPluginsPanelIsADockWithACommandOfItsOwn)
{
    ASSERT_TRUE(dock());
    EXPECT_EQ(dock()->windowTitle(), QStringLiteral("Fake"));
    EXPECT_TRUE(dock()->isVisibleTo(seat.window.get()));
    EXPECT_TRUE(seat.window->execute(QStringLiteral("panel.fake-panel"))); // comes to the front
    EXPECT_TRUE(seat.window->execute(QStringLiteral("panel.fake-panel")));
    EXPECT_TRUE(dock()->isHidden());
    EXPECT_TRUE(seat.window->execute(QStringLiteral("window.resetLayout")));
    EXPECT_FALSE(dock()->isHidden());
}

TEST_F(Panels, theDeskTellsWhatThePersonDoes)
{
    EXPECT_EQ(factory->panel->desk.plant(), nullptr);
    ASSERT_TRUE(seat.openCooling());
    seat.window->selectAsset(QStringLiteral("P-101"));
    seat.window->setThemeName(QStringLiteral("dark"));
    seat.window->closePlant();
    const QStringList &told = factory->panel->told;
    EXPECT_TRUE(told.first().startsWith(QStringLiteral("opened "))) << told.join(u';').toStdString();
    EXPECT_TRUE(told.contains(QStringLiteral("selected P-101")));
    EXPECT_TRUE(told.contains(QStringLiteral("dark")));
    EXPECT_TRUE(told.contains(QStringLiteral("closing")));
    EXPECT_EQ(factory->panel->desk.plant(), nullptr);
}

TEST_F(Panels, whatAPluginKeepsIsEditedSavedAndUndone)
{
    ASSERT_TRUE(seat.openCooling());
    plant().changeSection(QStringLiteral("keep a number"), QStringLiteral("fake"), {{QStringLiteral("n"), 7}});
    EXPECT_EQ(plant().project().plant.section(QStringLiteral("fake")).value(QLatin1String("n")), 7);
    EXPECT_TRUE(seat.window->session()->isModified());
    EXPECT_TRUE(seat.window->execute(QStringLiteral("edit.undo")));
    EXPECT_TRUE(plant().project().plant.section(QStringLiteral("fake")).isEmpty());
    EXPECT_FALSE(seat.window->session()->isModified());
}

TEST_F(Panels, aFurtherOriginIsShownUntilItGoes)
{
    ASSERT_TRUE(seat.openCooling());
    const core::Time from{1'000'000'000}, to{9'000'000'000};
    plant().setOrigin(
        {QStringLiteral("fake/one"), QStringLiteral("Heat wave"), std::make_shared<IndexOrigin>(), from, to});
    EXPECT_TRUE(plant().cursor().isLive());
    plant().showOrigin(QStringLiteral("fake/one"), {4'000'000'000});
    const auto &frame = [this]() -> const core::Frame & { return plant().frames().frame(); };
    ASSERT_TRUE(waitUntil([&] { return frame().origin == QLatin1String("fake/one"); }));
    EXPECT_EQ(frame().at(3).value, core::Value(3.0));
    EXPECT_EQ(plant().cursor().spanTo(), to);
    auto *chip = seat.find<QWidget>("originChip")->findChild<QLabel *>();
    EXPECT_TRUE(chip->text().contains(QStringLiteral("HEAT WAVE"))) << chip->text().toStdString();

    plant().removeOrigin(QStringLiteral("fake/one"));
    EXPECT_TRUE(plant().cursor().isLive());
    plant().showOrigin(QStringLiteral("fake/one"), from);
    EXPECT_TRUE(plant().cursor().isLive()) << "what is gone cannot be shown";
}
