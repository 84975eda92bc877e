// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fmucommand.h"

#include "console.h"

#include "ssp/systemstructure.h"
#include "system/systeminfo.h"
#include "task/fmuworker.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

namespace twinscope::whatif {

namespace {

QString joined(const QJsonArray &array)
{
    QStringList texts;
    for (const QJsonValue value : array)
        texts += value.toVariant().toString();
    return texts.join(QStringLiteral(", "));
}

QString startText(const QJsonValue &start)
{
    return start.isArray() ? joined(start.toArray()) : start.toVariant().toString();
}

void printText(const QJsonObject &info)
{
    print(QStringLiteral("model      %1").arg(info[QStringLiteral("modelName")].toString()));
    print(QStringLiteral("FMI        %1").arg(info[QStringLiteral("fmiVersion")].toString()));
    print(QStringLiteral("kinds      %1").arg(joined(info[QStringLiteral("kinds")].toArray())));
    print(QStringLiteral("platforms  %1").arg(joined(info[QStringLiteral("platforms")].toArray())));
    const QJsonArray variables = info[QStringLiteral("variables")].toArray();
    print(QStringLiteral("variables  %1").arg(variables.size()));
    for (const QJsonValue variable : variables) {
        const QString start = startText(variable[QStringLiteral("start")]);
        print(QStringLiteral("  %1 %2 %3 %4%5")
                  .arg(variable[QStringLiteral("causality")].toString(), -12)
                  .arg(variable[QStringLiteral("type")].toString(), -11)
                  .arg(variable[QStringLiteral("name")].toString(), -32)
                  .arg(variable[QStringLiteral("unit")].toString(), -8)
                  .arg(start.isEmpty() ? QString() : QStringLiteral(" = ") + start));
    }
}

/// What can be said of a file that is no FMU.
QJsonObject nothingBut(const core::Error &error)
{
    return {{QStringLiteral("fmiVersion"), QJsonValue()}, {QStringLiteral("kinds"), QJsonArray()},
            {QStringLiteral("modelName"), QJsonValue()},  {QStringLiteral("platforms"), QJsonArray()},
            {QStringLiteral("variables"), QJsonArray()},  {QStringLiteral("problems"), QJsonArray{error.sentence}}};
}

void printJson(const QJsonObject &object)
{
    print(QString::fromUtf8(QJsonDocument(object).toJson().trimmed()));
}

void printSystem(const QJsonObject &info)
{
    print(QStringLiteral("system      %1").arg(info[QStringLiteral("name")].toString()));
    for (const QJsonValue component : info[QStringLiteral("components")].toArray())
        print(
            QStringLiteral("component   %1 %2  FMI %3 %4")
                .arg(component[QStringLiteral("name")].toString(), -24)
                .arg(component[QStringLiteral("file")].toString(), -28)
                .arg(component[QStringLiteral("fmiVersion")].toString(), component[QStringLiteral("kind")].toString()));
    for (const QJsonValue connector : info[QStringLiteral("connectors")].toArray())
        print(QStringLiteral("connector   %1 %2")
                  .arg(connector[QStringLiteral("name")].toString(), -24)
                  .arg(connector[QStringLiteral("causality")].toString()));
    for (const QJsonValue connection : info[QStringLiteral("connections")].toArray())
        print(QStringLiteral("connection  %1 → %2")
                  .arg(connection[QStringLiteral("from")].toString(), connection[QStringLiteral("to")].toString()));
    for (const QJsonValue loop : info[QStringLiteral("algebraicLoops")].toArray())
        print(QStringLiteral("loop        %1").arg(loop.toString()));
}

int systemInfo(const QString &path, bool json)
{
    const Interruption interruption;
    core::Progress progress(interruption.token());
    const auto system = loadSystem(path, progress);
    if (!system)
        return fail(system.error());
    const QJsonObject info = toJson(*system);
    if (json) {
        printJson(info);
        return Done;
    }
    printSystem(info);
    for (const QJsonValue problem : info[QStringLiteral("problems")].toArray())
        printError(problem.toString());
    return Done;
}

int info(const QString &path, bool json)
{
    if (isSystemFile(path))
        return systemInfo(path, json);
    const Interruption interruption;
    core::Progress progress(interruption.token());
    const auto info = inspectFmu(path, FmuLimits(), progress);
    if (!info) {
        if (json)
            printJson(nothingBut(info.error()));
        return fail(info.error());
    }
    if (json) {
        printJson(*info);
        return Done;
    }
    printText(*info);
    const QJsonArray problems = (*info)[QStringLiteral("problems")].toArray();
    for (const QJsonValue problem : problems)
        printError(problem.toString());
    return Done;
}

} // namespace

QString FmuCommand::summary() const
{
    return QCoreApplication::translate("whatif", "Tell what is in an FMU and what is wrong with it.");
}

int FmuCommand::run(const QStringList &arguments, sdk::Services &)
{
    CLI::App app(summary().toStdString(), "twinscope fmu");
    app.require_subcommand(1);
    auto *command =
        app.add_subcommand("info", "Version, kinds, platforms and variables of an FMU, and what is wrong with it.");
    std::string path;
    bool json = false;
    command->add_option("FILE", path, "An FMU of FMI 1.0, 2.0 or 3.0, or a system of FMUs (SSP 1.0: .ssp, .ssd).")
        ->required();
    command->add_flag("--json", json, "Print it as JSON.");
    if (const auto status = parse(app, arguments))
        return *status;
    return info(QString::fromStdString(path), json);
}

} // namespace twinscope::whatif
