// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <gtest/gtest.h>

using namespace twinscope;

namespace {

constexpr int NoValidator = 77;

/// Runs the published schema over files: file → its first fault, "" where the schema accepts it.
class SchemaTest : public testing::Test
{
protected:
    void SetUp() override
    {
        m_python = QStandardPaths::findExecutable(QStringLiteral("python3"));
        if (m_python.isEmpty())
            GTEST_SKIP() << "There is no python3 on this machine to validate the schema with.";
        QProcess probe;
        probe.start(m_python, {test::validatorProgram()});
        ASSERT_TRUE(probe.waitForFinished());
        if (probe.exitCode() == NoValidator)
            GTEST_SKIP() << "Python has no jsonschema on this machine: install python3-jsonschema.";
    }

    QJsonObject verdicts(const QStringList &files)
    {
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        process.start(m_python, {test::validatorProgram(), test::schemaFile()});
        process.write(files.join(u'\n').toUtf8());
        process.closeWriteChannel();
        EXPECT_TRUE(process.waitForFinished(60'000));
        EXPECT_EQ(process.exitCode(), 0);
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }

    QString write(int number, const nlohmann::json &document)
    {
        const QString path = m_directory.filePath(QStringLiteral("%1.twin.json").arg(number));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray::fromStdString(document.dump()));
        return path;
    }

private:
    QString m_python;
    QTemporaryDir m_directory;
};

TEST_F(SchemaTest, acceptsGoodSamples)
{
    const QStringList samples = test::goodSamples();
    const QJsonObject verdict = verdicts(samples);
    for (const QString &path : samples)
        EXPECT_EQ(verdict.value(path), QJsonValue(QString())) << qPrintable(path);
}

TEST_F(SchemaTest, refusesWhatTheCheckerRefuses)
{
    const auto cases = test::faultCases();
    QStringList files;
    for (size_t i = 0; i < cases.size(); ++i)
        files += write(int(i), cases[i].document);
    const QJsonObject verdict = verdicts(files);
    for (size_t i = 0; i < cases.size(); ++i) {
        const QJsonValue fault = verdict.value(files[qsizetype(i)]);
        ASSERT_TRUE(fault.isString()) << cases[i].name;
        EXPECT_EQ(!fault.toString().isEmpty(), cases[i].schemaRefuses)
            << cases[i].name << ": " << qPrintable(fault.toString());
    }
}

TEST_F(SchemaTest, acceptsWhatTheProgramWrites)
{
    plant::Project project;
    project.plant = test::parsed(test::fullSample()).plant;
    const QString path = write(0, nlohmann::json::parse(serialise(project).toStdString()));
    EXPECT_EQ(verdicts({path}).value(path), QJsonValue(QString()));
}

} // namespace
