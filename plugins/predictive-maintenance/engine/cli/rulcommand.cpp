// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"
#include "cli/subcommand.h"
#include "prognosis/modelfile.h"
#include "service/fleettable.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>

namespace twinscope::predict {

namespace {

/// A unit that is written as a number stays one.
QJsonValue unitValue(const QString &unit)
{
    bool isNumber = false;
    const double number = unit.toDouble(&isNumber);
    return isNumber ? QJsonValue(number) : QJsonValue(unit);
}

QJsonArray toJson(const std::vector<LifeEstimate> &estimates)
{
    QJsonArray array;
    for (const LifeEstimate &one : estimates)
        array += QJsonObject{{QStringLiteral("unit"), unitValue(one.unit)},
                             {QStringLiteral("rul"), one.rul},
                             {QStringLiteral("low"), one.low},
                             {QStringLiteral("high"), one.high},
                             {QStringLiteral("health"), one.health}};
    return array;
}

void printTable(const std::vector<LifeEstimate> &estimates)
{
    printLine(QStringLiteral("unit,rul,low,high,health"));
    for (const LifeEstimate &one : estimates)
        printLine(QStringLiteral("%1,%2,%3,%4,%5")
                      .arg(csvField(one.unit))
                      .arg(one.rul, 0, 'f', 1)
                      .arg(one.low, 0, 'f', 1)
                      .arg(one.high, 0, 'f', 1)
                      .arg(one.health, 0, 'f', 3));
}

class RulCommand final : public Subcommand
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand("rul", "Remaining useful life and health of each unit at its last row.");
        app->add_option("--model", m_model, "A model file of `train`.")->required();
        app->add_option("--fleet", m_fleet, "The units' records so far, with the columns of the training.")->required();
        app->add_option("--columns", m_columns, "Names A,B,C for a table without a header; otherwise the training's.")
            ->delimiter(',');
        app->add_flag("--json", m_json, "[{unit, rul, low, high, health}]");
        return app;
    }

    int run() override
    {
        const auto model = readModel(QString::fromStdString(m_model));
        if (!model)
            return fail(model.error());
        const auto fleet = readFleetFor(*model, QString::fromStdString(m_fleet), toStrings(m_columns));
        if (!fleet)
            return fail(fleet.error());
        const auto estimates = model->estimate(*fleet);
        if (!estimates)
            return fail(estimates.error());
        m_json ? printJson(toJson(*estimates)) : printTable(*estimates);
        return 0;
    }

private:
    std::string m_model, m_fleet;
    std::vector<std::string> m_columns;
    bool m_json = false;
};

} // namespace

std::unique_ptr<Subcommand> makeRulCommand()
{
    return std::make_unique<RulCommand>();
}

} // namespace twinscope::predict
