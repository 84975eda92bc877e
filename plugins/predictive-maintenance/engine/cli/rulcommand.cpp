// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"
#include "cli/modelandfleet.h"
#include "cli/subcommand.h"

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
        m_input.declare(*app, "The units' records so far, with the columns of the training.");
        app->add_flag("--json", m_json, "[{unit, rul, low, high, health}]");
        return app;
    }

    int run() override
    {
        const auto input = m_input.read();
        if (!input)
            return fail(input.error());
        const auto estimates = input->model.estimate(input->fleet);
        if (!estimates)
            return fail(estimates.error());
        m_json ? printJson(toJson(*estimates)) : printTable(*estimates);
        return 0;
    }

private:
    ModelAndFleet m_input;
    bool m_json = false;
};

} // namespace

std::unique_ptr<Subcommand> makeRulCommand()
{
    return std::make_unique<RulCommand>();
}

} // namespace twinscope::predict
