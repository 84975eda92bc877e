// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"
#include "cli/subcommand.h"
#include "service/planning.h"
#include "service/storedrecord.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSaveFile>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

QString tr(const char *text)
{
    return QCoreApplication::translate("predict", text);
}

Result<QJsonDocument> readJson(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{ErrorCode::Unreadable, tr("“%1” cannot be read.").arg(path), file.errorString()};
    QJsonParseError fault;
    const auto document = QJsonDocument::fromJson(file.readAll(), &fault);
    if (document.isNull())
        return Error{ErrorCode::Malformed, tr("“%1” is no JSON, at byte %2.").arg(path).arg(fault.offset),
                     fault.errorString()};
    return document;
}

/// What `predict rul --json` printed.
Result<std::vector<LifeEstimate>> readEstimates(const QString &path)
{
    const auto document = readJson(path);
    if (!document)
        return document.error();
    std::vector<LifeEstimate> estimates;
    for (const QJsonValue &entry : document->array()) {
        for (const QString &field : {QStringLiteral("rul"), QStringLiteral("low"), QStringLiteral("high")})
            if (!entry[field].isDouble())
                return Error{
                    ErrorCode::Malformed, tr("“%1” has an entry whose field “%2” is no number.").arg(path, field), {}};
        estimates.push_back({entry[u"unit"].toVariant().toString(), entry[u"rul"].toDouble(), entry[u"low"].toDouble(),
                             entry[u"high"].toDouble(), entry[u"health"].toDouble()});
    }
    if (estimates.empty())
        return Error{ErrorCode::Malformed, tr("“%1” has no estimates: make it by “predict rul --json”.").arg(path), {}};
    return estimates;
}

Result<void> writeFile(const std::string &path, const QByteArray &content)
{
    if (path.empty())
        return {};
    QSaveFile file(QString::fromStdString(path));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) < 0 || !file.commit())
        return Error{ErrorCode::WriteFailed, tr("“%1” cannot be written.").arg(file.fileName()), file.errorString()};
    return {};
}

class PlanCommand final : public Subcommand
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand("plan", "Work that is due, put into the crew's shifts at least cost.");
        auto *estimates = app->add_option("--rul", m_estimates, "What `rul --json` printed.");
        auto *rules = app->add_option("--rules", m_rules, "Crew, shifts, standstills and costs, as JSON.");
        estimates->needs(rules);
        app->add_option("--plant", m_plant, "Instead: a project with lives in service and \"plan\", and its record.")
            ->excludes(estimates)
            ->excludes(rules);
        app->add_option("--at", m_at, "Plan for what was known then (ISO 8601); otherwise at the record's end.");
        app->add_option("--calendar", m_calendar, "Write the tasks as iCalendar.");
        app->add_option("--csv", m_csv, "Write the work list as CSV.");
        app->add_flag("--json", m_json, "tasks, costs, savings, optimal, assumptions");
        return app;
    }

    int run() override
    {
        if (m_estimates.empty() == m_plant.empty()) {
            printNotice(tr("Say what is to be planned: --rul FILE and --rules FILE, or --plant PLANT."));
            return 2;
        }
        return m_plant.empty() ? planFiles() : planPlant();
    }

private:
    int planPlant() const
    {
        const QString path = QString::fromStdString(m_plant), moment = QString::fromStdString(m_at);
        const auto record = openRecord(path);
        if (!record)
            return fail(record.error());
        const auto span = recordedSpan(record->project->path);
        if (!span)
            return fail(span.error());
        const auto said = core::parseIso8601(moment);
        if (!moment.isEmpty() && !said)
            return fail({ErrorCode::InvalidArgument, tr("“%1” is no date and time.").arg(moment), {}});
        const core::Time at = said ? *said : span->second;
        const auto rules = planRulesOf(record->plant(), at);
        if (!rules)
            return fail(rules.error());
        const auto schedule = planAt(*record, at);
        return schedule ? print(*schedule, *rules) : fail(schedule.error());
    }

    int planFiles() const
    {
        const auto estimates = readEstimates(QString::fromStdString(m_estimates));
        if (!estimates)
            return fail(estimates.error());
        const auto document = readJson(QString::fromStdString(m_rules));
        if (!document)
            return fail(document.error());
        const auto rules = parsePlanRules(document->object());
        if (!rules)
            return fail(rules.error());
        const auto schedule = planWork(*estimates, *rules);
        if (!schedule)
            return fail(schedule.error());
        return print(*schedule, *rules);
    }

    int print(const Schedule &schedule, const PlanRules &rules) const
    {
        if (const auto written = writeFile(m_calendar, toICalendar(schedule, QDateTime::currentDateTimeUtc()));
            !written)
            return fail(written.error());
        if (const auto written = writeFile(m_csv, toCsv(schedule)); !written)
            return fail(written.error());
        if (m_json)
            printJson(toJson(schedule, rules));
        else
            printLine(QString::fromUtf8(toCsv(schedule)).trimmed());
        if (!schedule.optimal)
            printNotice(tr("The solver was stopped after its time: a better plan may exist."));
        printNotice(tr("Expected cost over %1 days: %2 planned, %3 run to failure, %4 at fixed intervals.")
                        .arg(rules.horizonDays)
                        .arg(schedule.planned, 0, 'f', 0)
                        .arg(schedule.runToFailure, 0, 'f', 0)
                        .arg(schedule.fixedInterval, 0, 'f', 0));
        return 0;
    }

    std::string m_estimates, m_rules, m_plant, m_at, m_calendar, m_csv;
    bool m_json = false;
};

} // namespace

std::unique_ptr<Subcommand> makePlanCommand()
{
    return std::make_unique<PlanCommand>();
}

} // namespace twinscope::predict
