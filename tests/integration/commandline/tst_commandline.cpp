// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "program.h"
#include "pumpplant.h"
#include "testdata.h"

#include <twinscope/historian/embeddedstore.h>

#include <QFile>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sqlite3.h>

#include <random>
#include <tuple>

using namespace twinscope;
using namespace twinscope::test;

namespace {

QString writeFile(const QTemporaryDir &directory, const QString &name, const QByteArray &content)
{
    QFile file(directory.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content);
    return file.fileName();
}

/// A cube of 2 file units as OBJ, the smallest honest model.
constexpr char Cube[] = R"(o cube
v 0 0 0
v 2 0 0
v 2 2 0
v 0 2 0
v 0 0 2
v 2 0 2
v 2 2 2
v 0 2 2
f 1 4 3 2
f 5 6 7 8
f 1 2 6 5
f 2 3 7 6
f 3 4 8 7
f 4 1 5 8
)";

class CommandLine : public testing::Test
{
protected:
    ProgramRun run(const QStringList &arguments) const { return runTwinscope(arguments, m_home.path()); }
    QTemporaryDir m_home;
};

} // namespace

TEST_F(CommandLine, wrongUsageIsTwoAndHelpIsZero)
{
    EXPECT_EQ(run({QStringLiteral("--help")}).exitCode, 0);
    EXPECT_EQ(run({QStringLiteral("check")}).exitCode, 2);
    EXPECT_EQ(run({QStringLiteral("no-such-command"), QStringLiteral("x")}).exitCode, 2);
    EXPECT_EQ(run({QStringLiteral("query"), QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("--points"),
                   QStringLiteral("-1")})
                  .exitCode,
              2);
}

TEST_F(CommandLine, aMisspeltCommandIsToldWhatWasMeant)
{
    const ProgramRun misspelt = run({QStringLiteral("stroe")});
    EXPECT_EQ(misspelt.exitCode, 2);
    EXPECT_TRUE(misspelt.err.contains("no command and no plant “stroe”")) << misspelt.err.constData();
    EXPECT_TRUE(misspelt.err.contains("\"store\"")) << misspelt.err.constData();
    const QString plant = writeFile(m_home, QStringLiteral("plant.twin.json"), "{}");
    const QString wrong = QString(plant).replace(QStringLiteral("plant"), QStringLiteral("palnt"));
    EXPECT_TRUE(run({wrong}).err.contains(plant.toUtf8()));
}

TEST_F(CommandLine, theReadmeNamesEveryCommandAndNoOther)
{
    const QByteArray help = run({QStringLiteral("--help")}).out;
    QFile readme(sourceDirectory() + QStringLiteral("/README.md"));
    ASSERT_TRUE(readme.open(QIODevice::ReadOnly));
    const auto names = [](const QString &text, const char *pattern) {
        QSet<QString> found;
        const QRegularExpression each(QString::fromLatin1(pattern), QRegularExpression::MultilineOption);
        for (auto match = each.globalMatch(text); match.hasNext();)
            found.insert(match.next().captured(1));
        return found;
    };
    const QString subcommands = QString::fromUtf8(help.mid(help.indexOf("Subcommands:")));
    const auto told = names(QString::fromUtf8(readme.readAll()), "^    twinscope ([a-z]+)\\b");
    const auto known = names(subcommands, "^  ([a-z]+)");
    EXPECT_GT(known.size(), 10) << help.constData();
    for (const QString &name : known)
        EXPECT_TRUE(told.contains(name)) << name.toStdString() << " is missing in the README";
    for (const QString &name : told)
        EXPECT_TRUE(known.contains(name)) << name.toStdString() << " is only in the README";
}

TEST_F(CommandLine, checkFindsNothingInASoundProject)
{
    const QString path = writeFile(m_home, QStringLiteral("p.twin.json"),
                                   R"({"twinscope":1,"name":"p","assets":[{"id":"a","name":"A"}]})");
    const ProgramRun checked = run({QStringLiteral("check"), path, QStringLiteral("--json")});
    EXPECT_EQ(checked.exitCode, 0) << checked.out.constData();
    EXPECT_TRUE(QJsonDocument::fromJson(checked.out).object().value(QLatin1String("ok")).toBool());
}

TEST_F(CommandLine, checkNamesEveryFaultWithItsPlace)
{
    const QString path = writeFile(m_home, QStringLiteral("p.twin.json"),
                                   R"({"twinscope":1,"name":"p","channels":[{"id":"c","unit":"degC"},{"id":"c"}]})");
    const ProgramRun checked = run({QStringLiteral("check"), path, QStringLiteral("--json")});
    EXPECT_EQ(checked.exitCode, 1);
    const QJsonArray problems =
        QJsonDocument::fromJson(checked.out).object().value(QLatin1String("problems")).toArray();
    QStringList pointers;
    for (const QJsonValue &problem : problems) {
        pointers.append(problem[QLatin1String("pointer")].toString());
        EXPECT_FALSE(problem[QLatin1String("message")].toString().isEmpty());
    }
    EXPECT_TRUE(pointers.contains(QStringLiteral("/channels/0/unit"))) << checked.out.constData();
    EXPECT_TRUE(pointers.contains(QStringLiteral("/channels/1/id"))) << checked.out.constData();
}

TEST_F(CommandLine, checkCountsAsPeopleDo)
{
    const auto told = [&](const QByteArray &channels) {
        return run({QStringLiteral("check"), writeFile(m_home, QStringLiteral("p.twin.json"),
                                                       R"({"twinscope":1,"name":"p","channels":[)" + channels + "]}")})
            .out;
    };
    EXPECT_TRUE(told(R"({"id":"a"},{"id":"a"})").contains("\n1 fault found."));
    EXPECT_TRUE(told(R"({"id":"a"},{"id":"a"},{"id":"a"})").contains("\n2 faults found."));
}

TEST_F(CommandLine, checkFindsPartsAgainAfterANewExportAndNamesThoseItDoesNot)
{
    // A tetrahedron of each name, with edges of that length along X.
    const auto exported = [&](const std::vector<std::pair<QByteArray, int>> &parts) {
        QByteArray obj;
        int corner = 1;
        for (const auto &[name, length] : parts) {
            obj += "o " + name + "\nv 0 0 0\nv " + QByteArray::number(length) + " 0 0\nv 0 1 0\nv 0 0 1\n";
            for (const auto &[a, b, c] :
                 {std::tuple(0, 2, 1), std::tuple(0, 1, 3), std::tuple(0, 3, 2), std::tuple(1, 2, 3)})
                obj += "f " + QByteArray::number(corner + a) + ' ' + QByteArray::number(corner + b) + ' ' +
                       QByteArray::number(corner + c) + '\n';
            corner += 4;
        }
        writeFile(m_home, QStringLiteral("skid.obj"), obj);
    };
    const QString path = writeFile(m_home, QStringLiteral("p.twin.json"), R"({"twinscope":1,"name":"p","assets":[
        {"id":"P","model":{"file":"skid.obj","node":"/Pump"}}, {"id":"M","model":{"file":"skid.obj","node":"/Motor"}}]})");
    exported({{"Pump", 3}, {"Motor", 5}, {"Foot", 9}});
    EXPECT_EQ(run({QStringLiteral("check"), path}).exitCode, 0) << run({QStringLiteral("check"), path}).out.constData();

    exported({{"Foot", 9}, {"4711", 3}, {"Motor-B", 7}});
    const ProgramRun checked = run({QStringLiteral("check"), path, QStringLiteral("--json")});
    EXPECT_EQ(checked.exitCode, 1);
    const QJsonArray problems =
        QJsonDocument::fromJson(checked.out).object().value(QLatin1String("problems")).toArray();
    ASSERT_EQ(problems.size(), 2) << checked.out.constData();
    EXPECT_EQ(problems[0][QLatin1String("pointer")].toString(), QStringLiteral("/assets/0/model/node"));
    EXPECT_TRUE(problems[0][QLatin1String("message")].toString().contains(QStringLiteral("“/4711” has its shape")));
    EXPECT_EQ(problems[1][QLatin1String("pointer")].toString(), QStringLiteral("/assets/1/model/node"));
    EXPECT_TRUE(problems[1][QLatin1String("message")].toString().contains(QStringLiteral("nearest are: /Motor-B")));
    EXPECT_EQ(run({QStringLiteral("check"), path, QStringLiteral("--no-models")}).exitCode, 0);
}

TEST_F(CommandLine, aModelIsReadAsTheCommandLineSays)
{
    const QString path = writeFile(m_home, QStringLiteral("cube.obj"), Cube);
    const auto height = [&](const QStringList &options) {
        const ProgramRun imported =
            run(QStringList{QStringLiteral("import"), path, QStringLiteral("--json")} + options);
        const QJsonObject bounds = QJsonDocument::fromJson(imported.out).object()[QLatin1String("bounds")].toObject();
        return bounds[QLatin1String("max")][2].toDouble() - bounds[QLatin1String("min")][2].toDouble();
    };
    const double plain = height({});
    ASSERT_GT(plain, 0);
    EXPECT_NEAR(height({QStringLiteral("--unit"), QStringLiteral("cm")}), plain / 100, 1e-6);
    EXPECT_EQ(run({QStringLiteral("import"), path, QStringLiteral("--unit"), QStringLiteral("Cel")}).exitCode, 2);
    EXPECT_EQ(run({QStringLiteral("import"), path, QStringLiteral("--up"), QStringLiteral("w")}).exitCode, 2);
}

TEST_F(CommandLine, checkOfWhatIsNoProjectFailsInJsonToo)
{
    const QString path = writeFile(m_home, QStringLiteral("p.twin.json"), "not json");
    const ProgramRun checked = run({QStringLiteral("check"), path, QStringLiteral("--json")});
    EXPECT_EQ(checked.exitCode, 1);
    EXPECT_FALSE(QJsonDocument::fromJson(checked.out).object().value(QLatin1String("ok")).toBool(true));
}

TEST_F(CommandLine, importTellsWhatIsInAFileAndThenReadsTheCache)
{
    const QString path = writeFile(m_home, QStringLiteral("cube.obj"), Cube);
    const ProgramRun first = run({QStringLiteral("import"), path, QStringLiteral("--json")});
    ASSERT_EQ(first.exitCode, 0) << first.err.constData();
    const QJsonObject told = QJsonDocument::fromJson(first.out).object();
    EXPECT_EQ(told[QLatin1String("parts")].toInt(), 1);
    EXPECT_EQ(told[QLatin1String("instances")].toInt(), 1);
    EXPECT_EQ(told[QLatin1String("triangles")].toInt(), 12);
    EXPECT_FALSE(told[QLatin1String("cached")].toBool(true));
    EXPECT_TRUE(told[QLatin1String("tree")].isObject());
    const ProgramRun second = run({QStringLiteral("import"), path, QStringLiteral("--json")});
    EXPECT_TRUE(QJsonDocument::fromJson(second.out).object().value(QLatin1String("cached")).toBool());
}

TEST_F(CommandLine, importOfGarbageIsASentenceOnStderr)
{
    const QString path = writeFile(m_home, QStringLiteral("junk.step"), "this is no STEP file");
    const ProgramRun imported = run({QStringLiteral("import"), path, QStringLiteral("--json")});
    EXPECT_EQ(imported.exitCode, 1);
    EXPECT_TRUE(imported.out.isEmpty());
    EXPECT_TRUE(imported.err.startsWith("twinscope: ")) << imported.err.constData();
    EXPECT_EQ(run({QStringLiteral("import"), m_home.filePath(QStringLiteral("missing.step"))}).exitCode, 1);
}

TEST_F(CommandLine, pluginsListsTheThreeThatShip)
{
    const ProgramRun listed = run({QStringLiteral("plugins"), QStringLiteral("--json")});
    ASSERT_EQ(listed.exitCode, 0);
    QStringList started;
    for (const QJsonValue &plugin : QJsonDocument::fromJson(listed.out).array()) {
        if (plugin[QLatin1String("state")].toString() == QLatin1String("started"))
            started.append(plugin[QLatin1String("id")].toString());
    }
    for (const char *id : {"import-assimp", "import-occt", "source-mqtt"})
        EXPECT_TRUE(started.contains(QLatin1String(id))) << id << ": " << listed.out.constData();
}

TEST_F(CommandLine, queryOfAnUnknownChannelOrAnEmptyStoreFails)
{
    const QString path = writeFile(m_home, QStringLiteral("p.twin.json"),
                                   R"({"twinscope":1,"name":"p","channels":[{"id":"c"},{"id":"P-1.flow"}]})");
    const ProgramRun unknown = run({QStringLiteral("query"), path, QStringLiteral("P-1.folw")});
    EXPECT_EQ(unknown.exitCode, 1);
    EXPECT_TRUE(unknown.err.contains("P-1.flow")) << unknown.err.constData();
    EXPECT_EQ(run({QStringLiteral("query"), path, QStringLiteral("c")}).exitCode, 1);
}

TEST_F(CommandLine, storeTellsHowLargeAndHowSoundTheHistoryIs)
{
    const QString path = writeFile(m_home, QStringLiteral("p.twin.json"), R"({"twinscope": 1, "name": "P",
        "channels": [{"id": "a", "name": "A"}], "history": {"rules": [{"keepDays": 1}]}})");
    EXPECT_EQ(run({QStringLiteral("store"), path}).exitCode, 1) << "there is no history yet";
    {
        const auto store = historian::openEmbeddedStore(historian::embeddedStorePath(path));
        const auto series = *(*store)->series(QStringLiteral("a"));
        std::vector<historian::SeriesSample> batch;
        for (qint64 i = 0; i < 100; ++i)
            batch.push_back({series, {{i * 1'000'000'000}, {0}, 0.5 * double(i), core::good()}});
        ASSERT_TRUE((*store)->append(batch).ok());
    }
    const auto told = [&](const char *option) {
        const ProgramRun done =
            run({QStringLiteral("store"), path, QStringLiteral("--json"), QString::fromLatin1(option)});
        EXPECT_EQ(done.exitCode, 0) << done.err.constData();
        return QJsonDocument::fromJson(done.out).object();
    };
    const QJsonObject json = told("--verify");
    EXPECT_EQ(json[QLatin1String("channels")].toInt(), 1);
    EXPECT_EQ(json[QLatin1String("samples")].toInt(), 100);
    EXPECT_GT(json[QLatin1String("bytes")].toInt(), 0);
    EXPECT_EQ(json[QLatin1String("bytesPerSample")].toDouble(), json[QLatin1String("bytes")].toDouble() / 100);
    EXPECT_EQ(json[QLatin1String("from")].toString(), QStringLiteral("1970-01-01T00:00:00Z"));
    EXPECT_EQ(json[QLatin1String("to")].toString(), QStringLiteral("1970-01-01T00:01:39Z"));
    EXPECT_TRUE(json[QLatin1String("healthy")].toBool());
    EXPECT_TRUE(json[QLatin1String("damages")].isArray());
    const QJsonObject compacted = told("--compact");
    EXPECT_EQ(compacted[QLatin1String("removed")].toInt(), 100) << "the project's rule keeps one day";
    EXPECT_EQ(compacted[QLatin1String("samples")].toInt(), 0);
}

TEST_F(CommandLine, storeWithADamagedBlockIsNotHealthy)
{
    const QString path = writeFile(m_home, QStringLiteral("p.twin.json"), R"({"twinscope": 1, "name": "P"})");
    const QString folder = historian::embeddedStorePath(path);
    QByteArray text(40'000, 'x'); // a text of random letters, so that most of the file is one block
    std::mt19937 random(1);
    for (char &c : text)
        c = char('a' + random() % 26);
    {
        const auto store = historian::openEmbeddedStore(folder);
        const auto series = *(*store)->series(QStringLiteral("a"));
        const historian::SeriesSample sample{series, {{1}, {1}, QString::fromLatin1(text), core::good()}};
        ASSERT_TRUE((*store)->append({&sample, 1}).ok());
        core::Progress progress;
        ASSERT_TRUE((*store)->compact(progress).ok());
    }
    sqlite3 *database = nullptr;
    ASSERT_EQ(sqlite3_open(QFile::encodeName(folder + QStringLiteral("/history.sqlite")).constData(), &database),
              SQLITE_OK);
    const char *damage = "UPDATE block SET body = substr(body, 1, 999) || x'a5' || substr(body, 1001)";
    EXPECT_EQ(sqlite3_exec(database, damage, nullptr, nullptr, nullptr), SQLITE_OK);
    EXPECT_EQ(sqlite3_changes(database), 1);
    sqlite3_close(database);
    const ProgramRun verified =
        run({QStringLiteral("store"), path, QStringLiteral("--verify"), QStringLiteral("--json")});
    EXPECT_EQ(verified.exitCode, 1);
    const QJsonObject json = QJsonDocument::fromJson(verified.out).object();
    EXPECT_FALSE(json[QLatin1String("healthy")].toBool(true)) << verified.out.constData() << verified.err.constData();
    EXPECT_EQ(json[QLatin1String("damages")].toArray().size(), 1);
}

TEST_F(CommandLine, loadMakesWholeChannels)
{
    const QString path = writeFile(m_home, QStringLiteral("p.twin.json"),
                                   R"({"twinscope":1,"name":"p","assets":[{"id":"P-101","name":"Feed pump"}]})");
    const QString csv = writeFile(m_home, QStringLiteral("a.csv"),
                                  "time,P-101.T [degC],Feed pump speed (rpm),Mood [wbl]\n2020-01-01T00:00:00Z,1,2,3\n");
    const ProgramRun loaded = run({QStringLiteral("load"), path, csv, QStringLiteral("--create")});
    ASSERT_EQ(loaded.exitCode, 0) << loaded.err.constData();
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonArray channels =
        QJsonDocument::fromJson(file.readAll()).object().value(QLatin1String("channels")).toArray();
    ASSERT_EQ(channels.size(), 3);
    const auto member = [&](int channel, const char *name) {
        return channels[channel][QLatin1String(name)].toString().toStdString();
    };
    EXPECT_EQ(member(0, "id"), "P-101.T");
    EXPECT_EQ(member(0, "asset"), "P-101");
    EXPECT_EQ(member(0, "name"), "T");
    EXPECT_EQ(member(0, "unit"), "Cel");
    EXPECT_EQ(member(1, "asset"), "P-101");
    EXPECT_EQ(member(1, "name"), "speed");
    EXPECT_EQ(member(1, "unit"), "{rev}/min");
    EXPECT_EQ(member(2, "asset"), "");
    EXPECT_EQ(member(2, "description"), "Unit as written: wbl");
}

TEST_F(CommandLine, recordWithoutABrokerSaysSoAndFails)
{
    const QString path = writeFile(m_home, QStringLiteral("p.twin.json"), R"({"twinscope":1,"name":"p",
        "sources":[{"id":"s","type":"mqtt","url":"mqtt://127.0.0.1:1"}],
        "channels":[{"id":"c","address":{"source":"s","topic":"t"}}]})");
    const ProgramRun recorded =
        run({QStringLiteral("record"), path, QStringLiteral("--for"), QStringLiteral("1"), QStringLiteral("--json")});
    EXPECT_EQ(recorded.exitCode, 1);
    EXPECT_TRUE(recorded.err.contains("127.0.0.1:1")) << recorded.err.constData();
    EXPECT_FALSE(recorded.err.contains("; )")) << recorded.err.constData();
    EXPECT_EQ(QJsonDocument::fromJson(recorded.out).object().value(QLatin1String("stored")).toInt(-1), 0);
}

TEST_F(CommandLine, publishRefusesAMissingColumnAndAMissingBroker)
{
    const QString csv = writeFile(m_home, QStringLiteral("a.csv"), "time,x\n2020-01-01T00:00:00Z,1\n");
    const QStringList common{QStringLiteral("publish"),  csv,
                             QStringLiteral("--broker"), QStringLiteral("mqtt://127.0.0.1:1"),
                             QStringLiteral("--prefix"), QStringLiteral("p")};
    EXPECT_EQ(run(common + QStringList{QStringLiteral("--time"), QStringLiteral("when")}).exitCode, 2);
    EXPECT_EQ(run(common).exitCode, 1);
}

TEST_F(CommandLine, renderWithoutADisplayMakesItsOwn)
{
    const QString model = writeFile(m_home, QStringLiteral("cube.obj"), Cube);
    const QString picture = m_home.filePath(QStringLiteral("cube.png"));
    for (const char *variable : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_RUNTIME_DIR"})
        qunsetenv(variable);
    const ProgramRun rendered = run({QStringLiteral("render"), model, QStringLiteral("--out"), picture,
                                     QStringLiteral("--size"), QStringLiteral("320x200")});
    ASSERT_EQ(rendered.exitCode, 0) << rendered.err.constData();
    EXPECT_EQ(rendered.err, QByteArray());
    const QImage image(picture);
    EXPECT_EQ(image.size(), QSize(320, 200));
    EXPECT_NE(image.pixelColor(160, 100), image.pixelColor(5, 5)); // something stands in the middle
}

TEST_F(CommandLine, renderCanLeaveTheBackgroundOut)
{
    const QString model = writeFile(m_home, QStringLiteral("cube.obj"), Cube);
    const QString picture = m_home.filePath(QStringLiteral("cube.png"));
    const ProgramRun rendered =
        run({QStringLiteral("render"), model, QStringLiteral("--out"), picture, QStringLiteral("--size"),
             QStringLiteral("320x200"), QStringLiteral("--transparent")});
    ASSERT_EQ(rendered.exitCode, 0) << rendered.err.constData();
    const QImage image(picture);
    EXPECT_EQ(image.pixelColor(5, 195).alpha(), 0);
    EXPECT_EQ(image.pixelColor(160, 100).alpha(), 255);
}

TEST_F(CommandLine, renderShowsTheFilesColoursWhereWanted)
{
    writeFile(m_home, QStringLiteral("red.mtl"), "newmtl red\nKd 1 0 0\n");
    const QString model =
        writeFile(m_home, QStringLiteral("red.obj"), QByteArray("mtllib red.mtl\nusemtl red\n") + QByteArray(Cube));
    const auto redness = [&](const QStringList &options) {
        const QString picture = m_home.filePath(QStringLiteral("red.png"));
        const ProgramRun rendered = run(QStringList{QStringLiteral("render"), model, QStringLiteral("--out"), picture,
                                                    QStringLiteral("--size"), QStringLiteral("320x200")} +
                                        options);
        EXPECT_EQ(rendered.exitCode, 0) << rendered.err.constData();
        const QColor middle = QImage(picture).pixelColor(160, 100);
        return middle.red() - middle.green();
    };
    EXPECT_LT(redness({}), 30);
    EXPECT_GT(redness({QStringLiteral("--colours"), QStringLiteral("--no-edges")}), 60);
}

TEST_F(CommandLine, renderSelectsASetOfAssets)
{
    writeFile(m_home, QStringLiteral("cube.obj"), Cube);
    const QString project = writeFile(m_home, QStringLiteral("set.twin.json"), R"({"twinscope": 1, "name": "Set",
        "assets": [{"id": "a", "model": {"file": "cube.obj"}},
                   {"id": "b", "model": {"file": "cube.obj"}, "placement": {"translation": [4, 0, 0]}},
                   {"id": "c", "model": {"file": "cube.obj"}, "placement": {"translation": [400, 0, 0]}}],
        "sets": [{"name": "Two of them", "assets": ["a", "b"]}]})");
    const auto coloursOf = [&](const QString &selected) {
        const QString picture = m_home.filePath(QStringLiteral("set.png"));
        const ProgramRun rendered = run({QStringLiteral("render"), project, QStringLiteral("--out"), picture,
                                         QStringLiteral("--size"), QStringLiteral("400x300"), QStringLiteral("--view"),
                                         QStringLiteral("front"), QStringLiteral("--select"), selected});
        EXPECT_EQ(rendered.exitCode, 0) << rendered.err.constData();
        const QImage image(picture);
        return std::pair(image.pixelColor(100, 150), image.pixelColor(300, 150)); // a stands left of b
    };
    const auto [first, second] = coloursOf(QStringLiteral("Two of them"));
    EXPECT_EQ(first, second);
    EXPECT_GT(first.blue(), first.red() + 20) << "both are in the colour of what is selected";
}

TEST_F(CommandLine, renderShowsAPastMomentAsAHeatMap)
{
    const QString model = writeFile(m_home, QStringLiteral("cube.obj"), Cube);
    const QString project = writeFile(m_home, QStringLiteral("pair.twin.json"), R"({"twinscope": 1, "name": "Pair",
        "assets": [{"id": "a", "model": {"file": "cube.obj"}},
                   {"id": "b", "model": {"file": "cube.obj"}, "placement": {"translation": [4, 0, 0]}}],
        "channels": [{"id": "ta", "name": "Temperature", "asset": "a", "unit": "Cel", "range": {"low": 0, "high": 100}},
                     {"id": "tb", "name": "Temperature", "asset": "b", "unit": "Cel", "range": {"low": 0, "high": 100}}]})");
    const QString record = writeFile(m_home, QStringLiteral("record.csv"),
                                     "time,ta,tb\n2026-01-01T00:00:00Z,0,100\n2026-01-01T00:00:10Z,100,0\n");
    ASSERT_EQ(run({QStringLiteral("load"), project, record}).exitCode, 0);
    const auto coloursAt = [&](const QString &time) {
        const QString picture = m_home.filePath(QStringLiteral("then.png"));
        const ProgramRun rendered =
            run({QStringLiteral("render"), project, QStringLiteral("--out"), picture, QStringLiteral("--size"),
                 QStringLiteral("400x300"), QStringLiteral("--view"), QStringLiteral("front"), QStringLiteral("--time"),
                 time, QStringLiteral("--heat-map"), QStringLiteral("temperature")});
        EXPECT_EQ(rendered.exitCode, 0) << rendered.err.constData();
        const QImage image(picture);
        return std::pair(image.pixelColor(100, 150), image.pixelColor(300, 150)); // a stands left of b
    };
    const auto cold = coloursAt(QStringLiteral("2026-01-01T00:00:05Z"));
    const auto warm = coloursAt(QStringLiteral("2026-01-01T00:00:15Z"));
    EXPECT_GT(cold.first.blue(), cold.first.green()) << "viridis begins violet";
    EXPECT_GT(cold.second.green(), cold.second.blue()) << "and ends yellow";
    EXPECT_EQ(warm.first, cold.second);
    EXPECT_EQ(warm.second, cold.first);

    const ProgramRun unknown =
        run({QStringLiteral("render"), project, QStringLiteral("--out"), m_home.filePath(QStringLiteral("no.png")),
             QStringLiteral("--heat-map"), QStringLiteral("Humidity")});
    EXPECT_EQ(unknown.exitCode, 2);
    EXPECT_TRUE(unknown.err.contains("Temperature")) << "the choice is told: " << unknown.err.constData();
}

TEST_F(CommandLine, renderOfABrokenModelLeavesNoPicture)
{
    const QString model = writeFile(m_home, QStringLiteral("junk.step"), "this is no STEP file");
    const QString picture = m_home.filePath(QStringLiteral("junk.png"));
    const ProgramRun rendered = run({QStringLiteral("render"), model, QStringLiteral("--out"), picture});
    EXPECT_EQ(rendered.exitCode, 1);
    EXPECT_FALSE(QFile::exists(picture));
    EXPECT_EQ(rendered.err.count("junk.step"), 1) << rendered.err.constData();
}

TEST_F(CommandLine, renderOfWhatThePlantLacksIsWrongUsage)
{
    const QString path = writeFile(m_home, QStringLiteral("p.twin.json"), R"({"twinscope":1,"name":"p",
        "assets":[{"id":"P-101"}], "cameras":[{"name":"North"}], "sets":[{"name":"Pumps","assets":["P-101"]}]})");
    const auto render = [&](const char *option, const char *value) {
        return run({QStringLiteral("render"), path, QStringLiteral("--out"), m_home.filePath(QStringLiteral("p.png")),
                    QLatin1String(option), QLatin1String(value)});
    };
    for (const auto &[option, value, meant] :
         {std::tuple("--camera", "Nroth", "North"), std::tuple("--select", "P101", "P-101"),
          std::tuple("--select", "Pump", "Pumps")}) {
        const ProgramRun rendered = render(option, value);
        EXPECT_EQ(rendered.exitCode, 2);
        EXPECT_TRUE(rendered.err.contains(meant)) << rendered.err.constData();
    }
    EXPECT_EQ(render("--heat-map", "Mood").exitCode, 2);
}
