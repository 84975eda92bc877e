// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "csvoptions.h"
#include "interruptible.h"
#include "moment.h"
#include "output.h"

#include <twinscope/historian/embeddedstore.h>
#include <twinscope/session/recordfile.h>

#include <CLI/CLI.hpp>
#include <QElapsedTimer>

namespace twinscope::cli {

namespace {

class ExportCommand final : public Command
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand("export", "Write what the store holds into a CSV file.");
        app->add_option("PLANT", m_path, "NAME.twin.json")->required();
        app->add_option("CHANNEL", m_channels, "Ids of channels; all that were recorded without one.");
        app->add_option("--out", m_out, "The file to write.")->required();
        app->add_option("--from", m_from, "ISO 8601; the first moment wanted.");
        app->add_option("--to", m_to, "ISO 8601; the first moment no longer wanted.");
        app->add_option("--layout", m_layout, "long (exact, with quality) or wide (for spreadsheets).")
            ->check(CLI::IsMember({"wide", "long"}));
        app->add_option("--separator", m_separator, "comma, semicolon, tab, bar or a character.");
        app->add_option("--decimal", m_decimal, "The decimal sign, . or ,")->check(CLI::IsMember({".", ","}));
        app->add_flag("--json", m_json, "Print {rows, samples, leftOut, seconds}.");
        return app;
    }

    int run(Host &) override
    {
        const auto separator = separatorNamed(m_separator);
        if (!separator || *separator == ' ')
            return fail({core::ErrorCode::InvalidArgument,
                         QCoreApplication::translate("cli", "A file is written with comma, semicolon, tab, bar or one "
                                                            "other character between its fields."),
                         {}});
        const auto project = plant::openProject(QString::fromStdString(m_path));
        if (!project)
            return fail(project.error());
        const auto store =
            historian::openEmbeddedStore(historian::embeddedStorePath(project->path), {.readOnly = true});
        if (!store)
            return fail(store.error());
        historian::CsvExport what{{}, {}, {}, historian::CsvLayout::Long, *separator, m_decimal.front()};
        if (m_layout == "wide")
            what.layout = historian::CsvLayout::Wide;
        const auto span = readSpan(**store, m_from, m_to);
        if (!span)
            return fail(span.error());
        what.from = span->from;
        what.to = span->to;
        if (const auto found = findColumns(project->plant, **store, what); !found)
            return fail(found.error());
        return write(**store, what);
    }

private:
    core::Result<void> findColumns(const plant::Plant &plant, historian::Store &store, historian::CsvExport &what) const
    {
        std::vector<QString> wanted;
        for (const std::string &id : m_channels)
            wanted.push_back(QString::fromStdString(id));
        if (m_channels.empty())
            for (const plant::Channel &channel : plant.channels)
                wanted.push_back(channel.id);
        for (const QString &id : wanted) {
            const auto series = store.series(id);
            const bool neverRecorded = !series && series.error().code == core::ErrorCode::NotFound;
            if (!series && (!neverRecorded || !m_channels.empty()))
                return series.error();
            if (series)
                what.columns.push_back({id, *series});
        }
        return {};
    }

    int write(const historian::Store &store, const historian::CsvExport &what) const
    {
        QElapsedTimer clock;
        clock.start();
        const auto report = runInterruptibly<historian::CsvExportReport>([&](core::Progress &progress) {
            return session::exportTo(QString::fromStdString(m_out), store, what, progress);
        });
        if (!report)
            return fail(report.error());
        tell(*report, double(clock.elapsed()) / 1000.0);
        return Done;
    }

    void tell(const historian::CsvExportReport &report, double seconds) const
    {
        if (report.leftOut > 0)
            printError(QCoreApplication::translate("cli", "%1 bad samples are empty cells: the long layout keeps them "
                                                          "with their quality.")
                           .arg(report.leftOut));
        if (m_json)
            printJson(QJsonObject{{QStringLiteral("rows"), qint64(report.rows)},
                                  {QStringLiteral("samples"), qint64(report.samples)},
                                  {QStringLiteral("leftOut"), qint64(report.leftOut)},
                                  {QStringLiteral("seconds"), seconds}});
        else
            print(QStringLiteral("%1 rows, %2 samples in %3 s")
                      .arg(report.rows)
                      .arg(report.samples)
                      .arg(seconds, 0, 'f', 1));
    }

    std::string m_path, m_out, m_from, m_to, m_layout = "long", m_separator = "comma", m_decimal = ".";
    std::vector<std::string> m_channels;
    bool m_json = false;
};

} // namespace

std::unique_ptr<Command> makeExportCommand()
{
    return std::make_unique<ExportCommand>();
}

} // namespace twinscope::cli
