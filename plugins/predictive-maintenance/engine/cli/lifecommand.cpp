// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"
#include "cli/subcommand.h"
#include "frame/framereader.h"
#include "prognosis/backtest.h"
#include "prognosis/degradation.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include <cmath>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

const QString similarity = QStringLiteral("similarity");

QString tr(const char *text)
{
    return QCoreApplication::translate("predict", text);
}

/// JSON has no infinity: null.
QJsonValue orNull(double number)
{
    return std::isfinite(number) ? QJsonValue(number) : QJsonValue();
}

/// Rows that have a value; what falls towards its limit is turned round.
Result<Indicator> indicatorOf(const Frame &frame, const QString &column, bool falling)
{
    const int place = frame.column(column);
    if (place < 0)
        return Error{ErrorCode::NotFound,
                     tr("“%1” has no column “%2”; its columns are: %3.")
                         .arg(frame.path, column, frame.columns.join(QStringLiteral(", "))),
                     {}};
    Indicator indicator;
    for (Eigen::Index row = 0; row < frame.rows(); ++row)
        if (const double value = frame.values(row, place); !std::isnan(value)) {
            indicator.times.push_back(frame.time.seconds(row));
            indicator.values.push_back(falling ? -value : value);
        }
    return indicator;
}

class LifeCommand final : public Subcommand
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        std::vector<std::string> methods{"all", similarity.toStdString()};
        for (const QString &name : degradationModels())
            methods.push_back(name.toStdString());
        CLI::App *app =
            root.add_subcommand("life", "Remaining life of one asset: when an indicator reaches its limit.");
        app->add_option("--file", m_file, "The asset's record.")->required();
        app->add_option("--time", m_time, "The column of moments, hours or cycles.")->required();
        app->add_option("--indicator", m_indicator, "The column that shows the wear.")->required();
        app->add_option("--limit", m_limit, "Where the asset counts as failed.")->required();
        app->add_flag("--falling", m_falling, "The indicator falls to its limit, such as a battery's capacity.");
        app->add_option("--smooth", m_smooth, "Means of so many rows.")
            ->capture_default_str()
            ->check(CLI::Range(1, 100000));
        app->add_option("--columns", m_columns, "Names A,B,C for a table without a header.")->delimiter(',');
        app->add_option("--past", m_past,
                        "Records of like assets until they failed, with the same columns, for "
                        "--method similarity.");
        app->add_option("--method", m_method, "How wear goes on; all: every model in equal parts.")
            ->capture_default_str()
            ->check(CLI::IsMember(methods));
        app->add_flag("--back-test", m_backTest, "Judge the method on this record, from half of its life on.");
        app->add_flag("--json", m_json, "rul, low, high (null: no end in sight), backTest");
        return app;
    }

    int run() override
    {
        const auto read = readIndicator(m_file);
        if (!read)
            return fail(read.error());
        const Indicator &indicator = *read;
        const double limit = m_falling ? -m_limit : m_limit;
        const auto made = makeModel();
        if (!made)
            return fail(made.error());
        const DegradationModel *model = made->get(); // none: all of them
        const auto forecast = model ? forecastLife(*model, indicator, limit) : forecastLife(indicator, limit);
        if (!forecast)
            return fail(forecast.error());
        QJsonObject answer{{QStringLiteral("rul"), orNull(forecast->median)},
                           {QStringLiteral("low"), orNull(forecast->low)},
                           {QStringLiteral("high"), orNull(forecast->high)}};
        if (m_backTest) {
            const auto scores = backTestLife(model, indicator, limit);
            if (!scores)
                return fail(scores.error());
            answer[QStringLiteral("backTest")] = scores->toJson();
        }
        print(answer);
        return 0;
    }

private:
    Result<Indicator> readIndicator(const std::string &path) const
    {
        const auto frame =
            told(readFrame(QString::fromStdString(path), {toStrings(m_columns), QString::fromStdString(m_time)}));
        if (!frame)
            return frame.error();
        const auto read = indicatorOf(*frame, QString::fromStdString(m_indicator), m_falling);
        return read ? Result<Indicator>(read->smoothed(size_t(m_smooth))) : Result<Indicator>(read.error());
    }

    Result<std::shared_ptr<const DegradationModel>> makeModel() const
    {
        const QString method = QString::fromStdString(m_method);
        if (method != similarity)
            return std::shared_ptr<const DegradationModel>(makeDegradationModel(method));
        std::vector<Indicator> past;
        for (const std::string &path : m_past) {
            auto read = readIndicator(path);
            if (!read)
                return read.error();
            past.push_back(std::move(read).value());
        }
        if (past.empty())
            return Error{ErrorCode::InvalidArgument,
                         tr("The method “similarity” compares with past failures: name their records with --past."),
                         {}};
        return std::shared_ptr<const DegradationModel>(makeSimilarityModel(std::move(past)));
    }

    void print(const QJsonObject &answer) const
    {
        if (m_json)
            return printJson(answer);
        printLine(QStringLiteral("rul,low,high"));
        printLine(QStringLiteral("%1,%2,%3")
                      .arg(answer[u"rul"].toVariant().toString(), answer[u"low"].toVariant().toString(),
                           answer[u"high"].toVariant().toString()));
        const QJsonValue scores = answer[u"backTest"];
        if (scores.isObject())
            printNotice(tr("From half of this life on: error (RMSE) %1, 90 % intervals cover %2 %.")
                            .arg(scores[u"rmse"].toDouble(), 0, 'g', 3)
                            .arg(scores[u"coverage"].toDouble() * 100, 0, 'f', 0));
    }

    std::string m_file, m_time, m_indicator, m_method = "all";
    std::vector<std::string> m_columns, m_past;
    double m_limit = 0;
    int m_smooth = 1;
    bool m_falling = false, m_backTest = false, m_json = false;
};

} // namespace

std::unique_ptr<Subcommand> makeLifeCommand()
{
    return std::make_unique<LifeCommand>();
}

} // namespace twinscope::predict
