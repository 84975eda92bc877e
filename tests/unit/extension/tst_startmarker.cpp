// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "childprocess.h"
#include "plugintest.h"

#include "startmarker.h"

#include <csignal>

namespace twinscope::extension {
namespace {

class StartMarkerTest : public PluginTest
{
protected:
    PluginOptions marked() const
    {
        PluginOptions marked = options();
        marked.markerDirectory = markers();
        return marked;
    }

    /// Starts everything in a process of its own; true where that process came through it.
    bool survivesStart()
    {
        test::ChildProcess child([this](int) {
            std::signal(SIGABRT, SIG_DFL);
            start(marked());
            return 0;
        });
        return child.exitCode() == 0;
    }
};

TEST_F(StartMarkerTest, APluginThatCrashesIsLeftOffNextTime)
{
    install({"crashes", "good"});
    ASSERT_FALSE(survivesStart());
    for (int run = 0; run < 2; ++run) {
        start(marked());
        EXPECT_EQ(m_manager->crashedLastTime(), QStringList{"crashes"}) << "it stays off until somebody decides";
        expectRefused("crashes", Refusal::CrashedLastTime, PluginState::Disabled);
        expectStarted("good");
    }
}

TEST_F(StartMarkerTest, SwitchedOnAgainItMayCrashAgain)
{
    install({"crashes"});
    ASSERT_FALSE(survivesStart());
    test::ChildProcess child([this](int) {
        PluginOptions again = marked();
        again.enabled = {"crashes"};
        start(again);
        return 0;
    });
    EXPECT_EQ(child.exitCode(), -1);
    start(marked());
    EXPECT_EQ(m_manager->crashedLastTime(), QStringList{"crashes"});
}

TEST_F(StartMarkerTest, SwitchedOnAgainAndWellItIsForgiven)
{
    install({"good"});
    {
        QFile list(markers() + QStringLiteral("/plugins-crashed"));
        ASSERT_TRUE(list.open(QIODevice::WriteOnly));
        list.write("good\n");
    }
    start(marked());
    expectRefused("good", Refusal::CrashedLastTime, PluginState::Disabled);
    PluginOptions again = marked();
    again.enabled = {"good"};
    start(again);
    expectStarted("good");
    start(marked());
    expectStarted("good");
}

TEST_F(StartMarkerTest, SwitchedOffByTheUserItIsNoCrashAnyMore)
{
    install({"crashes"});
    ASSERT_FALSE(survivesStart());
    PluginOptions off = marked();
    off.disabled = {"crashes"};
    start(off);
    expectRefused("crashes", Refusal::DisabledByUser, PluginState::Disabled);
    start(off);
    EXPECT_TRUE(m_manager->crashedLastTime().isEmpty());
}

TEST_F(StartMarkerTest, AGoodStartLeavesNoTrace)
{
    install({"good", "throws"});
    ASSERT_TRUE(survivesStart());
    start(marked());
    EXPECT_TRUE(m_manager->crashedLastTime().isEmpty());
}

TEST_F(StartMarkerTest, AnotherProcessThatIsStartingIsNoCrash)
{
    test::ChildProcess other([this](int pipe) {
        StartMarker marker(markers());
        marker.begin(QStringLiteral("slow"));
        test::say(pipe, "begun");
        ::pause();
        return 0;
    });
    ASSERT_EQ(other.readLine(), "begun");
    EXPECT_TRUE(StartMarker(markers()).crashed().isEmpty());
    other.kill();
    EXPECT_EQ(StartMarker(markers()).crashed(), QStringList{"slow"});
    EXPECT_EQ(StartMarker(markers()).crashed(), QStringList{"slow"});
}

TEST_F(StartMarkerTest, WithoutAFolderNothingIsRemembered)
{
    StartMarker marker({});
    marker.begin(QStringLiteral("x"));
    marker.end();
    EXPECT_TRUE(marker.crashed().isEmpty());
}

TEST_F(StartMarkerTest, AFolderThatCannotBeMadeDoesNotStopTheStart)
{
    install({"good"});
    PluginOptions nowhere = options();
    nowhere.markerDirectory = QStringLiteral("/proc/no/such/folder");
    start(nowhere);
    expectStarted("good");
}

} // namespace
} // namespace twinscope::extension
