// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/subcommand.h"

#include "cli/console.h"
#include "stream/nab.h"

#include <CLI/CLI.hpp>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace twinscope::predict {

namespace {

struct Outcome
{
    const NabSeries *series;
    std::vector<bool> events;

    qint64 found() const
    {
        return std::ranges::count_if(series->windows, [this](const NabWindow &window) {
            const auto first = events.begin() + std::ptrdiff_t(std::max(window.first, series->probation()));
            const auto last = events.begin() + std::ptrdiff_t(window.last) + 1;
            return first < last && std::find(first, last, true) != last;
        });
    }
    double score(const NabProfile &profile) const { return nabSeriesScore(*series, events, profile); }
};

class NabCommand final : public Subcommand
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand(
            "nab", "Run the stream detector over a folder in the form of the Numenta Anomaly Benchmark and score it.");
        app->add_option("FOLDER", m_folder, "The folder with data/ and labels/combined_windows.json.")->required();
        app->add_flag("--json", m_json, "profiles, series");
        return app;
    }

    int run() override
    {
        const auto corpus = readNab(QString::fromStdString(m_folder));
        if (!corpus)
            return fail(corpus.error());
        std::vector<Outcome> outcomes;
        for (const NabSeries &series : *corpus)
            outcomes.push_back({&series, detectEvents(series.values)});
        m_json ? printJson(toJson(outcomes)) : print(outcomes);
        return 0;
    }

private:
    static double percent(const std::vector<Outcome> &outcomes, const NabProfile &profile)
    {
        double score = 0;
        size_t windows = 0;
        for (const Outcome &outcome : outcomes) {
            score += outcome.score(profile);
            windows += outcome.series->windows.size();
        }
        return nabPercent(score, windows, profile);
    }

    static QJsonObject toJson(const std::vector<Outcome> &outcomes)
    {
        QJsonObject profiles;
        for (const NabProfile &profile : NabProfiles)
            profiles[QLatin1String(profile.name)] = percent(outcomes, profile);
        QJsonArray series;
        for (const Outcome &outcome : outcomes)
            series += QJsonObject{{QStringLiteral("name"), outcome.series->name},
                                  {QStringLiteral("windows"), qint64(outcome.series->windows.size())},
                                  {QStringLiteral("found"), outcome.found()},
                                  {QStringLiteral("score"), outcome.score(NabStandard)}};
        return {{QStringLiteral("profiles"), profiles}, {QStringLiteral("series"), series}};
    }

    static void print(const std::vector<Outcome> &outcomes)
    {
        printLine(QStringLiteral("series,windows,found,score"));
        for (const Outcome &outcome : outcomes)
            printLine(QStringLiteral("%1,%2,%3,%4")
                          .arg(outcome.series->name)
                          .arg(outcome.series->windows.size())
                          .arg(outcome.found())
                          .arg(outcome.score(NabStandard), 0, 'f', 3));
        for (const NabProfile &profile : NabProfiles)
            printNotice(
                QStringLiteral("%1: %2").arg(QLatin1String(profile.name)).arg(percent(outcomes, profile), 0, 'f', 1));
    }

    std::string m_folder;
    bool m_json = false;
};

} // namespace

std::unique_ptr<Subcommand> makeNabCommand()
{
    return std::make_unique<NabCommand>();
}

} // namespace twinscope::predict
