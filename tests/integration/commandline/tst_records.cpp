// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `load` and `export` as people type them: files in, files out, and nothing changed on the way.

#include "program.h"
#include "testdata.h"

#include <twinscope/historian/embeddedstore.h>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <bit>
#include <csignal>
#include <limits>

using namespace twinscope;
using namespace twinscope::test;

namespace {

const QStringList ThreeKinds{QStringLiteral("level"), QStringLiteral("count"), QStringLiteral("note")};

class Records : public testing::Test
{
protected:
    QString write(const char *name, const QByteArray &content) const
    {
        QFile file(m_home.filePath(QString::fromLatin1(name)));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    QString writePlant(const char *name) const
    {
        return write(name, R"({"twinscope":1,"name":"tank","channels":[{"id":"level"},
            {"id":"count","kind":"integer"},{"id":"note","kind":"text"}]})");
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    ProgramRun run(const QStringList &arguments) const { return runTwinscope(arguments, m_home.path()); }

    /// What a command with --json says; it has to be done.
    QJsonObject told(const QStringList &arguments) const
    {
        const ProgramRun done = run(arguments + QStringList{QStringLiteral("--json")});
        EXPECT_EQ(done.exitCode, 0) << done.err.constData();
        return QJsonDocument::fromJson(done.out).object();
    }

    static quint64 samplesIn(const QString &plant)
    {
        const auto store = historian::openEmbeddedStore(historian::embeddedStorePath(plant), {.readOnly = true});
        return store ? (*store)->statistics()->samples : 0;
    }

    static std::vector<core::Sample> samplesOf(const QString &plant, const QString &channel)
    {
        std::vector<core::Sample> samples;
        const auto store = historian::openEmbeddedStore(historian::embeddedStorePath(plant), {.readOnly = true});
        const auto series = store ? (*store)->series(channel) : store.error();
        EXPECT_TRUE(series.ok()) << channel.toStdString();
        if (series)
            (void)(*store)->scan(*series, {std::numeric_limits<qint64>::min()}, {std::numeric_limits<qint64>::max()},
                                 [&](const core::Sample &sample) {
                                     samples.push_back(sample);
                                     return true;
                                 });
        return samples;
    }

    /// A store with numbers that other programs round, whole numbers beyond a double, awkward texts and every quality.
    static void recordAwkwardThings(const QString &plant)
    {
        const auto store = historian::openEmbeddedStore(historian::embeddedStorePath(plant));
        ASSERT_TRUE(store.ok()) << store.error().sentence.toStdString();
        const double numbers[] = {0.1, -0.0, 1e-310, 1.7976931348623157e308, 3.0, 1.0 / 3, 5e-324};
        const qint64 wholes[] = {0, -1, 9'007'199'254'740'993, std::numeric_limits<qint64>::max()};
        const char *texts[] = {"", "a,b;c", "\"quoted\"", "two\nlines", "žluťoučký", " blanks ", "12"};
        const core::Quality qualities[] = {core::good(), core::uncertain(core::QualityReason::Stale),
                                           core::bad(core::QualityReason::SaidBySource)};
        std::vector<historian::SeriesSample> batch;
        for (int i = 0; i < 42; ++i) {
            const core::Time time{1'583'748'873'123'456'789 + i * 1'000'000'007LL}, arrival{time.ns + i};
            const core::Quality quality = qualities[i % 3];
            batch.push_back({*(*store)->series(ThreeKinds[0]), {time, arrival, numbers[i % 7], quality}});
            batch.push_back({*(*store)->series(ThreeKinds[1]), {time, arrival, wholes[i % 4], quality}});
            batch.push_back(
                {*(*store)->series(ThreeKinds[2]), {time, arrival, QString::fromUtf8(texts[i % 7]), quality}});
        }
        ASSERT_TRUE((*store)->append(batch).ok());
    }

    void expectSameSamples(const QString &plant, const QString &copy) const
    {
        for (const QString &channel : ThreeKinds) {
            const auto ours = samplesOf(plant, channel), theirs = samplesOf(copy, channel);
            EXPECT_FALSE(ours.empty());
            EXPECT_EQ(ours, theirs) << channel.toStdString();
            for (size_t i = 0; i < std::min(ours.size(), theirs.size()); ++i) {
                if (const auto *number = std::get_if<double>(&ours[i].value.storage())) {
                    EXPECT_EQ(std::bit_cast<quint64>(*number),
                              std::bit_cast<quint64>(std::get<double>(theirs[i].value.storage())));
                }
            }
        }
    }

    QTemporaryDir m_home;
};

/// Whether a program has a file without a name open in that file's folder, as long as it is not whole.
bool isWritingBeside(const QProcess &program, const QString &file)
{
    const QString folder = QFileInfo(file).path() + QLatin1Char('/');
    const auto open = QDir(QStringLiteral("/proc/%1/fd").arg(program.processId()))
                          .entryInfoList(QDir::NoDotAndDotDot | QDir::AllEntries | QDir::System);
    return std::ranges::any_of(open, [&](const QFileInfo &descriptor) {
        const QString target = descriptor.symLinkTarget();
        return target.startsWith(folder) && !target.contains(QLatin1String(".twin.history/"));
    });
}

/// `rows` seconds of two channels.
QByteArray wideRows(int rows)
{
    QByteArray csv("time,level,count\n");
    csv.reserve(rows * 30);
    for (int i = 0; i < rows; ++i)
        csv += QByteArray::number(1'600'000'000 + i) + ',' + QByteArray::number(i * 0.25) + ',' +
               QByteArray::number(i) + '\n';
    return csv;
}

} // namespace

TEST_F(Records, theLongLayoutTravelsToTheLastBit)
{
    const QString plant = writePlant("tank.twin.json"), copy = writePlant("copy.twin.json");
    recordAwkwardThings(plant);
    const QString file = m_home.filePath(QStringLiteral("out.csv"));
    EXPECT_EQ(told({QStringLiteral("export"), plant, QStringLiteral("--out"), file})[QLatin1String("samples")], 126);
    const QJsonObject loaded = told({QStringLiteral("load"), copy, file});
    EXPECT_EQ(loaded[QLatin1String("samples")], 126);
    expectSameSamples(plant, copy);
    const QString again = m_home.filePath(QStringLiteral("again.csv"));
    (void)told({QStringLiteral("export"), copy, QStringLiteral("--out"), again});
    EXPECT_EQ(contentOf(file), contentOf(again));
}

TEST_F(Records, theWideLayoutTravelsWithSemicolonsAndDecimalCommas)
{
    const QString plant = writePlant("tank.twin.json"), copy = writePlant("copy.twin.json");
    EXPECT_EQ(told({QStringLiteral("load"), plant, write("in.csv", wideRows(5'000))})[QLatin1String("samples")],
              10'000);
    const QString file = m_home.filePath(QStringLiteral("out.csv"));
    const QJsonObject written = told({QStringLiteral("export"), plant, QStringLiteral("--out"), file,
                                      QStringLiteral("--layout"), QStringLiteral("wide"), QStringLiteral("--separator"),
                                      QStringLiteral("semicolon"), QStringLiteral("--decimal"), QStringLiteral(",")});
    EXPECT_EQ(written[QLatin1String("rows")], 5'000);
    EXPECT_TRUE(contentOf(file).contains("0,25"));
    EXPECT_EQ(told({QStringLiteral("load"), copy, file})[QLatin1String("samples")], 10'000);
    for (const QString &channel : {ThreeKinds[0], ThreeKinds[1]}) {
        const auto ours = samplesOf(plant, channel), theirs = samplesOf(copy, channel);
        ASSERT_EQ(ours.size(), theirs.size());
        for (size_t i = 0; i < ours.size(); ++i) {
            EXPECT_EQ(ours[i].time, theirs[i].time);
            EXPECT_EQ(ours[i].value, theirs[i].value);
        }
    }
}

TEST_F(Records, aBadRowIsToldWithItsLineAndTheRestIsLoaded)
{
    const QString plant = writePlant("tank.twin.json");
    QByteArray csv = wideRows(100);
    csv.replace("1600000010,", "yesterday,"); // line 12: the header is the first
    csv.replace(",50\n", ",fifty\n");         // line 52
    const QString file = write("in.csv", csv);
    const ProgramRun done = run({QStringLiteral("load"), plant, file, QStringLiteral("--json")});
    EXPECT_EQ(done.exitCode, 0);
    EXPECT_TRUE(done.err.contains(file.toUtf8() + ":12: ")) << done.err.constData();
    EXPECT_TRUE(done.err.contains(file.toUtf8() + ":52: ")) << done.err.constData();
    const QJsonObject told = QJsonDocument::fromJson(done.out).object()[QLatin1String("files")][0].toObject();
    EXPECT_EQ(told[QLatin1String("rows")], 100);
    EXPECT_EQ(told[QLatin1String("faultyRows")], 2);
    EXPECT_EQ(told[QLatin1String("faults")][0][QLatin1String("line")], 12);
    EXPECT_EQ(told[QLatin1String("faults")][1][QLatin1String("line")], 52);
    EXPECT_EQ(samplesOf(plant, ThreeKinds[0]).size(), 99u);
    EXPECT_EQ(samplesOf(plant, ThreeKinds[1]).size(), 98u);
}

TEST_F(Records, columnsWithoutAChannelAreLeftOutOrMade)
{
    const QString plant = writePlant("tank.twin.json");
    const QString file = write("in.csv", "time,LEVEL,Motor speed\n1600000000,1.5,900\n1600000001,1.6,901\n");
    const QJsonObject probed = told({QStringLiteral("load"), plant, file, QStringLiteral("--probe")});
    EXPECT_EQ(probed[QLatin1String("files")][0][QLatin1String("ignored")][0], QStringLiteral("Motor speed"));
    EXPECT_EQ(samplesIn(plant), 0u) << "looking loads nothing";
    EXPECT_EQ(told({QStringLiteral("load"), plant, file})[QLatin1String("samples")], 2);
    const QJsonObject made =
        told({QStringLiteral("load"), plant, file, QStringLiteral("--create")})[QLatin1String("files")][0].toObject();
    EXPECT_EQ(made[QLatin1String("created")].toArray().size(), 1);
    EXPECT_EQ(made[QLatin1String("samples")], 2);
    EXPECT_EQ(made[QLatin1String("doubles")], 2) << "the column that had been loaded before";
    EXPECT_EQ(run({QStringLiteral("check"), plant}).exitCode, 0);
    EXPECT_EQ(samplesOf(plant, made[QLatin1String("created")][0].toString()).size(), 2u);
}

TEST_F(Records, aMillionRowsTwiceAreAMillionSamplesPerChannel)
{
    constexpr int Rows = 1'000'000;
    const QString plant = writePlant("tank.twin.json");
    const QString file = write("in.csv", wideRows(Rows));
    const QJsonObject first = told({QStringLiteral("load"), plant, file});
    EXPECT_EQ(first[QLatin1String("samples")], 2 * Rows);
    RecordProperty("millisecondsOfAMillionRows", int(first[QLatin1String("seconds")].toDouble() * 1000));
    const QJsonObject second = told({QStringLiteral("load"), plant, file});
    EXPECT_EQ(second[QLatin1String("samples")], 0);
    EXPECT_EQ(second[QLatin1String("files")][0][QLatin1String("doubles")], 2 * Rows);
    EXPECT_EQ(samplesIn(plant), quint64(2 * Rows));
    const QJsonObject out =
        told({QStringLiteral("export"), plant, QStringLiteral("--out"), m_home.filePath(QStringLiteral("out.csv"))});
    EXPECT_EQ(out[QLatin1String("samples")], 2 * Rows);
    RecordProperty("millisecondsOfTheExport", int(out[QLatin1String("seconds")].toDouble() * 1000));
}

TEST_F(Records, interruptedLoadingLeavesASoundPartAndCanBeDoneAgain)
{
    constexpr int Rows = 1'500'000;
    const QString plant = writePlant("tank.twin.json");
    const QString file = write("in.csv", wideRows(Rows));
    QProcess loading;
    loading.start(twinscopeProgram(), {QStringLiteral("load"), plant, file});
    ASSERT_TRUE(waitUntil([&] { return samplesIn(plant) > 0; }));
    ::kill(pid_t(loading.processId()), SIGINT);
    ASSERT_TRUE(loading.waitForFinished());
    EXPECT_EQ(loading.exitStatus(), QProcess::NormalExit);
    EXPECT_EQ(loading.exitCode(), 1);
    EXPECT_FALSE(loading.readAllStandardError().isEmpty());
    const quint64 part = samplesIn(plant);
    ASSERT_LT(part, quint64(2 * Rows));
    EXPECT_EQ(run({QStringLiteral("store"), plant, QStringLiteral("--verify")}).exitCode, 0);
    const QJsonObject again = told({QStringLiteral("load"), plant, file});
    EXPECT_EQ(again[QLatin1String("files")][0][QLatin1String("doubles")].toInteger(), qint64(part));
    EXPECT_EQ(samplesIn(plant), quint64(2 * Rows));
}

TEST_F(Records, interruptedExportLeavesTheOldFile)
{
    const QString plant = writePlant("tank.twin.json");
    (void)told({QStringLiteral("load"), plant, write("in.csv", wideRows(1'500'000))});
    const QString file = write("out.csv", "of yesterday");
    const QStringList before = QDir(m_home.path()).entryList();
    QProcess exporting;
    exporting.start(twinscopeProgram(), {QStringLiteral("export"), plant, QStringLiteral("--out"), file});
    ASSERT_TRUE(waitUntil([&] { return isWritingBeside(exporting, file); }));
    ::kill(pid_t(exporting.processId()), SIGINT);
    ASSERT_TRUE(exporting.waitForFinished());
    EXPECT_EQ(exporting.exitCode(), 1);
    EXPECT_EQ(contentOf(file), "of yesterday");
    EXPECT_EQ(QDir(m_home.path()).entryList(), before) << "no half of a file is left behind";
}

TEST_F(Records, compactingAndVerifyingChangeNothing)
{
    const QString plant = writePlant("tank.twin.json");
    (void)told({QStringLiteral("load"), plant, write("in.csv", wideRows(300'000))});
    const QJsonObject before = told({QStringLiteral("store"), plant, QStringLiteral("--verify")});
    const auto level = samplesOf(plant, ThreeKinds[0]);
    const QJsonObject after =
        told({QStringLiteral("store"), plant, QStringLiteral("--compact"), QStringLiteral("--verify")});
    EXPECT_EQ(after[QLatin1String("samples")], before[QLatin1String("samples")]);
    EXPECT_EQ(after[QLatin1String("removed")], 0);
    EXPECT_TRUE(after[QLatin1String("healthy")].toBool());
    EXPECT_LT(after[QLatin1String("bytes")].toInteger(), before[QLatin1String("bytes")].toInteger());
    EXPECT_EQ(samplesOf(plant, ThreeKinds[0]), level);
}
