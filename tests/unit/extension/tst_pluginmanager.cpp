// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plugintest.h"

#include <QFileInfo>

namespace twinscope::extension {
namespace {

using PluginManagerTest = PluginTest;

TEST_F(PluginManagerTest, StartsAGoodPlugin)
{
    install({"good"});
    start();
    expectStarted("good");
    EXPECT_EQ(registered(), QStringList{"good"});
    EXPECT_EQ(info("good").name, QStringLiteral("Test good"));
    EXPECT_EQ(info("good").version, QStringLiteral("1.2.3"));
    EXPECT_EQ(info("good").licence, QStringLiteral("GPL-3.0-or-later"));
    EXPECT_TRUE(anyCodeRan()) << "or the tests that want no code to run prove nothing";
}

TEST_F(PluginManagerTest, NothingToFindIsFine)
{
    PluginOptions nowhere;
    nowhere.directories = {folder(), QStringLiteral("/does/not/exist"), QString()};
    EXPECT_TRUE(start(nowhere).plugins().empty());
}

TEST_F(PluginManagerTest, WhatAPluginRegisteredGoesWithIt)
{
    install({"good"});
    start().shutdown();
    EXPECT_TRUE(registered().isEmpty());
}

TEST_F(PluginManagerTest, DependenciesStartFirstAndStopLast)
{
    install({"needs-needs-good", "needs-good", "good"});
    start();
    EXPECT_EQ(registered(), (QStringList{"good", "needs-good", "needs-needs-good"}));
    m_manager->shutdown();
    QStringList stopped;
    for (const core::Message &message : m_services.log().messages())
        stopped += message.subject;
    EXPECT_EQ(stopped, (QStringList{"needs-needs-good", "needs-good", "good"}));
}

TEST_F(PluginManagerTest, AnotherInterfaceIsRefusedUnloaded)
{
    install({"next-major", "foreign", "other-major-sdk", "older-sdk"});
    start();
    expectRefused("next-major", Refusal::WrongInterface);
    EXPECT_TRUE(mentions("next-major", "org.twinscope.Plugin/2"));
    expectRefused("foreign", Refusal::NotAPlugin);
    expectRefused("other-major-sdk", Refusal::WrongInterface);
    expectRefused("older-sdk", Refusal::WrongInterface);
    EXPECT_TRUE(mentions("older-sdk", "0.9"));
    EXPECT_FALSE(anyCodeRan());
}

TEST_F(PluginManagerTest, ANewerSdkIsRefusedUnloaded)
{
    install({"newer-sdk"});
    start();
    expectRefused("newer-sdk", Refusal::SdkTooOld);
    EXPECT_TRUE(mentions("newer-sdk", "1.99"));
    EXPECT_FALSE(anyCodeRan());
}

TEST_F(PluginManagerTest, AnotherAbiIsRefusedUnloaded)
{
    install({"wrong-abi"});
    start();
    expectRefused("wrong-abi", Refusal::WrongAbi);
    EXPECT_TRUE(info("wrong-abi").reason.contains(PluginManager::abiTag()));
    EXPECT_FALSE(anyCodeRan());
}

TEST_F(PluginManagerTest, AMissingFieldIsNamedAndRefusedUnloaded)
{
    for (const char *field : {"name", "version", "compatVersion", "sdkVersion", "abi", "licence", "dependencies",
                              "provides", "defaultEnabled"}) {
        const QString name = QStringLiteral("without-") + QString::fromLatin1(field).toLower();
        install({name});
        start();
        expectRefused(qPrintable(name), Refusal::BadMetadata);
        EXPECT_TRUE(mentions(qPrintable(name), field)) << field;
    }
    EXPECT_FALSE(anyCodeRan());
}

TEST_F(PluginManagerTest, OnlyWhatIsNeededIsStartedWithWhatThatNeeds)
{
    install({"good", "needs-good", "greets"});
    PluginOptions choosy = options();
    choosy.needed = {QStringLiteral("command:greet")};
    start(choosy);
    expectStarted("greets");
    expectStarted("good");
    EXPECT_EQ(info("needs-good").state, PluginState::NotNeeded);
    EXPECT_EQ(registered(), (QStringList{"good", "greets"}));

    choosy.needed = {QStringLiteral("command")};
    start(choosy);
    expectStarted("greets");

    choosy.needed = {QStringLiteral("command:wave"), QStringLiteral("store")};
    start(choosy);
    EXPECT_EQ(info("greets").state, PluginState::NotNeeded);
    EXPECT_TRUE(registered().isEmpty());
}

TEST_F(PluginManagerTest, WhatPluginsProvideIsKnownWithoutTheirCode)
{
    install({"good", "greets", "wrong-abi", "malformed-provision"});
    EXPECT_EQ(PluginManager::provided({folder()}), (QStringList{"command:greet", "importer"}));
    EXPECT_FALSE(anyCodeRan());
    start();
    expectRefused("malformed-provision", Refusal::BadMetadata);
}

TEST_F(PluginManagerTest, AMissingOrMalformedIdIsRefusedUnderTheFileName)
{
    install({"without-id", "bad-id", "bad-sdk"});
    start();
    expectRefused("without-id", Refusal::BadMetadata);
    expectRefused("Bad Id!", Refusal::BadMetadata);
    expectRefused("bad-sdk", Refusal::BadMetadata);
    EXPECT_FALSE(anyCodeRan());
}

TEST_F(PluginManagerTest, WhatIsNoPluginIsSaidToBeNone)
{
    install({"just-a-library"});
    QFile text(folder() + QStringLiteral("/readme.so"));
    ASSERT_TRUE(text.open(QIODevice::WriteOnly));
    text.write("This is a text that somebody called a library.\n");
    text.close();
    QFile empty(folder() + QStringLiteral("/empty.so"));
    ASSERT_TRUE(empty.open(QIODevice::WriteOnly));
    empty.close();
    start();
    for (const char *name : {"just-a-library", "readme", "empty"})
        expectRefused(name, Refusal::NotAPlugin);
}

TEST_F(PluginManagerTest, ALibraryCutShortIsRefused)
{
    install({"good"});
    ASSERT_TRUE(QFile::resize(folder() + QStringLiteral("/good.so"), 3000));
    start();
    expectRefused("good", Refusal::NotAPlugin);
}

TEST_F(PluginManagerTest, ACycleIsNamedInFull)
{
    install({"cycle-a", "cycle-b", "cycle-c", "needs-cycle", "needs-itself", "good"});
    start();
    for (const char *id : {"cycle-a", "cycle-b", "cycle-c"}) {
        expectRefused(id, Refusal::DependencyCycle);
        EXPECT_TRUE(mentions(id, "cycle-a → cycle-b → cycle-c → cycle-a")) << info(id).reason.toStdString();
    }
    expectRefused("needs-itself", Refusal::DependencyCycle);
    expectRefused("needs-cycle", Refusal::DependencyFailed);
    expectStarted("good");
    EXPECT_EQ(registered(), QStringList{"good"});
}

TEST_F(PluginManagerTest, AMissingDependencyIsNamed)
{
    install({"needs-nobody"});
    start();
    expectRefused("needs-nobody", Refusal::MissingDependency);
    EXPECT_TRUE(mentions("needs-nobody", "nobody-at-all"));
}

TEST_F(PluginManagerTest, APluginStandsInForItsVersionsSinceCompatVersion)
{
    install({"good", "needs-good-as-it-was", "needs-good-exactly"});
    start();
    expectStarted("needs-good-as-it-was");
    expectStarted("needs-good-exactly");
    EXPECT_EQ(info("needs-good-as-it-was").dependencies,
              (std::vector<PluginDependency>{{QStringLiteral("good"), QStringLiteral("1.1")}}));
}

TEST_F(PluginManagerTest, ADependencyOfAnotherVersionIsRefusedUnloaded)
{
    install({"good-wrong-abi", "needs-newer-good", "needs-forgotten-good", "needs-incompatible", "good"});
    start();
    expectRefused("needs-newer-good", Refusal::IncompatibleDependency);
    EXPECT_TRUE(mentions("needs-newer-good", "1.3"));
    EXPECT_TRUE(mentions("needs-newer-good", "1.2.3"));
    EXPECT_TRUE(mentions("needs-newer-good", "Update that one"));
    expectRefused("needs-forgotten-good", Refusal::IncompatibleDependency);
    EXPECT_TRUE(mentions("needs-forgotten-good", "0.9"));
    EXPECT_TRUE(mentions("needs-forgotten-good", "Update this one"));
    expectRefused("needs-incompatible", Refusal::DependencyFailed);
    EXPECT_EQ(registered(), QStringList{"good"});
}

TEST_F(PluginManagerTest, CompatibilityWithALaterVersionIsNonsense)
{
    install({"compat-with-the-future"});
    start();
    expectRefused("compat-with-the-future", Refusal::BadMetadata);
    EXPECT_TRUE(mentions("compat-with-the-future", "compatVersion"));
    EXPECT_FALSE(anyCodeRan());
}

TEST_F(PluginManagerTest, DependantsOfWhatIsRefusedAreMarked)
{
    install({"good-wrong-abi", "needs-good", "needs-needs-good"});
    start();
    expectRefused("needs-good", Refusal::DependencyFailed);
    expectRefused("needs-needs-good", Refusal::DependencyFailed);
    EXPECT_FALSE(anyCodeRan());
}

TEST_F(PluginManagerTest, DependantsOfWhatFailsToStartAreMarked)
{
    install({"throws", "needs-throws", "needs-needs-throws", "good"});
    start();
    expectRefused("throws", Refusal::InitializeFailed);
    EXPECT_TRUE(mentions("throws", "the gauge fell off"));
    expectRefused("needs-throws", Refusal::DependencyFailed);
    expectRefused("needs-needs-throws", Refusal::DependencyFailed);
    EXPECT_EQ(registered(), QStringList{"good"}) << "what a failed plugin had registered must be gone";
}

TEST_F(PluginManagerTest, AFailureToInitializeIsToldAndLeavesNothingBehind)
{
    install({"throws-int", "returns-error"});
    start();
    expectRefused("throws-int", Refusal::InitializeFailed);
    expectRefused("returns-error", Refusal::InitializeFailed);
    EXPECT_EQ(info("returns-error").reason, QStringLiteral("The licence server does not answer."));
    EXPECT_TRUE(registered().isEmpty());
}

TEST_F(PluginManagerTest, RefusalsAreInTheLog)
{
    install({"wrong-abi"});
    start();
    const auto messages = m_services.log().messages();
    ASSERT_EQ(messages.size(), 1u);
    EXPECT_EQ(messages[0].subject, QStringLiteral("wrong-abi"));
    EXPECT_EQ(messages[0].sentence, info("wrong-abi").reason);
}

TEST_F(PluginManagerTest, AnUndefinedSymbolIsRefusedAtLoad)
{
    install({"misses-symbol"});
    start();
    expectRefused("misses-symbol", Refusal::LoadFailed);
    EXPECT_TRUE(mentions("misses-symbol", "twinscope_test_symbol_nobody_defines"));
}

TEST_F(PluginManagerTest, AnImpostorIsRefused)
{
    install({"impostor"});
    start();
    expectRefused("impostor", Refusal::LoadFailed);
}

TEST_F(PluginManagerTest, TheFirstOfTwoEqualIdsWins)
{
    install({"good", "good-twin"});
    const auto &plugins = start().plugins();
    ASSERT_EQ(plugins.size(), 2u);
    EXPECT_EQ(plugins[0].state, PluginState::Started);
    EXPECT_EQ(plugins[1].refusal, Refusal::DuplicateId);
    EXPECT_TRUE(plugins[1].reason.contains(plugins[0].file));
    EXPECT_EQ(registered(), QStringList{QFileInfo(plugins[0].file).completeBaseName()});
}

TEST_F(PluginManagerTest, AnUnfitTwinDoesNotHideAFitOne)
{
    install({"good-wrong-abi", "good-twin", "needs-good"});
    start();
    expectStarted("needs-good");
    EXPECT_EQ(registered(), (QStringList{"good-twin", "needs-good"}));
}

TEST_F(PluginManagerTest, TheSameFolderTwiceFindsEachPluginOnce)
{
    install({"good"});
    PluginOptions twice = options();
    twice.directories += folder() + QStringLiteral("/.");
    EXPECT_EQ(start(twice).plugins().size(), 1u);
}

TEST_F(PluginManagerTest, TheUserSwitchesOffAndOn)
{
    install({"good", "needs-good", "off"});
    PluginOptions chosen = options();
    chosen.disabled = {"good"};
    start(chosen);
    expectRefused("good", Refusal::DisabledByUser, PluginState::Disabled);
    expectRefused("needs-good", Refusal::DependencyFailed);
    expectRefused("off", Refusal::OffByDefault, PluginState::Disabled);
    EXPECT_FALSE(anyCodeRan());

    chosen.disabled = {};
    chosen.enabled = {"off"};
    start(chosen);
    for (const char *id : {"good", "needs-good", "off"})
        expectStarted(id);
}

TEST_F(PluginManagerTest, StateIsKeptBetweenRuns)
{
    install({"good"});
    const QJsonObject first = start().saveState();
    const QJsonObject second = start(options(), first).saveState();
    EXPECT_EQ(second.value(QStringLiteral("good")).toObject().value(QStringLiteral("starts")).toInt(), 2);
    m_manager->shutdown();
    EXPECT_EQ(m_manager->saveState(), second) << "the state is there after the end as well";
}

TEST_F(PluginManagerTest, StateOfWhatIsNotRunningIsKept)
{
    install({"good"});
    const QJsonObject away{{QStringLiteral("away"), QJsonObject{{QStringLiteral("x"), 1}}}};
    EXPECT_EQ(start(options(), away).saveState().value(QStringLiteral("away")), away.value(QStringLiteral("away")));
}

TEST_F(PluginManagerTest, ThrowingAtTheEndHurtsNobody)
{
    install({"throws-at-the-end", "good"});
    start();
    expectStarted("throws-at-the-end");
    EXPECT_TRUE(m_manager->saveState().contains(QStringLiteral("good")));
    m_manager->shutdown();
    EXPECT_TRUE(registered().isEmpty());
}

TEST(PluginDirectories, HoldTheEnvironmentsThenThePrograms)
{
    qputenv("TWINSCOPE_PLUGIN_PATH", "/a/b:/c");
    const QStringList directories = PluginManager::defaultDirectories();
    qunsetenv("TWINSCOPE_PLUGIN_PATH");
    ASSERT_GE(directories.size(), 3);
    EXPECT_EQ(directories.mid(0, 2), (QStringList{"/a/b", "/c"}));
    EXPECT_TRUE(directories[2].endsWith(QStringLiteral("lib/twinscope/plugins")));
}

TEST(PluginKeys, AreThoseOfTheJson)
{
    EXPECT_EQ(toKey(PluginState::Started), QStringLiteral("started"));
    EXPECT_EQ(toKey(PluginState::Disabled), QStringLiteral("disabled"));
    EXPECT_EQ(toKey(PluginState::Refused), QStringLiteral("refused"));
}

} // namespace
} // namespace twinscope::extension
