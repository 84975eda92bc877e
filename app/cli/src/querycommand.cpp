// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "moment.h"
#include "output.h"
#include "thinning.h"

#include <twinscope/historian/csvwriter.h>
#include <twinscope/historian/embeddedstore.h>
#include <twinscope/plant/spelling.h>

#include <CLI/CLI.hpp>
#include <QFile>
#include <QJsonDocument>

#include <cmath>

namespace twinscope::cli {

namespace {

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
        m_out.open(stdout, QIODevice::WriteOnly);
        if (m_json) {
            m_out.write("[\n");
            return;
        }
        for (const char *head : {"time", "value", "quality"})
            m_csv.text(std::string_view(head));
        m_csv.endRow();
    }

    void operator()(const core::Sample &sample) { m_json ? writeJson(sample) : writeCsv(sample); }

    core::Result<void> finish()
    {
        if (m_json)
            m_out.write("]\n");
        return m_csv.flush();
    }

private:
    void writeCsv(const core::Sample &sample)
    {
        m_csv.time(sample.time);
        m_csv.value(sample.value);
        m_csv.text(core::toKey(sample.quality));
        m_csv.endRow();
    }

    void writeJson(const core::Sample &sample)
    {
        m_out.write(std::exchange(m_first, false) ? "  " : ", ");
        m_out.write("{\"time\": \"" + core::toIso8601(sample.time).toUtf8() + "\", \"value\": " +
                    jsonValue(sample.value) + ", \"quality\": \"" + core::toKey(sample.quality).toUtf8() + "\"}\n");
    }

    const bool m_json;
    bool m_first = true;
    QFile m_out;
    historian::CsvWriter m_csv{m_out};
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
        app->add_option("--points", m_points,
                        "At most so many rows: the lowest and the highest of each part of the span, so that "
                        "peaks stay; where N is odd the newest, too.")
            ->check(CLI::PositiveNumber);
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
            return fail(unknownChannel(channel, *project));
        const auto store =
            historian::openEmbeddedStore(historian::embeddedStorePath(project->path), {.readOnly = true});
        if (!store)
            return fail(store.error());
        return query(**store, channel);
    }

private:
    static core::Error unknownChannel(const QString &channel, const plant::Project &project)
    {
        QStringList ids;
        for (const plant::Channel &known : project.plant.channels)
            ids += known.id;
        const QString near = plant::didYouMeanOneOf(channel, ids);
        const QString sentence = QCoreApplication::translate("cli", "The project has no channel “%1”.").arg(channel);
        const QString otherwise =
            project.problems.empty()
                ? QString()
                : QCoreApplication::translate("cli", " It has faults, which `twinscope check` lists.");
        return {core::ErrorCode::NotFound, sentence + (near.isEmpty() ? otherwise : near), project.path};
    }

    int query(historian::Store &store, const QString &channel)
    {
        const auto series = store.series(channel);
        if (!series)
            return fail(series.error());
        const auto span = readSpan(store, m_from, m_to);
        if (!span)
            return fail(span.error());
        RowPrinter rows(m_json || m_format == "json");
        Thinning thinning(span->from, span->to, m_points, [&rows](const core::Sample &sample) { rows(sample); });
        const auto scanned = store.scan(*series, span->from, span->to, [&thinning](const core::Sample &sample) {
            thinning.add(sample);
            return true;
        });
        thinning.finish();
        if (const auto written = rows.finish(); !written)
            return fail(written.error());
        return scanned ? Done : fail(scanned.error());
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
