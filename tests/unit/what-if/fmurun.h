// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "simulation/run.h"

#include <QTemporaryDir>

#include <map>
#include <string>
#include <vector>

namespace twinscope::test {

/// What a run in this process gave: rows by time, columns by name, all as numbers; texts as they are in the CSV.
struct FmuRows
{
    std::vector<double> times;
    std::map<std::string, std::vector<double>> numbers;
    std::map<std::string, std::vector<std::string>> texts;
    whatif::RunReport report;
    QString error; ///< the sentence where it did not work

    double at(const std::string &column, double time) const; ///< of the row of exactly that time
    double last(const std::string &column) const { return numbers.at(column).back(); }
};

/// Runs one of the tests' FMUs ("ball-2").
FmuRows runTestFmu(const QString &name, const whatif::RunRequest &request = {});

/// Unpacks one of the tests' FMUs below `folder`.
whatif::Fmu unpackTestFmu(const QString &name, const QTemporaryDir &folder);

QString writeText(const QTemporaryDir &folder, const QString &name, const QByteArray &text);

} // namespace twinscope::test
