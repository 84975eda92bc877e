// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"
#include "cli/subcommand.h"
#include "prognosis/modelfile.h"
#include "service/storedrecord.h"
#include "service/training.h"

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

QString tr(const char *text)
{
    return QCoreApplication::translate("predict", text);
}

/// "P-102=2026-03-01T00:00:00Z/2026-03-09T14:20:00Z", an interval as in ISO 8601.
Result<RecordedLife> readLife(const QString &text)
{
    const QString asset = text.section(u'=', 0, 0), span = text.section(u'=', 1);
    const auto from = core::parseIso8601(span.section(u'/', 0, 0)), to = core::parseIso8601(span.section(u'/', 1));
    if (from && to)
        return RecordedLife{asset, *from, *to};
    return Error{
        ErrorCode::InvalidArgument,
        tr("“%1” is no life: write ASSET=FROM/FAILED, such as P-102=2026-03-01T00:00:00Z/2026-03-09T14:20:00Z.")
            .arg(text),
        {}};
}

void report(const Training &training)
{
    for (const QString &notice : training.notices)
        printNotice(notice);
    for (const MethodScores &one : training.model->methods)
        printNotice(tr("%1, on units left out of the training: error (RMSE) %2, 90 % intervals cover %3 %, half-way "
                       "within 20 %: %4 %.")
                        .arg(one.method)
                        .arg(one.scores.rmse, 0, 'f', 2)
                        .arg(one.scores.coverage * 100, 0, 'f', 1)
                        .arg(one.scores.alphaLambda * 100, 0, 'f', 0));
    if (training.comparison)
        printNotice((training.comparison->sameData ? tr("The model it replaces had an error of %1 on the same data.")
                                                   : tr("The model it replaces has an error of %1 on these runs, some "
                                                        "of which it may know."))
                        .arg(training.comparison->previous.rmse, 0, 'f', 2));
}

QJsonArray toJson(const std::vector<MethodScores> &methods)
{
    QJsonArray array;
    for (const MethodScores &one : methods) {
        QJsonObject scores = one.scores.toJson();
        scores.insert(QStringLiteral("method"), one.method);
        array += scores;
    }
    return array;
}

QJsonObject toJson(const Training &training)
{
    const FleetModel &model = *training.model;
    QJsonObject json{{QStringLiteral("conditions"), qint64(model.scale.conditions().count())},
                     {QStringLiteral("sensors"), qint64(model.scale.sensors())},
                     {QStringLiteral("method"), model.method},
                     {QStringLiteral("cap"), model.cap},
                     {QStringLiteral("cycleUnit"), model.cycleUnit},
                     {QStringLiteral("dataHash"), QString::fromLatin1(model.dataHash)},
                     {QStringLiteral("crossValidation"), model.crossValidation().toJson()},
                     {QStringLiteral("methods"), toJson(model.methods)}};
    if (training.comparison)
        json.insert(QStringLiteral("previous"), training.comparison->previous.toJson());
    return json;
}

class TrainCommand final : public Subcommand
{
public:
    CLI::App *declare(CLI::App &root) override
    {
        CLI::App *app = root.add_subcommand("train", "Learn remaining useful life from a fleet's runs to failure.");
        app->add_option("--fleet", m_fleet, "A table in which every unit runs until it fails, or a recorded PLANT.")
            ->required();
        app->add_option("--unit", m_unit, "The table's column that names the unit.");
        app->add_option("--cycle", m_cycle, "The table's column that counts cycles, hours or moments.");
        app->add_option("--columns", m_columns, "Names A,B,C for a table without a header.")->delimiter(',');
        app->add_option("--life", m_lives,
                        "A life in the plant's record, as often as there are any: ASSET=FROM/FAILED.");
        app->add_option("--step", m_step, "Seconds between two rows of a plant's record.")
            ->capture_default_str()
            ->check(CLI::PositiveNumber);
        app->add_option("--sensors", m_sensors, "Columns, or quantities of the plant's assets, A,B,C; otherwise all.")
            ->delimiter(',');
        app->add_option("--condition", m_condition, "Columns A,B,C that tell the operating condition; otherwise all.")
            ->delimiter(',');
        declareMethod(*app);
        app->add_option("--model", m_model, "The model file to write.")->required();
        app->add_flag("--json", m_json,
                      "conditions, sensors, method, cap, dataHash, crossValidation, methods, previous");
        return app;
    }

    int run() override
    {
        auto request = makeRequest();
        if (!request)
            return fail(request.error());
        core::Progress progress({}, [](double fraction, const QString &step) {
            if (!step.isEmpty())
                printNotice(QStringLiteral("%1 %  %2").arg(int(fraction * 100)).arg(step));
        });
        const auto training = trainLife(*request, progress);
        if (!training)
            return fail(training.error());
        if (const auto written = writeModel(*training->model, QString::fromStdString(m_model)); !written)
            return fail(written.error());
        report(*training);
        if (m_json)
            printJson(toJson(*training));
        return 0;
    }

private:
    void declareMethod(CLI::App &app)
    {
        std::vector<std::string> methods{"best"};
        for (const QString &method : lifeMethods())
            methods.push_back(method.toStdString());
        app.add_option("--method", m_method, "The way to estimate, or the best of all on units left out.")
            ->capture_default_str()
            ->check(CLI::IsMember(methods));
        app.add_option(
               "--cap", m_cap,
               "Longest remaining life that is told apart; otherwise 125, or 0.6 of the median life where lives "
               "are of another size.")
            ->check(CLI::PositiveNumber);
        app.add_option("--seed", m_wishes.seed, "Of everything that is drawn.")->capture_default_str();
    }

    Result<TrainingRequest> makeRequest()
    {
        TrainingRequest request;
        m_wishes.conditionColumns = toStrings(m_condition);
        m_wishes.method = QString::fromStdString(m_method);
        if (m_cap > 0)
            m_wishes.cap = m_cap;
        request.wishes = m_wishes;
        if (const QString model = QString::fromStdString(m_model); QFile::exists(model))
            request.previous = model;
        const QString fleet = QString::fromStdString(m_fleet);
        if (isPlantFile(fleet))
            return withRecord(std::move(request), fleet);
        if (m_unit.empty() || m_cycle.empty())
            return Error{
                ErrorCode::InvalidArgument,
                tr("Say with --unit and --cycle which columns of “%1” name the unit and count its cycles.").arg(fleet),
                {}};
        request.data =
            FleetTable{fleet,
                       toStrings(m_columns),
                       {QString::fromStdString(m_unit), QString::fromStdString(m_cycle), toStrings(m_sensors), {}}};
        return request;
    }

    Result<TrainingRequest> withRecord(TrainingRequest request, const QString &plant) const
    {
        auto record = openRecord(plant);
        if (!record)
            return record.error();
        request.record = std::move(record).value();
        RecordedFleet fleet;
        fleet.quantities = toStrings(m_sensors);
        fleet.step = core::seconds(m_step);
        for (const QString &text : toStrings(m_lives)) {
            const auto life = readLife(text);
            if (!life)
                return life.error();
            fleet.lives.push_back(*life);
        }
        request.data = std::move(fleet);
        return request;
    }

    std::string m_fleet, m_unit, m_cycle, m_model, m_method = "trees";
    std::vector<std::string> m_columns, m_sensors, m_condition, m_lives;
    double m_cap = 0, m_step = 1;
    TrainingWishes m_wishes;
    bool m_json = false;
};

} // namespace

std::unique_ptr<Subcommand> makeTrainCommand()
{
    return std::make_unique<TrainCommand>();
}

} // namespace twinscope::predict
