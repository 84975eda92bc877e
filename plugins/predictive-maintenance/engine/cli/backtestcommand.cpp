// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"
#include "cli/modelandfleet.h"
#include "cli/subcommand.h"
#include "service/lifehistory.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>

namespace twinscope::predict {

namespace {

QJsonObject toJson(const RunBackTest &run)
{
    QJsonArray forecasts;
    for (size_t i = 0; i < run.forecasts.size(); ++i) {
        const Forecast &one = run.forecasts[i];
        forecasts += QJsonObject{{QStringLiteral("cycle"), run.cycles[i]},
                                 {QStringLiteral("truth"), one.truth},
                                 {QStringLiteral("rul"), one.guess},
                                 {QStringLiteral("low"), one.low},
                                 {QStringLiteral("high"), one.high}};
    }
    return {{QStringLiteral("unit"), run.unit},
            {QStringLiteral("scores"), run.scores.toJson()},
            {QStringLiteral("forecasts"), forecasts}};
}

QJsonObject toJson(const BackTest &test)
{
    QJsonArray runs;
    for (const RunBackTest &run : test.runs)
        runs += toJson(run);
    return {{QStringLiteral("cap"), test.cap},
            {QStringLiteral("cycleUnit"), test.cycleUnit},
            {QStringLiteral("sameData"), test.sameData},
            {QStringLiteral("scores"), test.scores.toJson()},
            {QStringLiteral("runs"), runs}};
}

void printTable(const BackTest &test)
{
    printLine(QStringLiteral("unit,rmse,coverage,width,prognosticHorizon,alphaLambda"));
    for (const RunBackTest &run : test.runs)
        printLine(QStringLiteral("%1,%2,%3,%4,%5,%6")
                      .arg(csvField(run.unit))
                      .arg(run.scores.rmse, 0, 'f', 2)
                      .arg(run.scores.coverage, 0, 'f', 3)
                      .arg(run.scores.meanWidth, 0, 'f', 1)
                      .arg(run.scores.horizon, 0, 'f', 1)
                      .arg(run.scores.alphaLambda, 0, 'f', 0));
}

class BackTestCommand final : public Subcommand
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand(
            "backtest", "Judge a model on runs whose end is known: what it would have said on the way.");
        m_input.declare(*app, "A table of runs to failure, with the columns of the training.");
        app->add_flag("--json", m_json, "cap, cycleUnit, sameData, scores, runs");
        return app;
    }

    int run() override
    {
        const auto input = m_input.read();
        if (!input)
            return fail(input.error());
        core::Progress progress;
        const auto test = backTest(input->model, input->fleet, progress);
        if (!test)
            return fail(test.error());
        m_json ? printJson(toJson(*test)) : printTable(*test);
        report(*test);
        return 0;
    }

private:
    static void report(const BackTest &test)
    {
        printNotice(QCoreApplication::translate("predict",
                                                "%1 runs: error (RMSE) %2, 90 % intervals cover %3 %, half-way "
                                                "within 20 %: %4 %.")
                        .arg(test.scores.units)
                        .arg(test.scores.rmse, 0, 'f', 2)
                        .arg(test.scores.coverage * 100, 0, 'f', 1)
                        .arg(test.scores.alphaLambda * 100, 0, 'f', 0));
        if (test.sameData)
            printNotice(QCoreApplication::translate(
                "predict",
                "The model was learned from these very runs: it knows their end, and other runs will do worse."));
    }

    ModelAndFleet m_input;
    bool m_json = false;
};

} // namespace

std::unique_ptr<Subcommand> makeBackTestCommand()
{
    return std::make_unique<BackTestCommand>();
}

} // namespace twinscope::predict
