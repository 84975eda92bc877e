// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testdata.h"
#include "testservices.h"

#include <twinscope/extension/pluginmanager.h>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QMutex>
#include <QProcess>
#include <QTemporaryDir>
#include <QTranslator>

#include <gtest/gtest.h>

namespace twinscope::extension {
namespace {

/// Keeps what a source delivers.
class CollectingSink final : public telemetry::SampleSink
{
public:
    void deliver(telemetry::Delivery delivery) override
    {
        const QMutexLocker locker(&m_mutex);
        m_samples.insert(m_samples.end(), delivery.samples.begin(), delivery.samples.end());
    }
    void linkChanged(const QString &, const telemetry::LinkStatus &) override {}

    std::vector<telemetry::IncomingSample> samples() const
    {
        const QMutexLocker locker(&m_mutex);
        return m_samples;
    }

private:
    mutable QMutex m_mutex;
    std::vector<telemetry::IncomingSample> m_samples;
};

/// Installs the SDK once into a folder of its own and builds the sample plugin there against nothing else.
class SdkTest : public testing::Test
{
protected:
    static void SetUpTestSuite()
    {
        s_folder = new QTemporaryDir;
        for (const char *component : {"libraries", "sdk"})
            runCMake({"--install", TWINSCOPE_BINARY_DIR, "--component", component, "--prefix", prefix()});
        runCMake({"-S", TWINSCOPE_SAMPLE_PLUGIN, "-B", build(), "-G", "Ninja", "-DCMAKE_BUILD_TYPE=Release",
                  "-DCMAKE_PREFIX_PATH=" + prefix(), "-DCMAKE_CXX_COMPILER=" TWINSCOPE_CXX_COMPILER,
                  "-DCMAKE_CXX_FLAGS=" TWINSCOPE_CXX_FLAGS});
        runCMake({"--build", build()});
    }
    static void TearDownTestSuite() { delete s_folder; }

    static QString prefix() { return s_folder->filePath(QStringLiteral("prefix")); }
    static QString build() { return s_folder->filePath(QStringLiteral("build")); }

    static void runCMake(const QStringList &arguments)
    {
        QProcess cmake;
        cmake.setProcessChannelMode(QProcess::MergedChannels);
        cmake.start(QStringLiteral(TWINSCOPE_CMAKE), arguments);
        const bool ended = cmake.waitForFinished(10 * 60 * 1000);
        s_succeeded = s_succeeded && ended && cmake.exitStatus() == QProcess::NormalExit && cmake.exitCode() == 0;
        EXPECT_TRUE(s_succeeded) << arguments.join(QLatin1Char(' ')).toStdString() << '\n'
                                 << cmake.readAll().toStdString();
    }

    static inline QTemporaryDir *s_folder = nullptr;
    static inline bool s_succeeded = true;
};

TEST_F(SdkTest, HasTheHeadersOfEveryRoomThatPluginsSee)
{
    for (const char *room : {"core", "plant", "geometry", "telemetry", "historian", "alarms", "sdk", "desk", "look"}) {
        const QDir folder(prefix() + QStringLiteral("/include/twinscope/") + QLatin1String(room));
        EXPECT_FALSE(folder.entryList({"*.h"}).isEmpty()) << room;
    }
    for (const char *room : {"extension", "session", "viewport", "workbench"})
        EXPECT_FALSE(QDir(prefix() + QStringLiteral("/include/twinscope/") + QLatin1String(room)).exists()) << room;
}

TEST_F(SdkTest, TellsNothingAboutTheFoldersItWasBuiltIn)
{
    int files = 0;
    QDirIterator iterator(prefix(), {"*.cmake", "*.in", "*.h"}, QDir::Files, QDirIterator::Subdirectories);
    while (iterator.hasNext()) {
        QFile file(iterator.next());
        ASSERT_TRUE(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        EXPECT_FALSE(content.contains(TWINSCOPE_BINARY_DIR)) << file.fileName().toStdString();
        EXPECT_FALSE(content.contains(TWINSCOPE_SAMPLE_PLUGIN)) << file.fileName().toStdString();
        ++files;
    }
    EXPECT_GT(files, 20);
}

TEST_F(SdkTest, SufficesForTheSmallestUsefulPlugin)
{
    ASSERT_TRUE(s_succeeded);
    test::TestServices services;
    PluginOptions options;
    options.directories = {build() + QStringLiteral("/lib/twinscope/plugins")};
    PluginManager manager(options);
    manager.start(services);
    ASSERT_EQ(manager.plugins().size(), 1u);
    const PluginInfo &plugin = manager.plugins().front();
    EXPECT_EQ(plugin.id, QStringLiteral("source-heartbeat"));
    EXPECT_EQ(plugin.version, QStringLiteral("1.0.0"));
    ASSERT_EQ(plugin.state, PluginState::Started) << plugin.reason.toStdString();

    ASSERT_EQ(services.sourceFactories().items().size(), 1u);
    ASSERT_EQ(services.panels().items().size(), 1u);
    CollectingSink sink;
    telemetry::SourceContext context;
    context.channels = {{5, {}}};
    context.clock = &services.clock();
    context.sink = &sink;
    context.log = &services.log();
    const auto source = services.sourceFactories().items().front()->createSource(context);
    source->start();
    EXPECT_TRUE(test::waitUntil([&] { return !sink.samples().empty(); }));
    source->stop();
    ASSERT_FALSE(sink.samples().empty());
    EXPECT_EQ(sink.samples().front().channel, 5u);
    EXPECT_EQ(sink.samples().front().sample.value, core::Value(1));
}

TEST_F(SdkTest, BringsAPluginsOwnTextsInOtherLanguages)
{
    ASSERT_TRUE(s_succeeded);
    QTranslator czech;
    ASSERT_TRUE(czech.load(QStringLiteral("twinscope-source-heartbeat_cs"),
                           build() + QStringLiteral("/lib/twinscope/plugins")));
    EXPECT_EQ(czech.translate("heartbeat::BeatPanel", "%1 beats"), QStringLiteral("tepů: %1"));
}

} // namespace
} // namespace twinscope::extension
