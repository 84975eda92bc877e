// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/projectfile.h>

#include <nlohmann/json.hpp>

#include <QByteArray>
#include <QString>

#include <ostream>
#include <vector>

namespace twinscope::plant {

void PrintTo(const Problem &problem, std::ostream *out);

} // namespace twinscope::plant

namespace twinscope::test {

/// Path of a file in tests/data/plant, of the published schema, and of the program that validates against it.
QString plantData(const QString &relative);
QString schemaFile();
QString validatorProgram();

QByteArray bytesOf(const QString &path);

/// tests/data/plant/good/full.twin.json: every member of the format, no fault.
QString fullSamplePath();
nlohmann::json fullSample();
/// Paths of all projects in tests/data/plant/good.
QStringList goodSamples();

/// One way to spoil the full sample, from tests/data/plant/faults.json.
struct FaultCase
{
    std::string name;
    nlohmann::json document;                                   ///< the spoilt sample
    std::vector<std::pair<std::string, std::string>> expected; ///< pointer and some words of each problem
    bool schemaRefuses = false;                                ///< false: only `check` can see it
};
std::vector<FaultCase> faultCases();

/// Parses; fails the test where that gives an Error.
plant::Project parsed(const QByteArray &json, const QString &path = {});
plant::Project parsed(const char *json);
plant::Project parsed(const nlohmann::json &json, const QString &path = {});

} // namespace twinscope::test
