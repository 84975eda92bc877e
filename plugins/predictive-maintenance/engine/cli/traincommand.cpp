// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"
#include "cli/fleetfile.h"
#include "cli/subcommand.h"
#include "prognosis/modelfile.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFile>

#include <optional>

namespace twinscope::predict {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("predict", text);
}

/// The model that a training is about to replace, if there is a sound one.
std::optional<FleetModel> previousModel(const QString &path)
{
    if (!QFile::exists(path))
        return std::nullopt;
    auto model = readModel(path);
    if (!model)
        return std::nullopt;
    return std::move(model).value();
}

void report(const FleetModel &model, const std::optional<FleetModel> &previous)
{
    const QStringList constant = model.scale.constantColumns(model.columns);
    if (!constant.isEmpty())
        printNotice(tr("These columns never change or have no value, and are not used: %1.")
                        .arg(constant.join(QStringLiteral(", "))));
    const BackTestScores &scores = model.crossValidation;
    printNotice(
        tr("On units left out of the training: error (RMSE) %1, 90 % intervals cover %2 %, half-way within 20 %: %3 %.")
            .arg(scores.rmse, 0, 'f', 2)
            .arg(scores.coverage * 100, 0, 'f', 1)
            .arg(scores.alphaLambda * 100, 0, 'f', 0));
    if (!previous)
        return;
    printNotice(tr("The model it replaces had an error of %1%2.")
                    .arg(previous->crossValidation.rmse, 0, 'f', 2)
                    .arg(previous->dataHash == model.dataHash ? QString() : tr(", on other training data")));
}

QJsonObject toJson(const FleetModel &model)
{
    return {{QStringLiteral("conditions"), qint64(model.scale.conditions().count())},
            {QStringLiteral("sensors"), qint64(model.scale.sensors())},
            {QStringLiteral("cap"), model.cap},
            {QStringLiteral("dataHash"), QString::fromLatin1(model.dataHash)},
            {QStringLiteral("crossValidation"), model.crossValidation.toJson()}};
}

class TrainCommand final : public Subcommand
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand("train", "Learn remaining useful life from a fleet's runs to failure.");
        app->add_option("--fleet", m_fleet, "A table in which every unit runs until it fails.")->required();
        app->add_option("--unit", m_unit, "The column that names the unit.")->required();
        app->add_option("--cycle", m_cycle, "The column that counts cycles, hours or moments.")->required();
        app->add_option("--columns", m_columns, "Names A,B,C for a table without a header.")->delimiter(',');
        app->add_option("--sensors", m_sensors, "Columns A,B,C to learn from; otherwise all others.")->delimiter(',');
        app->add_option("--condition", m_condition, "Columns A,B,C that tell the operating condition; otherwise all.")
            ->delimiter(',');
        app->add_option("--cap", m_wishes.cap, "Longest remaining life that is told apart.")
            ->capture_default_str()
            ->check(CLI::PositiveNumber);
        app->add_option("--seed", m_wishes.seed, "Of everything that is drawn.")->capture_default_str();
        app->add_option("--model", m_model, "The model file to write.")->required();
        app->add_flag("--json", m_json, "conditions, sensors, cap, dataHash, crossValidation");
        return app;
    }

    int run() override
    {
        const QString unit = QString::fromStdString(m_unit), cycle = QString::fromStdString(m_cycle);
        const QString path = QString::fromStdString(m_model);
        const auto file = readFleetFile(QString::fromStdString(m_fleet), toStrings(m_columns),
                                        {unit, cycle, toStrings(m_sensors), {}});
        if (!file)
            return fail(file.error());
        m_wishes.conditionColumns = toStrings(m_condition);
        core::Progress progress({}, [](double fraction, const QString &step) {
            printNotice(QStringLiteral("%1 %  %2").arg(int(fraction * 100)).arg(step));
        });
        auto model = trainFleetModel(file->fleet, m_wishes, progress);
        if (!model)
            return fail(model.error());
        model.value().unitColumn = unit;
        model.value().cycleColumn = cycle;
        model.value().fileColumns = toStrings(m_columns);
        model.value().dataHash = file->hash;
        const auto previous = previousModel(path);
        if (const auto written = writeModel(*model, path); !written)
            return fail(written.error());
        report(*model, previous);
        if (m_json)
            printJson(toJson(*model));
        return 0;
    }

private:
    std::string m_fleet, m_unit, m_cycle, m_model;
    std::vector<std::string> m_columns, m_sensors, m_condition;
    TrainingWishes m_wishes;
    bool m_json = false;
};

} // namespace

std::unique_ptr<Subcommand> makeTrainCommand()
{
    return std::make_unique<TrainCommand>();
}

} // namespace twinscope::predict
