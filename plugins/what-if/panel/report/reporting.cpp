// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reporting.h"

#include "reportbuilder.h"
#include "results/runspage.h"
#include "results/sensitivitypage.h"

#include "scenario/kpiprogram.h"

#include <twinscope/core/clock.h>

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QSaveFile>
#include <QUrl>

namespace twinscope::whatif {

namespace {

constexpr QSize ChartSize(760, 250);
constexpr int MostCharts = 4;

core::Result<void> writeText(const QString &text, const QString &path)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(text.toUtf8()) >= 0 && file.commit())
        return {};
    return core::Error{
        core::ErrorCode::WriteFailed,
        Reporting::tr("“%1” cannot be written: %2. Choose another folder.").arg(path, file.errorString()),
        {}};
}

template<typename C>
QImage drawn(const std::function<void(C &)> &fill)
{
    C chart;
    fill(chart);
    return chart.isEmpty() ? QImage() : chart.image(ChartSize);
}

} // namespace

Reporting::Reporting(desk::Desk &desk, ScenarioBook &book, ResultBook &results, ModelCatalogue &catalogue,
                     FuturePage &future, QWidget *window)
    : QObject(window)
    , m_desk(desk)
    , m_book(book)
    , m_results(results)
    , m_catalogue(catalogue)
    , m_future(future)
    , m_window(window)
{
}

void Reporting::askForFile(const QString &objectName, const QString &title, const QString &suggestion,
                           const QStringList &kinds, const std::function<void(const QString &)> &use)
{
    if (!m_desk.plant())
        return;
    auto *dialog = new QFileDialog(m_window, title, m_desk.plant()->project().directory());
    dialog->setObjectName(objectName);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilters(kinds);
    const QString suffix = QFileInfo(suggestion).suffix();
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(suggestion);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString &filter) {
        dialog->setDefaultSuffix(filter.section(QStringLiteral("*."), 1).section(u')', 0, 0));
    });
    connect(dialog, &QFileDialog::fileSelected, this, use);
    dialog->open();
}

void Reporting::tell(const core::Result<void> &result, const QString &path)
{
    emit told(result ? tr("Written: <a href=\"%1\">%2</a>")
                           .arg(QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded), path.toHtmlEscaped())
                     : result.error().sentence.toHtmlEscaped());
}

void Reporting::askForSetPoints(const QString &scenario)
{
    askForFile(QStringLiteral("setPointFile"), tr("Set points for approval"), scenario + QStringLiteral(".csv"),
               {tr("CSV file (*.csv)"), tr("Text file (*.txt)")},
               [this, scenario](const QString &path) { writeSetPoints(scenario, path); });
}

PresentValues Reporting::presentValues(const ModelContent &content) const
{
    PresentValues present;
    const core::Frame &frame = m_desk.plant()->frames().frame();
    const plant::Plant &plant = m_desk.plant()->project().plant;
    for (const ModelVariable &variable : content.variables) {
        const auto channel = plant.channelIndex(variable.channel);
        if (variable.use != ModelVariable::Use::Input || channel == core::NoChannel)
            continue;
        const core::Sample &sample = frame.at(channel);
        if (const auto value = sample.value.toNumber(); value && sample.quality.level != core::QualityLevel::Bad)
            present.emplace(variable.name, *value);
    }
    return present;
}

/// Of a model that is not known nobody can say what is to be set.
core::Result<std::vector<SetPoint>> Reporting::setPoints(const Scenario &scenario, const ModelContent *content) const
{
    if (!content)
        return core::Error{
            core::ErrorCode::Unavailable, tr("The model is still being read. Try again in a moment."), {}};
    if (!content->fault.isEmpty())
        return core::Error{core::ErrorCode::Unavailable, content->fault, {}};
    return setPointsOf(scenario, *content, presentValues(*content));
}

void Reporting::writeSetPoints(const QString &name, const QString &path)
{
    const Scenario *scenario = m_book.find(name);
    if (!scenario || !m_desk.plant())
        return;
    const auto content = m_catalogue.content(*scenario);
    if (const auto points = setPoints(*scenario, content.get()); !points) {
        emit told(tr("The set points are not known: %1").arg(points.error().sentence).toHtmlEscaped());
        return;
    }
    const ScenarioResults *results = m_results.find(name);
    const auto single = results ? results->single() : nullptr;
    const core::Time start = single ? single->start : m_desk.plant()->cursor().time();
    const auto list = setPointList(*scenario, start, *content, presentValues(*content));
    if (!list) {
        emit told(list.error().sentence.toHtmlEscaped());
        return;
    }
    m_results.jobs().start<bool>(
        path,
        [text = *list, path](core::Progress &) -> core::Result<bool> {
            const auto written = writeText(text, path);
            return written ? core::Result<bool>(true) : written.error();
        },
        [this, path](const core::Result<bool> &result) {
            tell(result ? core::Result<void>() : core::Result<void>(result.error()), path);
        });
}

void Reporting::askForReport(const QString &scenario)
{
    askForFile(QStringLiteral("reportFile"), tr("Report"), scenario + QStringLiteral(".html"),
               {tr("Web page (*.html)"), tr("PDF document (*.pdf)")},
               [this, scenario](const QString &path) { collectCharts(scenario, path); });
}

/// What says most about the scenario comes first, then what is being looked at, then what the KPIs are made of.
QStringList Reporting::outputsOf(const Scenario &scenario, const LoadedRuns &runs) const
{
    QStringList wanted{runs.leading, m_future.shownOutput()};
    for (const Kpi &kpi : scenario.kpis)
        wanted += KpiProgram::modelNamesIn(kpi.expression, scenario.quantityNames());
    QStringList outputs;
    for (const QString &name : wanted)
        if (runs.manifest().outputs.contains(name) && !outputs.contains(name))
            outputs += name;
    return outputs.mid(0, MostCharts);
}

void Reporting::collectCharts(const QString &name, const QString &path)
{
    const Scenario *scenario = m_book.find(name);
    const ScenarioResults *results = m_results.find(name);
    const auto leading = results ? (results->single() ? results->single() : results->ensemble()) : nullptr;
    std::vector<FanQuestion> questions;
    const auto content = scenario ? m_catalogue.content(*scenario) : nullptr;
    if (scenario && leading)
        for (const QString &output : outputsOf(*scenario, *leading))
            if (auto question = m_future.questionOf(name, output)) {
                const ModelVariable *variable = content ? content->find(output) : nullptr;
                question->title = variable ? variable->title : output;
                questions.push_back(std::move(*question));
            }
    using Answers = std::vector<FanAnswer>;
    m_results.jobs().start<Answers>(
        name,
        [questions](core::Progress &) -> core::Result<Answers> {
            Answers answers;
            for (const FanQuestion &question : questions)
                if (auto one = answer(question))
                    answers.push_back(std::move(*one));
            return answers;
        },
        [this, name, path](const core::Result<Answers> &answers) {
            write(name, answers ? *answers : Answers(), path);
        });
}

std::vector<ReportPicture> Reporting::runPictures(const ScenarioResults &results) const
{
    std::vector<ReportPicture> pictures;
    if (const auto runs = results.sensitivity(); runs && !runs->manifest().scenario.kpis.empty()) {
        const QString kpi = runs->manifest().scenario.kpis.front().name;
        pictures.push_back({tr("What matters for %1").arg(kpi),
                            drawn<TornadoChart>([&](TornadoChart &c) { c.setPlot(tornadoPlot(*runs, kpi)); })});
    }
    if (const auto runs = results.many()) {
        std::vector<size_t> shown;
        pictures.push_back({tr("All runs"), drawn<ParallelCoordinates>([&](ParallelCoordinates &c) {
                                c.setPlot(parallelPlot(*runs, shown));
                            })});
    }
    pictures.push_back({tr("The plant as it stands on the screen"), m_desk.picture()});
    return pictures;
}

ReportSubject Reporting::subjectOf(const Scenario &scenario, const ModelContent *content) const
{
    ReportSubject subject{.scenario = scenario,
                          .all = m_book.scenarios(),
                          .content = content,
                          .plant = m_desk.plant()->project().plant.name,
                          .now = core::SystemClock().now()};
    if (auto points = setPoints(scenario, content))
        subject.setPoints = std::move(*points);
    else
        subject.setPointFault = points.error().sentence;
    if (const auto choice = m_book.choice(); choice && choice->scenario == scenario.name)
        subject.chosenAt = choice->at;
    return subject;
}

void Reporting::write(const QString &name, const std::vector<FanAnswer> &charts, const QString &path)
{
    const Scenario *scenario = m_book.find(name);
    const ScenarioResults *results = m_results.find(name);
    if (!scenario || !m_desk.plant())
        return;
    const auto content = m_catalogue.content(*scenario);
    ReportPictures pictures;
    for (const FanAnswer &chart : charts)
        pictures.futures.push_back({chart.plot.title, drawn<FanChart>([&](FanChart &c) { c.setPlot(chart.plot); })});
    if (results)
        pictures.runs = runPictures(*results);
    const Report report = reportOf(subjectOf(*scenario, content.get()), m_results, pictures);
    m_results.jobs().start<bool>(
        path,
        [report, path](core::Progress &) -> core::Result<bool> {
            const auto written = writeReport(report, path);
            return written ? core::Result<bool>(true) : written.error();
        },
        [this, path](const core::Result<bool> &result) {
            tell(result ? core::Result<void>() : core::Result<void>(result.error()), path);
        });
}

} // namespace twinscope::whatif
