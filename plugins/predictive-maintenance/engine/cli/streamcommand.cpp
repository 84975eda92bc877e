// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/subcommand.h"

#include "cli/console.h"
#include "frame/framereader.h"
#include "stream/streamdetector.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

#include <cmath>

namespace twinscope::predict {

namespace {

class StreamCommand final : public Subcommand
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app =
            root.add_subcommand("stream", "Watch one channel without training: each row knows only those before it.");
        app->add_option("--score", m_score, "The table to judge.")->required();
        app->add_option("--channel", m_channel, "The column, where there are several.");
        app->add_option("--time", m_time, "The time's column; otherwise it is found.");
        app->add_option("--columns", m_columns, "Names A,B,C for a table without a header.")->delimiter(',');
        app->add_flag("--json", m_json, "rows");
        return app;
    }

    int run() override
    {
        const auto frame =
            told(readFrame(QString::fromStdString(m_score), {toStrings(m_columns), QString::fromStdString(m_time)}));
        if (!frame)
            return fail(frame.error());
        const auto column = chooseColumn(*frame);
        if (!column)
            return fail(column.error());
        StreamDetector detector;
        QJsonArray rows;
        if (!m_json)
            printLine(QStringLiteral("time,score,flag"));
        for (Eigen::Index i = 0; i < frame->rows(); ++i) {
            const StreamReading reading = detector.push(frame->values(i, *column));
            m_json ? rows.append(toJson(frame->time.at(i), reading)) : print(frame->time.at(i), reading);
        }
        if (m_json)
            printJson(QJsonObject{{QStringLiteral("rows"), rows}});
        return 0;
    }

private:
    core::Result<int> chooseColumn(const Frame &frame) const
    {
        const QString wish = QString::fromStdString(m_channel);
        const int found = wish.isEmpty() && frame.columns.size() == 1 ? 0 : frame.column(wish);
        if (found >= 0)
            return found;
        return core::Error{
            core::ErrorCode::NotFound,
            QCoreApplication::translate("predict", "Say with --channel which column of “%1” is meant: %2.")
                .arg(frame.path, frame.columns.join(QStringLiteral(", "))),
            {}};
    }

    static QJsonObject toJson(const QJsonValue &time, const StreamReading &reading)
    {
        return {{QStringLiteral("time"), time},
                {QStringLiteral("score"), std::isnan(reading.score) ? QJsonValue() : QJsonValue(reading.score)},
                {QStringLiteral("flag"), reading.event}};
    }

    static void print(const QJsonValue &time, const StreamReading &reading)
    {
        const QString score = std::isnan(reading.score) ? QString() : QString::number(reading.score, 'f', 3);
        printLine(time.toVariant().toString() + u',' + score +
                  (reading.event ? QStringLiteral(",1") : QStringLiteral(",0")));
    }

    std::string m_score, m_channel, m_time;
    std::vector<std::string> m_columns;
    bool m_json = false;
};

} // namespace

std::unique_ptr<Subcommand> makeStreamCommand()
{
    return std::make_unique<StreamCommand>();
}

} // namespace twinscope::predict
