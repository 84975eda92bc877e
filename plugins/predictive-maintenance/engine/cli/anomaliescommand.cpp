// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/subcommand.h"

#include "anomaly/assessment.h"
#include "cli/console.h"
#include "cli/tables.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinscope::predict {

namespace {

QJsonValue orNull(std::optional<double> number)
{
    return number && std::isfinite(*number) ? QJsonValue(*number) : QJsonValue();
}

QJsonObject contributionsOf(const QStringList &columns, const Vector &contributions)
{
    QJsonObject object;
    for (int c = 0; c < int(columns.size()); ++c)
        object[columns[c]] = contributions[c];
    return object;
}

QJsonObject toJson(const Assessment &result, const Episode &episode)
{
    QJsonObject object{{QStringLiteral("from"), result.time.at(episode.first)},
                       {QStringLiteral("to"), result.time.at(episode.last)},
                       {QStringLiteral("score"), episode.score},
                       {QStringLiteral("contributions"), contributionsOf(result.columns, episode.contributions)},
                       {QStringLiteral("similar"), QJsonValue()}};
    if (episode.similar >= 0) {
        const Episode &earlier = result.episodes[size_t(episode.similar)];
        object[QStringLiteral("similar")] = QJsonObject{{QStringLiteral("from"), result.time.at(earlier.first)},
                                                        {QStringLiteral("to"), result.time.at(earlier.last)},
                                                        {QStringLiteral("similarity"), episode.similarity}};
    }
    return object;
}

QJsonObject toJson(const Assessment &result)
{
    QJsonArray rows, episodes, leftOut;
    for (size_t i = 0; i < result.rows.size(); ++i) {
        const Judgement &row = result.rows[i];
        rows += QJsonObject{{QStringLiteral("time"), result.time.at(Eigen::Index(i))},
                            {QStringLiteral("score"), orNull(row.score)},
                            {QStringLiteral("flag"), row.flag},
                            {QStringLiteral("contributions"), contributionsOf(result.columns, row.contributions)}};
    }
    for (const Episode &episode : result.episodes)
        episodes += toJson(result, episode);
    for (const LeftOut &entry : result.leftOut)
        leftOut += QJsonObject{{QStringLiteral("column"), entry.column}, {QStringLiteral("reason"), entry.reason}};
    QJsonObject object{
        {QStringLiteral("rows"), rows}, {QStringLiteral("episodes"), episodes}, {QStringLiteral("leftOut"), leftOut}};
    if (result.metrics)
        object[QStringLiteral("metrics")] = QJsonObject{{QStringLiteral("f1"), orNull(result.metrics->f1())},
                                                        {QStringLiteral("far"), orNull(result.metrics->far())},
                                                        {QStringLiteral("mar"), orNull(result.metrics->mar())}};
    return object;
}

void printTable(const Assessment &result)
{
    QStringList head{QStringLiteral("time"), QStringLiteral("score"), QStringLiteral("flag")};
    for (const QString &column : result.columns)
        head += csvField(column);
    printLine(head.join(u','));
    for (size_t i = 0; i < result.rows.size(); ++i) {
        const Judgement &row = result.rows[i];
        QStringList line{csvField(result.time.at(Eigen::Index(i)).toVariant().toString()),
                         std::isnan(row.score) ? QString() : QString::number(row.score, 'f', 3),
                         row.flag ? QStringLiteral("1") : QStringLiteral("0")};
        for (const double share : row.contributions)
            line += QString::number(share, 'f', 3);
        printLine(line.join(u','));
    }
}

QString percent(std::optional<double> share)
{
    return share ? QString::number(*share * 100, 'f', 1) + QStringLiteral(" %") : QStringLiteral("–");
}

class AnomaliesCommand final : public Subcommand
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app =
            root.add_subcommand("anomalies", "Score each row of a table: how unusual, and by which channels.");
        app->add_option("--score", m_score, "The table to judge, or a span of a plant's record.")->required();
        auto *train = app->add_option("--train", m_train,
                                      "Tables of good operation to learn from, or spans of a plant's record: "
                                      "PLANT.twin.json@FROM/TO.");
        auto *rows =
            app->add_option("--train-rows", m_trainRows, "Learn from so many first rows of the scored table instead.");
        rows->check(CLI::Range(1, std::numeric_limits<int>::max()))->excludes(train);
        app->add_option("--time", m_time, "The time's column; otherwise it is found.");
        app->add_option("--label", m_label, "A column that tells the truth (0: good): F1, FAR and MAR are given.");
        app->add_option("--columns", m_columns, "Names A,B,C for tables without a header.")->delimiter(',');
        app->add_option("--asset", m_asset, "Of a plant: only this asset's channels, by what stands behind its id.");
        app->add_option("--step", m_step, "Of a plant: seconds between two rows.")
            ->capture_default_str()
            ->check(CLI::PositiveNumber);
        app->add_option("--without", m_without, "Columns A,B,C not to look at.")->delimiter(',');
        app->add_option("--mode", m_modes, "Columns A,B,C that set the operating mode.")->delimiter(',');
        app->add_option("--method", m_method, "The default needs no tuning.")
            ->capture_default_str()
            ->check(CLI::IsMember(methods()));
        app->add_option("--far", m_task.options.falseAlarmRate, "Wanted share of good rows that are flagged.")
            ->capture_default_str()
            ->check(CLI::Range(1e-9, 0.49));
        app->add_option("--persistence", m_task.options.persistence, "Unusual rows in a row before a flag is raised.")
            ->capture_default_str()
            ->check(CLI::Range(1, 100000));
        app->add_flag("--json", m_json, "rows, episodes, leftOut, metrics");
        return app;
    }

    int run() override
    {
        if (m_train.empty() && m_trainRows == 0) {
            printNotice(QCoreApplication::translate("predict", "Say what is good: --train FILE… or --train-rows N."));
            return 2;
        }
        if (const auto read = readTables(); !read)
            return fail(read.error());
        const auto result = assess(m_task);
        if (!result)
            return fail(result.error());
        m_json ? printJson(toJson(*result)) : printTable(*result);
        report(*result);
        return 0;
    }

private:
    static std::vector<std::string> methods()
    {
        std::vector<std::string> names;
        for (const QString &name : monitorMethods())
            names.push_back(name.toStdString());
        return names;
    }

    core::Result<void> readTables()
    {
        const TableWishes wishes{
            {toStrings(m_columns), QString::fromStdString(m_time)}, QString::fromStdString(m_asset), m_step};
        auto scored = readTable(QString::fromStdString(m_score), wishes);
        if (!scored)
            return scored.error();
        // Of a plant only those channels are learnt that a table to be judged has, too.
        const QStringList like = isPlantTable(QString::fromStdString(m_score)) ? QStringList() : scored->columns;
        for (const std::string &name : m_train) {
            auto frame = readTable(QString::fromStdString(name), wishes, like);
            if (!frame)
                return frame.error();
            m_task.good.push_back(std::move(*frame));
        }
        m_task.scored = std::move(*scored);
        m_task.goodRows = m_trainRows;
        m_task.label = QString::fromStdString(m_label);
        m_task.method = QString::fromStdString(m_method);
        m_task.without = toStrings(m_without);
        m_task.modes = toStrings(m_modes);
        return {};
    }

    static void warn(const Assessment &result)
    {
        if (result.suspects.empty())
            return;
        const Suspect &worst = result.suspects.front();
        const char *alone = QT_TRANSLATE_NOOP("predict", "The rows to train on may hold a fault: in rows %1 to %2 “%3” "
                                                         "is %4 standard deviations away from its usual value. Leave "
                                                         "them out if it was one.");
        const char *together = QT_TRANSLATE_NOOP(
            "predict", "The rows to train on may hold a fault: in rows %1 to %2 “%3” does not go with "
                       "the other columns as it does elsewhere (%4 standard deviations). Leave them "
                       "out if it was one.");
        printNotice(QCoreApplication::translate("predict", worst.together ? together : alone)
                        .arg(worst.first + 1)
                        .arg(worst.last + 1)
                        .arg(result.columns.at(worst.column))
                        .arg(worst.distance, 0, 'f', 0));
    }

    static void report(const Assessment &result)
    {
        warn(result);
        for (const LeftOut &entry : result.leftOut)
            printNotice(QCoreApplication::translate("predict", "The column “%1” is left out: %2.")
                            .arg(entry.column, entry.reason));
        const auto silent =
            std::ranges::count_if(result.rows, [](const Judgement &row) { return std::isnan(row.score); });
        if (silent > 0)
            printNotice(QCoreApplication::translate("predict",
                                                    "%1 rows could not be judged: they have no value, or are in an "
                                                    "operating mode that was not trained.")
                            .arg(silent));
        const auto flagged = std::ranges::count_if(result.rows, &Judgement::flag);
        printNotice(QCoreApplication::translate("predict", "Rows flagged: %1 of %2; episodes: %3.")
                        .arg(flagged)
                        .arg(result.rows.size())
                        .arg(result.episodes.size()));
        if (result.metrics)
            printNotice(QCoreApplication::translate("predict", "Against the labels: F1 %1, false alarms %2, missed %3.")
                            .arg(percent(result.metrics->f1()), percent(result.metrics->far()),
                                 percent(result.metrics->mar())));
    }

    std::vector<std::string> m_train, m_columns, m_without, m_modes;
    std::string m_score, m_time, m_label, m_asset, m_method = "ensemble";
    int m_trainRows = 0;
    double m_step = 1;
    bool m_json = false;
    AssessmentTask m_task;
};

} // namespace

std::unique_ptr<Subcommand> makeAnomaliesCommand()
{
    return std::make_unique<AnomaliesCommand>();
}

} // namespace twinscope::predict
