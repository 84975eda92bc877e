// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// `twinscope discover`: what a broker says becomes channels of a project.

#include "edgenode.h"
#include "program.h"
#include "sourcefixture.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

namespace twinscope::mqtt {

using test::waitUntil;

namespace {

class Discover : public MqttSourceTest
{
protected:
    void SetUp() override
    {
        MqttSourceTest::SetUp();
        if (IsSkipped())
            return;
        publishOne(QStringLiteral("plant/level"), "4.2", true);
        publishOne(QStringLiteral("plant/pump"), R"({"speed": 900, "state": "running"})", true);
    }

    /// One look at the broker, while the node says a value now and then.
    QJsonDocument discover(const QStringList &options, EdgeNode &node) const
    {
        QProcess process;
        process.start(test::twinscopeProgram(),
                      QStringList{QStringLiteral("discover"), QStringLiteral("--broker"), broker.url(),
                                  QStringLiteral("--for"), QStringLiteral("2"), QStringLiteral("--json")} +
                          options);
        EXPECT_TRUE(waitUntil([&] {
            node.setFlow(3);
            return process.state() == QProcess::NotRunning;
        }));
        EXPECT_EQ(process.exitCode(), 0) << process.readAllStandardError().constData();
        return QJsonDocument::fromJson(process.readAllStandardOutput());
    }

    QString writePlant() const
    {
        QFile file(home.filePath(QStringLiteral("p.twin.json")));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(R"({"twinscope": 1, "name": "p"})");
        return file.fileName();
    }

    QTemporaryDir home;
};

} // namespace

TEST_F(Discover, listsTopicsMembersAndSparkplugMetricsWithUnitsAndRanges)
{
    EdgeNode node(broker.port(), 1);
    ASSERT_TRUE(node.connect());
    QJsonArray found;
    ASSERT_TRUE(waitUntil([&] { return (found = discover({}, node).array()).size() == 5; }, std::chrono::seconds(60)))
        << QJsonDocument(found).toJson().constData();
    QHash<QString, QJsonObject> byPlace;
    for (const QJsonValue &finding : found)
        byPlace.insert(finding[QLatin1String("topic")].toString() + finding[QLatin1String("pointer")].toString() +
                           finding[QLatin1String("metric")].toString(),
                       finding.toObject());
    EXPECT_EQ(byPlace[QStringLiteral("plant/level")][QLatin1String("kind")], QStringLiteral("number"));
    EXPECT_EQ(byPlace[QStringLiteral("plant/pump/speed")][QLatin1String("value")], QStringLiteral("900"));
    EXPECT_EQ(byPlace[QStringLiteral("plant/pump/state")][QLatin1String("kind")], QStringLiteral("text"));
    const QJsonObject voltage = byPlace[QStringLiteral("spBv1.0/Plant/EdgeVoltage")];
    EXPECT_TRUE(voltage[QLatin1String("sparkplug")].toBool());
    EXPECT_EQ(voltage[QLatin1String("unit")], QStringLiteral("V"));
    EXPECT_EQ(voltage[QLatin1String("range")][QLatin1String("high")], 400);
    EXPECT_TRUE(byPlace.contains(QStringLiteral("spBv1.0/Plant/Edge/PumpFlow")));
}

TEST_F(Discover, makesChannelsOfAChoiceOnceInOneStep)
{
    EdgeNode node(broker.port(), 1);
    ASSERT_TRUE(node.connect());
    const QString plant = writePlant();
    const QStringList choice{QStringLiteral("--choose"),    QStringLiteral("spBv1.0/*"), QStringLiteral("--choose"),
                             QStringLiteral("plant/level"), QStringLiteral("--add"),     plant};
    qint64 added = 0;
    ASSERT_TRUE(
        waitUntil([&] { return (added += discover(choice, node).object()[QLatin1String("added")].toInteger()) >= 3; },
                  std::chrono::seconds(60)));
    EXPECT_EQ(added, 3);
    EXPECT_EQ(discover(choice, node).object()[QLatin1String("added")], 0) << "they are there already";
    const auto checked = test::runTwinscope({QStringLiteral("check"), plant, QStringLiteral("--json")}, home.path());
    EXPECT_EQ(checked.exitCode, 0) << checked.out.constData();
    QFile file(plant);
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonObject project = QJsonDocument::fromJson(file.readAll()).object();
    EXPECT_EQ(project[QLatin1String("channels")].toArray().size(), 3);
    EXPECT_EQ(project[QLatin1String("sources")][0][QLatin1String("url")], broker.url());
}

TEST_F(Discover, aBrokerThatIsNotThereIsASentence)
{
    const auto run = test::runTwinscope({QStringLiteral("discover"), QStringLiteral("--broker"),
                                         QStringLiteral("mqtt://127.0.0.1:%1").arg(test::freeLoopbackPort()),
                                         QStringLiteral("--for"), QStringLiteral("1")},
                                        home.path());
    EXPECT_EQ(run.exitCode, 1);
    EXPECT_TRUE(run.err.contains("127.0.0.1")) << run.err.constData();
}

} // namespace twinscope::mqtt
