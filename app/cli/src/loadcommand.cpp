// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "command.h"
#include "csvoptions.h"
#include "interruptible.h"
#include "output.h"

#include <twinscope/historian/embeddedstore.h>
#include <twinscope/session/recordfile.h>

#include <CLI/CLI.hpp>
#include <QElapsedTimer>
#include <QFileInfo>

namespace twinscope::cli {

namespace {

class LoadCommand final : public Command
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand("load", "Load recorded CSV files into the plant's store.");
        app->add_option("PLANT", m_path, "NAME.twin.json")->required();
        app->add_option("FILE", m_files, "CSV files; separator, decimal sign, time and layout are found.")->required();
        app->add_flag("--create", m_create, "Make channels for the columns that match none.");
        app->add_flag("--probe", m_probeOnly, "Only show what was found and matched; load nothing.");
        m_csv.declare(*app);
        app->add_flag("--json", m_json, "Print {files, samples, seconds}.");
        return app;
    }

    int run(Host &) override
    {
        auto project = plant::openProject(QString::fromStdString(m_path));
        if (!project)
            return fail(project.error());
        m_project = std::move(*project);
        const auto wishes = m_csv.wishes();
        if (!wishes)
            return fail(wishes.error());
        std::vector<session::RecordFile> files;
        for (const std::string &path : m_files) {
            auto file = look(QString::fromStdString(path), *wishes);
            if (!file)
                return fail(file.error());
            files.push_back(std::move(*file));
        }
        if (m_probeOnly)
            return finish(Done);
        if (const auto saved = saveNewChannels(); !saved)
            return fail(saved.error());
        return loadAll(files);
    }

private:
    core::Result<session::RecordFile> look(const QString &path, const historian::CsvWishes &wishes)
    {
        auto probe = historian::probeCsv(path, wishes);
        if (!probe)
            return probe.error();
        session::RecordFile file = session::matched(path, std::move(*probe), m_project.plant);
        const size_t before = m_project.plant.channels.size();
        if (m_create)
            session::createChannels(file, m_project.plant);
        m_created += m_project.plant.channels.size() - before;
        tell(file, before);
        return file;
    }

    void tell(const session::RecordFile &file, size_t channelsBefore)
    {
        QJsonObject columns;
        QStringList created, guessed, ignored;
        for (size_t i = 0; i < file.channels.size(); ++i) {
            const QString &name = file.probe.series[i].name;
            if (file.channels[i] == core::NoChannel) {
                ignored += name;
                continue;
            }
            const QString &id = m_project.plant.channels[file.channels[i]].id;
            columns.insert(name, id);
            if (file.channels[i] >= channelsBefore)
                created += id;
            else
                warnOfUnit(file, i);
            if (file.guessed[i])
                guessed += name;
        }
        m_reports.push_back({{QStringLiteral("file"), file.path},
                             {QStringLiteral("format"), toJson(file.probe)},
                             {QStringLiteral("columns"), columns},
                             {QStringLiteral("guessed"), QJsonArray::fromStringList(guessed)},
                             {QStringLiteral("created"), QJsonArray::fromStringList(created)},
                             {QStringLiteral("ignored"), QJsonArray::fromStringList(ignored)}});
        if (m_json)
            return;
        print(file.path + QStringLiteral(": ") + describe(file.probe));
        for (auto column = columns.begin(); column != columns.end(); ++column)
            print(
                QStringLiteral("  %1 → %2%3")
                    .arg(column.key(), column.value().toString(),
                         guessed.contains(column.key()) ? QStringLiteral("  (a guess by the last part)") : QString()));
        if (!ignored.isEmpty())
            print(QStringLiteral("  left out: %1").arg(ignored.join(QStringLiteral(", "))));
    }

    void warnOfUnit(const session::RecordFile &file, size_t series) const
    {
        const QString fault =
            session::unitFault(file.probe.series[series], m_project.plant.channels[file.channels[series]]);
        if (!fault.isEmpty())
            printError(QStringLiteral("%1: %2").arg(file.probe.series[series].name, fault));
    }

    core::Result<void> saveNewChannels()
    {
        return m_created > 0 ? plant::saveProject(m_project) : core::Result<void>();
    }

    int loadAll(const std::vector<session::RecordFile> &files)
    {
        for (const auto &file : files) {
            if (std::ranges::all_of(file.channels, [](auto channel) { return channel == core::NoChannel; }))
                return fail({core::ErrorCode::NotFound,
                             QCoreApplication::translate("cli", "No column of “%1” matches a channel of the plant: "
                                                                "--create makes channels for them.")
                                 .arg(file.path),
                             file.probe.format.columns.join(QStringLiteral(", "))});
        }
        auto store = historian::openEmbeddedStore(historian::embeddedStorePath(m_project.path));
        if (!store)
            return fail(store.error());
        QElapsedTimer clock;
        clock.start();
        for (size_t i = 0; i < files.size(); ++i) {
            if (const auto loaded = loadOne(files[i], **store, m_reports[i]); !loaded)
                return fail(loaded.error());
        }
        m_seconds = double(clock.elapsed()) / 1000.0;
        return finish(Done);
    }

    core::Result<void> loadOne(const session::RecordFile &file, historian::Store &store, QJsonObject &json)
    {
        const auto load = session::loadOf(file, m_project.plant, store);
        if (!load)
            return load.error();
        const auto report = runInterruptibly<historian::CsvLoadReport>([&](core::Progress &progress) {
            return historian::loadCsv(
                *load, [&store](std::span<const historian::SeriesSample> batch) { return store.append(batch); },
                progress);
        });
        if (!report)
            return report.error();
        m_samples += report->samples;
        m_doubles += report->doubles;
        json.insert(QStringLiteral("rows"), qint64(report->rows));
        json.insert(QStringLiteral("samples"), qint64(report->samples));
        json.insert(QStringLiteral("doubles"), qint64(report->doubles));
        json.insert(QStringLiteral("faultyRows"), qint64(report->faultyRows));
        QJsonArray faults;
        for (const auto &fault : report->faults)
            faults.append(
                QJsonObject{{QStringLiteral("line"), qint64(fault.line)}, {QStringLiteral("message"), fault.sentence}});
        json.insert(QStringLiteral("faults"), faults);
        tellFaults(file, *report);
        return {};
    }

    static void tellFaults(const session::RecordFile &file, const historian::CsvLoadReport &report)
    {
        constexpr size_t most = 10;
        for (size_t i = 0; i < std::min(most, report.faults.size()); ++i)
            printError(
                QStringLiteral("%1:%2: %3").arg(file.path).arg(report.faults[i].line).arg(report.faults[i].sentence));
        if (report.faultyRows > 0)
            printError(QCoreApplication::translate("cli", "%1: %2 of %3 rows had a fault; the rest was loaded.")
                           .arg(file.path)
                           .arg(report.faultyRows)
                           .arg(report.rows));
    }

    int finish(int status) const
    {
        if (m_json) {
            QJsonArray files;
            for (const QJsonObject &report : m_reports)
                files.append(report);
            printJson(QJsonObject{{QStringLiteral("files"), files},
                                  {QStringLiteral("samples"), qint64(m_samples)},
                                  {QStringLiteral("seconds"), m_seconds}});
        } else if (!m_probeOnly) {
            print(QStringLiteral("%1 samples, %2 were there already, in %3 s")
                      .arg(m_samples)
                      .arg(m_doubles)
                      .arg(m_seconds, 0, 'f', 1));
        }
        return status;
    }

    std::string m_path;
    std::vector<std::string> m_files;
    CsvOptions m_csv;
    bool m_create = false, m_probeOnly = false, m_json = false;
    plant::Project m_project;
    size_t m_created = 0;
    std::vector<QJsonObject> m_reports;
    quint64 m_samples = 0, m_doubles = 0;
    double m_seconds = 0;
};

} // namespace

std::unique_ptr<Command> makeLoadCommand()
{
    return std::make_unique<LoadCommand>();
}

} // namespace twinscope::cli
