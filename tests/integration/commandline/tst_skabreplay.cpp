// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mosquittobroker.h"
#include "program.h"
#include "pumpplant.h"
#include "testdata.h"

#include <twinscope/core/time.h>

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <gtest/gtest.h>

#include <csignal>

using namespace twinscope;
using namespace twinscope::test;

namespace {

struct Row
{
    core::Time time;
    double value = 0;
    bool operator==(const Row &) const = default;
};

std::vector<std::vector<Row>> readSkab(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly));
    const QList<QByteArray> header = file.readLine().trimmed().split(';');
    std::vector<std::vector<Row>> columns(size_t(skabSensors().size()));
    while (!file.atEnd()) {
        const QList<QByteArray> fields = file.readLine().trimmed().split(';');
        for (qsizetype s = 0; s < skabSensors().size(); ++s) {
            const qsizetype column = header.indexOf(skabSensors()[s].toUtf8());
            columns[size_t(s)].push_back(
                {*core::parseIso8601(QString::fromUtf8(fields[0])), fields[column].toDouble()});
        }
    }
    return columns;
}

std::vector<Row> query(const QString &project, const QString &channel, const QString &home)
{
    const ProgramRun run = runTwinscope({QStringLiteral("query"), project, channel}, home);
    QList<QByteArray> lines = run.out.trimmed().split('\n');
    std::vector<Row> rows;
    if (run.exitCode != 0 || lines.isEmpty() || lines.takeFirst() != "time,value,quality")
        return rows;
    for (const QByteArray &line : lines) {
        const QList<QByteArray> fields = line.split(',');
        EXPECT_EQ(fields.value(2), "good");
        rows.push_back({*core::parseIso8601(QString::fromUtf8(fields.value(0))), fields.value(1).toDouble()});
    }
    return rows;
}

} // namespace

/// A recorded pump test bed, from the file through a real broker into the store and back, value for value.
TEST(SkabReplay, everyRowComesBack)
{
    const QString csv = sharedData(QStringLiteral("skab/valve1/0.csv"));
    const QString motor = sharedData(QStringLiteral("cad/occt/Motor-c.brep"));
    if (csv.isEmpty() || motor.isEmpty())
        GTEST_SKIP() << "The shared test data (SKAB, CAD) is not on this machine; set TWINSCOPE_TEST_DATA.";
    if (MosquittoBroker::program().isEmpty())
        GTEST_SKIP() << "mosquitto is not installed.";
    MosquittoBroker broker({.extraLines = {QStringLiteral("max_queued_messages 0")}});
    ASSERT_TRUE(broker.start()) << broker.failure().toStdString();
    const QTemporaryDir home;
    const QString project = writePumpPlant(home.path(), broker.url(), motor);

    QProcess recorder;
    recorder.start(twinscopeProgram(), {QStringLiteral("record"), project, QStringLiteral("--json")});
    QByteArray said;
    ASSERT_TRUE(waitUntil([&] { return (said += recorder.readAllStandardError()).contains("recording"); }))
        << said.constData();

    const ProgramRun published =
        runTwinscope({QStringLiteral("publish"), csv, QStringLiteral("--broker"), broker.url(),
                      QStringLiteral("--prefix"), QStringLiteral("skab"), QStringLiteral("--time"),
                      QStringLiteral("datetime"), QStringLiteral("--speed"), QStringLiteral("0")},
                     home.path());
    ASSERT_EQ(published.exitCode, 0) << published.err.constData();

    const auto expected = readSkab(csv);
    const quint64 rows = expected[0].size();
    ASSERT_GT(rows, 1000u);
    EXPECT_TRUE(waitUntil([&] { return query(project, skabSensors().last(), home.path()).size() == rows; }));
    ::kill(pid_t(recorder.processId()), SIGINT);
    ASSERT_TRUE(recorder.waitForFinished(30000));
    const QJsonObject counters = QJsonDocument::fromJson(recorder.readAllStandardOutput()).object();
    EXPECT_EQ(quint64(counters.value(QLatin1String("received")).toInteger()), 8 * rows);
    EXPECT_EQ(quint64(counters.value(QLatin1String("stored")).toInteger()), 8 * rows);
    EXPECT_EQ(counters.value(QLatin1String("dropped")).toInteger(-1), 0);

    for (qsizetype s = 0; s < skabSensors().size(); ++s)
        EXPECT_EQ(query(project, skabSensors()[s], home.path()), expected[size_t(s)]) << skabSensors()[s].toStdString();
}
