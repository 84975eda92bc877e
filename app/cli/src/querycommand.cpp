// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "output.h"
#include "thinning.h"

#include <twinscope/historian/embeddedstore.h>

#include <CLI/CLI.hpp>
#include <QJsonDocument>

#include <cmath>

namespace twinscope::cli {

namespace {

QString csvField(const QString &text)
{
    if (!text.contains(QLatin1Char(',')) && !text.contains(QLatin1Char('"')) && !text.contains(QLatin1Char('\n')))
        return text;
    QString quoted = text;
    quoted.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + quoted + QLatin1Char('"');
}

/// A value as JSON text that reads back exactly; numbers JSON cannot say become null (their quality tells why).
QByteArray jsonValue(const core::Value &value)
{
    const auto number = value.toNumber();
    if (value.isEmpty() || (number && !std::isfinite(*number)))
        return "null";
    if (std::holds_alternative<QString>(value.storage()))
        return QJsonDocument(QJsonArray{value.toText()}).toJson(QJsonDocument::Compact).chopped(1).mid(1);
    return value.toText().toUtf8();
}

class RowPrinter
{
public:
    explicit RowPrinter(bool json)
        : m_json(json)
    {
        print(json ? QStringLiteral("[") : QStringLiteral("time,value,quality"));
    }

    void operator()(const core::Sample &sample)
    {
        const QString time = core::toIso8601(sample.time);
        const QString quality = core::toKey(sample.quality);
        if (!m_json)
            print(time + QLatin1Char(',') + csvField(sample.value.toText()) + QLatin1Char(',') + quality);
        else
            print(QStringLiteral("%1{\"time\": \"%2\", \"value\": %3, \"quality\": \"%4\"}")
                      .arg(std::exchange(m_first, false) ? QStringLiteral("  ") : QStringLiteral(", "), time,
                           QString::fromUtf8(jsonValue(sample.value)), quality));
    }

    void finish() const
    {
        if (m_json)
            print(QStringLiteral("]"));
    }

private:
    const bool m_json;
    bool m_first = true;
};

class QueryCommand final : public Command
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand("query", "Print what the store holds of a channel.");
        app->add_option("PLANT", m_path, "NAME.twin.json")->required();
        app->add_option("CHANNEL", m_channel, "The channel's id.")->required();
        app->add_option("--from", m_from, "ISO 8601; the first moment wanted.");
        app->add_option("--to", m_to, "ISO 8601; the first moment no longer wanted.");
        app->add_option("--points", m_points, "At most so many rows, peaks kept.")->check(CLI::PositiveNumber);
        app->add_option("--format", m_format, "csv or json")->check(CLI::IsMember({"csv", "json"}));
        app->add_flag("--json", m_json, "The same as --format json.");
        return app;
    }

    int run(Host &) override
    {
        const QString path = QString::fromStdString(m_path);
        const auto project = plant::openProject(path);
        if (!project)
            return fail(project.error());
        const QString channel = QString::fromStdString(m_channel);
        if (project->plant.channelIndex(channel) == core::NoChannel)
            return fail({core::ErrorCode::NotFound,
                         QCoreApplication::translate(
                             "cli", "The project has no channel “%1”; `twinscope check` lists its faults.")
                             .arg(channel),
                         path});
        const auto store =
            historian::openEmbeddedStore(historian::embeddedStorePath(project->path), {.readOnly = true});
        if (!store)
            return fail(store.error());
        return query(**store, channel);
    }

private:
    int query(historian::Store &store, const QString &channel)
    {
        const auto series = store.series(channel);
        if (!series)
            return fail(series.error());
        core::Time from, to;
        if (const auto span = readSpan(store, from, to); !span)
            return fail(span.error());
        RowPrinter rows(m_json || m_format == "json");
        Thinning thinning(from, to, m_points, [&rows](const core::Sample &sample) { rows(sample); });
        const auto scanned = store.scan(*series, from, to, [&thinning](const core::Sample &sample) {
            thinning.add(sample);
            return true;
        });
        thinning.finish();
        rows.finish();
        return scanned ? Done : fail(scanned.error());
    }

    core::Result<void> readSpan(const historian::Store &store, core::Time &from, core::Time &to) const
    {
        const auto statistics = store.statistics();
        if (!statistics)
            return statistics.error();
        from = statistics->from;
        to = statistics->to + core::Duration(1);
        for (const auto &[text, time] : {std::pair(&m_from, &from), std::pair(&m_to, &to)}) {
            if (text->empty())
                continue;
            const auto parsed = core::parseIso8601(QString::fromStdString(*text));
            if (!parsed)
                return core::Error{
                    core::ErrorCode::InvalidArgument,
                    QCoreApplication::translate("cli", "“%1” is not a time: write it like 2026-03-09T10:14:33Z.")
                        .arg(QString::fromStdString(*text)),
                    {}};
            *time = *parsed;
        }
        return {};
    }

    std::string m_path, m_channel, m_from, m_to, m_format = "csv";
    int m_points = 0;
    bool m_json = false;
};

} // namespace

std::unique_ptr<Command> makeQueryCommand()
{
    return std::make_unique<QueryCommand>();
}

} // namespace twinscope::cli
