// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fmurun.h"

#include "simulation/resultfile.h"

#include <twinscope/historian/csvreader.h>

#include <gtest/gtest.h>

#include <QDir>

#include <cmath>
#include <limits>

namespace twinscope::test {

namespace {

double numberFrom(const std::string &text)
{
    bool ok = false;
    const double number = QString::fromStdString(text).toDouble(&ok);
    return ok ? number : std::numeric_limits<double>::quiet_NaN();
}

void readRows(const QString &path, FmuRows &rows)
{
    historian::CsvReader csv;
    if (!csv.open(path, ',') || !csv.next())
        return;
    std::vector<std::string> names;
    for (const auto &field : csv.fields())
        names.emplace_back(field.text);
    while (csv.next()) {
        rows.times.push_back(numberFrom(std::string(csv.fields()[0].text)));
        for (size_t i = 1; i < names.size(); ++i) {
            const std::string text(csv.fields()[i].text);
            rows.texts[names[i]].push_back(text);
            rows.numbers[names[i]].push_back(numberFrom(text));
        }
    }
}

} // namespace

double FmuRows::at(const std::string &column, double time) const
{
    for (size_t i = 0; i < times.size(); ++i) {
        if (std::abs(times[i] - time) < 1e-9)
            return numbers.at(column)[i];
    }
    ADD_FAILURE() << "no row at " << time;
    return std::numeric_limits<double>::quiet_NaN();
}

whatif::Fmu unpackTestFmu(const QString &name, const QTemporaryDir &folder)
{
    core::Progress progress;
    const QString out = folder.filePath(name + QString::number(QDir(folder.path()).count()));
    QDir().mkpath(out);
    auto fmu = whatif::unpackFmu(QStringLiteral(TEST_FMUS "/%1.fmu").arg(name), out, progress);
    EXPECT_TRUE(fmu) << (fmu ? std::string() : fmu.error().sentence.toStdString());
    return fmu ? std::move(fmu).value() : whatif::Fmu();
}

FmuRows runTestFmu(const QString &name, const whatif::RunRequest &request)
{
    FmuRows rows;
    const QTemporaryDir folder;
    const whatif::Fmu fmu = unpackTestFmu(name, folder);
    const QString result = folder.filePath(QStringLiteral("result")), csv = folder.filePath(QStringLiteral("out.csv"));
    core::Progress progress;
    const auto report = whatif::runFmu(fmu, request, result, progress);
    if (!report) {
        rows.error = report.error().sentence;
        return rows;
    }
    rows.report = *report;
    EXPECT_TRUE(whatif::writeResultCsv(result, csv));
    readRows(csv, rows);
    EXPECT_EQ(rows.times.size(), report->rows);
    return rows;
}

QString writeText(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    QFile file(folder.filePath(name));
    EXPECT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(text);
    return file.fileName();
}

} // namespace twinscope::test
