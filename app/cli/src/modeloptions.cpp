// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modeloptions.h"

#include <twinscope/core/units.h>
#include <twinscope/workbench/settings.h>

#include <CLI/CLI.hpp>
#include <QCoreApplication>

namespace twinscope::cli {

namespace {

/// A sentence where it is none.
std::string checkLength(std::string &unit)
{
    const QString name = QString::fromStdString(unit);
    const auto parsed = core::Unit::parse(name);
    if (parsed && parsed->isCompatibleWith(*core::Unit::parse(QStringLiteral("m"))))
        return {};
    return QCoreApplication::translate("cli", "“%1” is no UCUM length: write mm, cm, m or [in_i].")
        .arg(name)
        .toStdString();
}

} // namespace

void ModelOptions::declare(CLI::App &app)
{
    app.add_option("--unit", unit, "UCUM length of a file unit (mm, [in_i]), instead of what the file says.")
        ->check(CLI::Validator(checkLength, ""));
    app.add_option("--up", up, "The file's axis that is up, instead of what it says: x, y or z")
        ->check(CLI::IsMember({"x", "y", "z"}));
    app.add_option("--detail", detail, "coarse, normal or fine")->check(CLI::IsMember({"coarse", "normal", "fine"}));
    app.add_option("--memory", memoryMiB, "MiB that the import may take, instead of the setting.")
        ->check(CLI::PositiveNumber);
    app.add_option("--seconds", seconds, "Seconds that the import may take, instead of the setting.")
        ->check(CLI::PositiveNumber);
}

plant::ModelReading ModelOptions::reading() const
{
    plant::ModelReading reading;
    reading.unit = QString::fromStdString(unit);
    reading.up = plant::UpAxis(int(*geometry::upFromKey(QString::fromStdString(up))));
    reading.detail = plant::ModelDetail(int(*geometry::detailFromKey(QString::fromStdString(detail))));
    return reading;
}

session::ImportLimits ModelOptions::limits() const
{
    session::ImportLimits limits = workbench::Settings().importLimits();
    if (memoryMiB > 0)
        limits.worker.memoryBytes = qint64(memoryMiB) << 20;
    if (seconds > 0)
        limits.worker.time = std::chrono::seconds(seconds);
    return limits;
}

} // namespace twinscope::cli
