// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "futurepage.h"

#include "scenariovalues.h"

#include <twinscope/core/clock.h>
#include <twinscope/core/units.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QToolButton>
#include <QVBoxLayout>

namespace twinscope::whatif {

namespace {

constexpr int MeasuredMs = 10'000; ///< how often the chart takes in what was measured meanwhile

QToolButton *toolButton(const char *name, const QString &text, const QString &tip)
{
    auto *button = new QToolButton;
    button->setObjectName(QString::fromLatin1(name));
    button->setText(text);
    button->setToolTip(tip);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    return button;
}

FanPlot withBandsOf(const FanPlot &before, FanPlot plot)
{
    plot.bandTitle = before.bandTitle;
    plot.times = before.times;
    plot.bands = before.bands;
    return plot;
}

} // namespace

FuturePage::FuturePage(desk::Desk &desk, ScenarioBook &book, ResultBook &results, const RunCenter &runs,
                       ModelCatalogue &catalogue)
    : m_desk(desk)
    , m_book(book)
    , m_results(results)
    , m_runs(runs)
    , m_catalogue(catalogue)
    , m_chart(new FanChart)
    , m_outputs(new QComboBox)
    , m_ghostTime(new QComboBox)
    , m_show(toolButton("showFuture", tr("Show on screen"), tr("3D view, trends and tables show this scenario's time")))
    , m_ghost(
          toolButton("showGhost", tr("Ghost"),
                     tr("What this scenario moves, fills or colours otherwise, as a shell over the plant; the plant "
                        "over the scenario while the screen shows that")))
    , m_difference(toolButton("showDifference", tr("Difference"),
                              tr("Colours the plant by how much greater the quantity "
                                 "is in this scenario")))
{
    m_chart->setObjectName(QStringLiteral("fanChart"));
    makeTools();
    connect(&catalogue, &ModelCatalogue::loaded, this, &FuturePage::offerOutputs);
    connect(&results, &ResultBook::changed, this, [this](const QString &scenario) {
        if (scenario == m_scenario)
            show(scenario);
    });
    connect(&desk, &desk::Desk::opened, this, &FuturePage::followPlant);
    connect(&desk, &desk::Desk::closing, this, [this] {
        m_provided.reset();
        m_picked.clear();
        m_isGhostWanted = false;
    });
    connect(m_chart, &FanChart::clicked, this, [this](core::Time at) {
        if (!m_desk.plant())
            return;
        const bool isFuture = m_provided && at >= m_provided->start;
        m_desk.plant()->showOrigin(isFuture ? originKey() : QLatin1String(core::HistoryOrigin), at);
        if (!isFuture)
            m_desk.plant()->cursor().seek(at);
    });
    connect(&m_again, &QTimer::timeout, this, &FuturePage::askAgain);
    m_again.start(MeasuredMs);
    followPlant();
    showState();
}

void FuturePage::makeTools()
{
    m_outputs->setObjectName(QStringLiteral("futureOutput"));
    m_outputs->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_outputs->setMinimumContentsLength(24);
    m_outputs->setMaxVisibleItems(20);
    m_ghost->setCheckable(true);
    m_difference->setCheckable(true);
    m_ghostTime->addItem(tr("at the same time"));
    m_ghostTime->addItem(tr("at its end"));
    m_ghostTime->setToolTip(tr("Which moment of the scenario is compared with the plant"));
    auto *tools = new QHBoxLayout;
    tools->setContentsMargins(look::Grid, look::Grid, look::Grid, look::Grid);
    tools->setSpacing(look::Grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_outputs, m_show, m_ghost, m_difference, m_ghostTime})
        tools->addWidget(widget);
    tools->addStretch();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(tools);
    layout->addWidget(m_chart, 1);
    connect(m_outputs, &QComboBox::activated, this, [this] {
        m_output = m_outputs->currentData().toString();
        m_picked.insert(m_scenario, m_output);
        ask();
        if (m_difference->isChecked())
            showDifference(true);
    });
    connect(m_show, &QToolButton::clicked, this, &FuturePage::showOnScreen);
    connect(m_ghost, &QToolButton::clicked, this, &FuturePage::showGhost);
    connect(m_difference, &QToolButton::clicked, this, &FuturePage::showDifference);
    connect(m_ghostTime, &QComboBox::activated, this, [this] {
        if (isComparing())
            showGhost(true);
    });
}

void FuturePage::setTheme(const look::Theme &theme)
{
    m_chart->setTheme(theme);
    m_show->setIcon(look::icon(QStringLiteral("view-visible"), theme));
}

void FuturePage::followPlant()
{
    if (!m_desk.plant())
        return;
    const auto follow = [this] { m_chart->setCursor(m_desk.plant()->cursor().time()); };
    connect(&m_desk.plant()->cursor(), &core::TimeCursor::changed, m_chart, follow);
    connect(&m_desk.plant()->cursor(), &core::TimeCursor::ticked, m_chart, follow);
    connect(&m_desk.plant()->cursor(), &core::TimeCursor::changed, this, [this] {
        if (m_isGhostWanted)
            compare();
        showState();
    });
}

QString FuturePage::originKey() const
{
    return QStringLiteral("what-if/") + m_scenario;
}

void FuturePage::show(const QString &scenario)
{
    if (scenario != m_scenario && m_isGhostWanted)
        showGhost(false);
    m_scenario = scenario;
    offerOutputs();
    provideOrigin();
    ask();
    showState();
}

void FuturePage::offerOutputs()
{
    const Scenario *scenario = m_book.find(m_scenario);
    const ScenarioResults *results = m_results.find(m_scenario);
    const auto runs = results ? (results->single() ? results->single() : results->ensemble()) : nullptr;
    const QSignalBlocker quiet(m_outputs);
    m_outputs->clear();
    if (!scenario || !runs)
        return;
    const auto content = m_catalogue.content(*scenario);
    for (const QString &output : runs->manifest().outputs) {
        const ModelVariable *variable = content ? content->find(output) : nullptr;
        m_outputs->addItem(variable ? variable->title : output, output);
    }
    const int picked = m_outputs->findData(m_picked.value(m_scenario));
    m_outputs->setCurrentIndex(picked >= 0 ? picked : std::max(0, m_outputs->findData(runs->leading)));
    m_output = m_outputs->currentData().toString();
}

std::optional<FanQuestion> FuturePage::questionOf(const QString &scenario, const QString &output) const
{
    const ScenarioResults *results = m_results.find(scenario);
    if (!m_desk.plant() || !results || output.isEmpty())
        return std::nullopt;
    FanQuestion question;
    question.output = output;
    question.scenario = scenario;
    question.single = results->single();
    question.ensemble = results->ensemble();
    question.plant = m_desk.plant()->project().plant;
    question.history = m_desk.plant()->history();
    question.now = core::SystemClock().now();
    if (const auto choice = m_book.choice(); choice && choice->scenario != scenario) {
        const ScenarioResults *chosen = m_results.find(choice->scenario);
        question.chosen = chosen ? chosen->single() : nullptr;
        question.chosenTitle = tr("chosen: %1").arg(choice->scenario);
    }
    if (!question.single && !question.ensemble)
        return std::nullopt;
    return question;
}

void FuturePage::ask()
{
    const auto question = questionOf(m_scenario, m_output);
    if (!question) {
        ++m_question;
        m_chart->setPlot({});
        showState();
        return;
    }
    read(*question, [this](const core::Result<FanAnswer> &answer) {
        m_chart->setPlot(answer ? answer->plot : FanPlot());
        showState();
        if (!answer)
            m_chart->setHint(answer.error().sentence);
    });
}

/// What is measured goes on, and with it what is known in hindsight. Folders that a run is replacing are left alone.
void FuturePage::askAgain()
{
    const bool isUnderWay =
        m_provided &&
        core::SystemClock().now() <
            m_provided->start + core::seconds(m_provided->manifest().scenario.horizonSeconds + MeasuredMs / 1000.0);
    if (!isVisible() || !isUnderWay || !m_provided->isDated || m_answered != m_question || m_runs.isRunning(m_scenario))
        return;
    auto question = questionOf(m_scenario, m_output);
    if (!question)
        return;
    question->ensemble = nullptr; // its bands stay as they are
    read(*question, [this](const core::Result<FanAnswer> &answer) {
        if (answer) // else what is shown is still true
            m_chart->setPlot(withBandsOf(m_chart->plot(), answer->plot));
    });
}

void FuturePage::read(FanQuestion question, const std::function<void(const core::Result<FanAnswer> &)> &take)
{
    question.title = m_outputs->currentText();
    m_results.jobs().start<FanAnswer>(
        m_output, [question](core::Progress &) { return answer(question); },
        [this, take, number = ++m_question](const core::Result<FanAnswer> &result) {
            if (number != m_question)
                return;
            m_answered = number;
            take(result);
        });
}

void FuturePage::provideOrigin()
{
    const ScenarioResults *results = m_results.find(m_scenario);
    const auto runs = results ? results->single() : nullptr;
    desk::OpenPlant *plant = m_desk.plant();
    if (!plant || !runs || runs == m_provided)
        return;
    m_provided = runs;
    using Values = std::shared_ptr<const ScenarioValues>;
    m_results.jobs().start<Values>(
        m_scenario,
        [runs, copy = plant->project().plant, history = plant->history()](core::Progress &progress) {
            return scenarioValues(*runs->results, runs->start, copy, history, progress);
        },
        [this, runs, key = originKey(), title = m_scenario](const core::Result<Values> &values) {
            if (m_desk.plant() && values && runs == m_provided)
                m_desk.plant()->setOrigin({key, title, *values,
                                           (*values)->start() - ((*values)->end() - (*values)->start()),
                                           (*values)->end(), (*values)->start()});
            showState();
        });
}

void FuturePage::showOnScreen()
{
    if (!m_desk.plant() || !m_provided)
        return;
    core::TimeCursor &cursor = m_desk.plant()->cursor();
    if (cursor.origin() == originKey()) {
        cursor.goLive();
        return;
    }
    const core::Time end = m_provided->start + core::seconds(m_provided->manifest().scenario.horizonSeconds);
    const core::Time now = cursor.time();
    m_desk.plant()->showOrigin(originKey(), now > m_provided->start && now < end ? now : m_provided->start);
}

bool FuturePage::isShown() const
{
    return m_desk.plant() && m_desk.plant()->cursor().origin() == originKey();
}

bool FuturePage::isComparing() const
{
    return m_isGhostWanted && m_desk.plant() && m_desk.plant()->comparison();
}

void FuturePage::showGhost(bool on)
{
    if (!m_desk.plant())
        return;
    m_isGhostWanted = on && m_provided;
    if (m_isGhostWanted) {
        compare();
    } else {
        m_desk.showHeatMap({}, {});
        m_desk.plant()->compareWith(std::nullopt);
    }
    showState();
}

/// The scenario over the plant; where the screen shows the scenario, the plant as it was measured over that.
void FuturePage::compare()
{
    const bool isPlant = isShown();
    const core::Time end = m_provided->start + core::seconds(m_provided->manifest().scenario.horizonSeconds);
    const core::Comparison wanted{isPlant ? QString::fromLatin1(core::HistoryOrigin) : originKey(),
                                  isPlant || m_ghostTime->currentIndex() == 0 ? std::nullopt : std::optional(end)};
    if (m_desk.plant()->comparison() != wanted)
        m_desk.plant()->compareWith(wanted);
    if (isPlant && m_difference->isChecked())
        m_desk.showHeatMap({}, {}); // it would be the difference the other way round
}

const plant::Channel *FuturePage::shownChannel() const
{
    const Scenario *scenario = m_book.find(m_scenario);
    if (!m_desk.plant() || !scenario)
        return nullptr;
    const plant::Plant &plant = m_desk.plant()->project().plant;
    const auto channel = plant.channelIndex(channelOf(*scenario, m_output, plant));
    return channel == core::NoChannel ? nullptr : &plant.channels[channel];
}

void FuturePage::showDifference(bool on)
{
    const plant::Channel *channel = shownChannel();
    if (on && channel) {
        showGhost(true);
        m_desk.showHeatMap(channel->name, channel->unit);
    } else {
        m_desk.showHeatMap({}, {});
    }
    showState();
}

void FuturePage::showState()
{
    const bool hasRun = m_desk.plant() && m_provided && m_results.find(m_scenario) &&
                        m_results.find(m_scenario)->single() == m_provided;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_show, m_ghost})
        widget->setEnabled(hasRun);
    m_ghostTime->setEnabled(hasRun && !isShown());
    m_difference->setEnabled(hasRun && !isShown() && shownChannel());
    m_outputs->setEnabled(m_outputs->count() > 0);
    m_show->setText(isShown() ? tr("Back to live") : tr("Show on screen"));
    m_ghost->setChecked(isComparing());
    m_difference->setChecked(isComparing() && !m_desk.heatMap().isEmpty());
    m_chart->setHint(m_scenario.isEmpty() ? tr("Choose a scenario, or make a new one.")
                                          : tr("Nothing was run yet. “Run” above makes one future of this scenario, an "
                                               "ensemble many."));
}

} // namespace twinscope::whatif
