// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shadowcommand.h"

#include "console.h"
#include "modelwindow.h"

#include "shadow/shadow.h"

#include <twinscope/core/units.h>
#include <twinscope/historian/csvwriter.h>

#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

#include <cmath>

namespace twinscope::whatif {

namespace {

/// How well one output was met.
struct Match
{
    size_t samples = 0;
    double sum = 0, squares = 0, largest = 0;
    core::Time largestAt;

    void add(double residual, core::Time time)
    {
        if (!std::isfinite(residual))
            return;
        ++samples;
        sum += residual;
        squares += residual * residual;
        if (std::abs(residual) > std::abs(largest)) {
            largest = residual;
            largestAt = time;
        }
    }
    double mean() const { return samples ? sum / double(samples) : 0; }
    double rms() const { return samples ? std::sqrt(squares / double(samples)) : 0; }
};

/// Takes the moments: into the CSV, where one is wanted, and into the summary.
class Account
{
public:
    Account(const ModelWindow &window, QIODevice *out)
        : m_window(window)
        , m_matches(window.plan.outputs.size())
    {
        if (out)
            m_csv.emplace(*out);
    }

    /// Columns are named as the channels, so that `twinscope load` knows them.
    void head()
    {
        if (!m_csv)
            return;
        const QString &model = m_window.plan.mapping.id;
        m_csv->text(std::string_view("time"));
        for (const MappedVariable &output : m_window.plan.mapping.outputs) {
            m_csv->text(channelIdOf(model, ShadowValue::Output, output.variable));
            if (output.channel.isEmpty())
                continue;
            m_csv->text(output.channel);
            m_csv->text(channelIdOf(model, ShadowValue::Residual, output.variable));
        }
        m_csv->endRow();
    }

    void take(const ShadowMoment &moment)
    {
        for (size_t i = 0; i < m_matches.size(); ++i)
            m_matches[i].add(moment.residuals[i], moment.time);
        if (!m_csv)
            return;
        m_csv->time(moment.time);
        for (size_t i = 0; i < m_matches.size(); ++i) {
            number(moment.modelled[i]);
            if (m_window.plan.outputs[i].channel == core::NoChannel)
                continue;
            number(moment.measured[i]);
            number(moment.residuals[i]);
        }
        m_csv->endRow();
    }

    core::Result<void> finish() { return m_csv ? m_csv->flush() : core::Result<void>(); }
    void printText() const;
    void printJson() const;

private:
    void number(double value) { m_csv->value(std::isfinite(value) ? core::Value(value) : core::Value()); }

    const ModelWindow &m_window;
    std::vector<Match> m_matches;
    std::optional<historian::CsvWriter> m_csv;
};

void Account::printText() const
{
    print(QStringLiteral("%1 %2 %3 %4 %5")
              .arg(QStringLiteral("output"), -36)
              .arg(QStringLiteral("rms residual"), 13)
              .arg(QStringLiteral("mean"), 11)
              .arg(QStringLiteral("largest"), 11)
              .arg(QStringLiteral("at")));
    for (size_t i = 0; i < m_matches.size(); ++i) {
        const core::ChannelIndex channel = m_window.plan.outputs[i].channel;
        if (channel == core::NoChannel)
            continue;
        const Match &match = m_matches[i];
        print(QStringLiteral("%1 %2 %3 %4 %5  %6")
                  .arg(m_window.plan.outputs[i].variable, -36)
                  .arg(match.rms(), 13, 'g', 4)
                  .arg(match.mean(), 11, 'g', 4)
                  .arg(match.largest, 11, 'g', 4)
                  .arg(core::unitSymbol(m_window.project.plant.channels[channel].unit))
                  .arg(match.samples ? core::toIso8601(match.largestAt) : QString()));
    }
}

void Account::printJson() const
{
    QJsonArray outputs;
    for (size_t i = 0; i < m_matches.size(); ++i) {
        const Match &match = m_matches[i];
        outputs.append(QJsonObject{{QStringLiteral("variable"), m_window.plan.outputs[i].variable},
                                   {QStringLiteral("channel"), m_window.plan.mapping.outputs[i].channel},
                                   {QStringLiteral("samples"), qint64(match.samples)},
                                   {QStringLiteral("rms"), match.rms()},
                                   {QStringLiteral("mean"), match.mean()},
                                   {QStringLiteral("largest"), match.largest},
                                   {QStringLiteral("largestAt"),
                                    match.samples ? QJsonValue(core::toIso8601(match.largestAt)) : QJsonValue()}});
    }
    print(QString::fromUtf8(QJsonDocument(QJsonObject{{QStringLiteral("model"), m_window.plan.mapping.id},
                                                      {QStringLiteral("from"), core::toIso8601(m_window.from)},
                                                      {QStringLiteral("to"), core::toIso8601(m_window.to)},
                                                      {QStringLiteral("outputs"), outputs}})
                                .toJson()
                                .trimmed()));
}

core::Result<void> follow(const ModelWindow &window, Account &account)
{
    const Interruption interruption;
    core::Progress progress(interruption.token());
    Shadow shadow(window.plan);
    account.head();
    const auto ran = shadowHistory(
        shadow, *window.record, window.from, window.to, [&](const ShadowMoment &moment) { account.take(moment); },
        progress);
    return ran ? account.finish() : ran;
}

int shadow(const ModelArguments &arguments, const QString &out, bool json)
{
    const auto window = openModelWindow(arguments);
    if (!window)
        return fail(window.error());
    QSaveFile file(out);
    if (!out.isEmpty() && !file.open(QIODevice::WriteOnly))
        return fail({core::ErrorCode::WriteFailed,
                     QCoreApplication::translate("whatif", "%1 cannot be written: %2.").arg(out, file.errorString()),
                     {}});
    Account account(*window, out.isEmpty() ? nullptr : &file);
    if (const auto followed = follow(*window, account); !followed)
        return fail(followed.error());
    if (!out.isEmpty() && !file.commit())
        return fail({core::ErrorCode::WriteFailed,
                     QCoreApplication::translate("whatif", "%1 cannot be written: %2.").arg(out, file.errorString()),
                     {}});
    json ? account.printJson() : account.printText();
    return Done;
}

} // namespace

QString ShadowCommand::summary() const
{
    return QCoreApplication::translate("whatif",
                                       "Run a model beside the record and tell how far the plant is from it.");
}

int ShadowCommand::run(const QStringList &arguments, sdk::Services &)
{
    CLI::App app(summary().toStdString(), "twinscope shadow");
    ModelArguments model;
    std::string out;
    bool json = false;
    model.declare(app);
    app.add_option("--out", out,
                   "CSV: time, then of each output the modelled value, the measured one and the residual.");
    app.add_flag("--json", json, "Print the summary as JSON.");
    if (const auto status = parse(app, arguments))
        return *status;
    return shadow(model, QString::fromStdString(out), json);
}

} // namespace twinscope::whatif
