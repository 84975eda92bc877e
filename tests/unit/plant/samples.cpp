// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "samples.h"

#include <QDir>
#include <QFile>

#include <gtest/gtest.h>

namespace twinscope::plant {

void PrintTo(const Problem &problem, std::ostream *out)
{
    *out << qPrintable(problem.pointer) << ": " << qPrintable(problem.message);
}

} // namespace twinscope::plant

namespace twinscope::test {

QString plantData(const QString &relative)
{
    return QDir::cleanPath(QStringLiteral(PLANT_TEST_DATA "/") + relative);
}

QString schemaFile()
{
    return QStringLiteral(PLANT_SCHEMA);
}

QString validatorProgram()
{
    return QStringLiteral(PLANT_VALIDATOR);
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    EXPECT_TRUE(file.open(QIODevice::ReadOnly)) << qPrintable(path);
    return file.readAll();
}

QString fullSamplePath()
{
    return plantData(QStringLiteral("good/full.twin.json"));
}

nlohmann::json fullSample()
{
    return nlohmann::json::parse(bytesOf(fullSamplePath()).toStdString());
}

QStringList goodSamples()
{
    const QDir directory(plantData(QStringLiteral("good")));
    QStringList paths;
    for (const QString &name : directory.entryList({QStringLiteral("*.twin.json")}, QDir::Files, QDir::Name))
        paths += directory.filePath(name);
    return paths;
}

std::vector<FaultCase> faultCases()
{
    const nlohmann::json base = fullSample();
    const nlohmann::json list = nlohmann::json::parse(bytesOf(plantData(QStringLiteral("faults.json"))).toStdString());
    std::vector<FaultCase> cases;
    for (const nlohmann::json &entry : list) {
        FaultCase fault{entry.at("name"), base.patch(entry.at("patch")), {}, entry.at("schema") == "refuses"};
        for (const nlohmann::json &expected : entry.at("expected"))
            fault.expected.emplace_back(expected.at(0), expected.at(1));
        cases.push_back(std::move(fault));
    }
    return cases;
}

plant::Project parsed(const QByteArray &json, const QString &path)
{
    core::Result<plant::Project> project = plant::parseProject(json, path);
    EXPECT_TRUE(project.ok()) << (project ? "" : qPrintable(project.error().sentence));
    return project ? *std::move(project) : plant::Project();
}

plant::Project parsed(const char *json)
{
    return parsed(QByteArray(json));
}

plant::Project parsed(const nlohmann::json &json, const QString &path)
{
    return parsed(QByteArray::fromStdString(json.dump()), path);
}

} // namespace twinscope::test
