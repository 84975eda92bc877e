// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "scenariooptions.h"

#include "text.h"

namespace twinscope::whatif {

namespace {

core::Error wrong(const QString &sentence)
{
    return {core::ErrorCode::InvalidArgument, sentence, {}};
}

core::Result<Shard> shardFrom(const QString &text)
{
    const QStringList parts = text.split(QLatin1Char('/'));
    bool isIndex = false, isCount = false;
    const quint32 index = parts.value(0).toUInt(&isIndex), count = parts.value(1).toUInt(&isCount);
    if (parts.size() != 2 || !isIndex || !isCount || count < 1 || index > count)
        return wrong(Text::tr("“%1” is no shard; write I/N, as in 1/2 and 2/2.").arg(text));
    return Shard{index % count, count};
}

} // namespace

void ScenarioOptions::declare(CLI::App &app)
{
    const std::string group = "Scenarios";
    const auto option = [&](const char *name, auto &value, const char *text) {
        return app.add_option(name, value, text)->group(group);
    };
    option("--scenario", scenario, "Its name, where FILE is a project with several.");
    option("--plant", plant, "The project whose record the scenario starts from, instead of the scenario's own.");
    option("--runs", runs,
           "How many runs (morris: trajectories, sobol-indices: samples, optimise: runs of each search).")
        ->check(CLI::PositiveNumber);
    option("--seed", seed, "Where chance begins; the same seed gives the same runs.");
    option("--method", method,
           "mc (also where only --runs is given), lhs, sobol, grid, tornado, morris, sobol-indices, optimise.")
        ->check(
            CLI::IsMember({"mc", "lhs", "sobol", "grid", "tornado", "morris", "sobol-indices", "optimise", "single"}));
    option("--quantity", quantities, "NAME,…: which quantities are varied; left out: all that can be.")
        ->delimiter(',')
        ->allow_extra_args(false);
    option("--levels", levels, "grid: values of each quantity; morris: levels.")->check(CLI::PositiveNumber);
    option("--starts", starts, "optimise: searches, each from another point.")->check(CLI::PositiveNumber);
    option("--objective", objective, "optimise: the KPI; left out: the first with a goal.");
    option("--shard", shard, "I/N: only every Nth run, for job arrays; --merge puts them together.");
    option("--workers", workers, "Processes at the same time; left out: one for each core.")
        ->check(CLI::PositiveNumber);
    app.add_flag("--resume", resume, "Go on with what is in the folder.")->group(group);
    app.add_flag("--check", check, "Run nothing; tell everything that is wrong with FILE and does not fit its model.")
        ->group(group);
    app.add_flag("--json", json, "Print the KPIs, or the summary of the ensemble, as JSON.")->group(group);
    option("--save-state", saveState,
           "Keep the model's state at the horizon in this file, for scenarios to start from.");
    option("--merge", merge, "DIR…: put shards together into --out.");
    option("--reproduce", reproduce, "MANIFEST: make its runs again into --out and compare them bit by bit.");
}

core::Result<RunPlan> planFrom(const ScenarioOptions &options)
{
    RunPlan plan{.method = options.wantsEnsemble() ? Method::MonteCarlo : Method::Single,
                 .seed = options.seed,
                 .levels = options.levels,
                 .starts = options.starts,
                 .objective = QString::fromStdString(options.objective)};
    if (!options.method.empty())
        plan.method = *methodFromKey(QString::fromStdString(options.method));
    constexpr quint64 UsualRuns = 100, UsualTrajectories = 10;
    plan.runs = options.runs.value_or(plan.method == Method::Morris ? UsualTrajectories : UsualRuns);
    if (plan.method == Method::Single || plan.method == Method::Grid || plan.method == Method::Tornado)
        plan.runs = 1; // it follows from the quantities
    if (plan.method == Method::Morris && plan.levels == RunPlan().levels)
        plan.levels = 4;
    for (const std::string &name : options.quantities)
        plan.quantities += QString::fromStdString(name);
    if (!options.shard.empty()) {
        const auto shard = shardFrom(QString::fromStdString(options.shard));
        if (!shard)
            return shard.error();
        plan.shard = *shard;
    }
    return plan;
}

core::Result<std::vector<NamedText>> pairsFrom(const std::vector<std::string> &texts)
{
    std::vector<NamedText> pairs;
    for (const std::string &text : texts) {
        const QString pair = QString::fromStdString(text);
        const qsizetype at = pair.indexOf(QLatin1Char('='));
        if (at <= 0)
            return wrong(QCoreApplication::translate("whatif", "“%1” is not of the form NAME=VALUE.").arg(pair));
        pairs.push_back({pair.left(at), pair.mid(at + 1)});
    }
    return pairs;
}

} // namespace twinscope::whatif
