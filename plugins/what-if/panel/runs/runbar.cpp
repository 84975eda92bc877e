// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runbar.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QProgressBar>
#include <QSpinBox>
#include <QToolButton>

#include <cmath>

namespace twinscope::whatif {

namespace {

constexpr qsizetype LongestCount = 16; ///< "1,000,000 runs"
constexpr int BarWidth = 96, NumberWidth = 34 * look::Grid;

/// What "runs" means, and how many make sense to begin with; 0: the method knows by itself.
struct MethodWords
{
    Method method;
    const char *title;
    const char *unit;
    int runs;
};

constexpr MethodWords Methods[] = {
    {Method::Single, QT_TRANSLATE_NOOP("twinscope::whatif::RunBar", "Once"), "", 0},
    {Method::LatinHypercube, QT_TRANSLATE_NOOP("twinscope::whatif::RunBar", "Ensemble, Latin hypercube"),
     QT_TRANSLATE_NOOP("twinscope::whatif::RunBar", " runs"), 200},
    {Method::Sobol, QT_TRANSLATE_NOOP("twinscope::whatif::RunBar", "Ensemble, Sobol sequence"),
     QT_TRANSLATE_NOOP("RunBar", " runs"), 256},
    {Method::MonteCarlo, QT_TRANSLATE_NOOP("twinscope::whatif::RunBar", "Ensemble, Monte Carlo"),
     QT_TRANSLATE_NOOP("RunBar", " runs"), 200},
    {Method::Grid, QT_TRANSLATE_NOOP("twinscope::whatif::RunBar", "Sweep over a grid"),
     QT_TRANSLATE_NOOP("RunBar", " values each"), 5},
    {Method::Tornado, QT_TRANSLATE_NOOP("twinscope::whatif::RunBar", "Sensitivity, one at a time"), "", 0},
    {Method::Morris, QT_TRANSLATE_NOOP("twinscope::whatif::RunBar", "Sensitivity, Morris"),
     QT_TRANSLATE_NOOP("RunBar", " trajectories"), 20},
    {Method::SobolIndices, QT_TRANSLATE_NOOP("twinscope::whatif::RunBar", "Sensitivity, Sobol indices"),
     QT_TRANSLATE_NOOP("twinscope::whatif::RunBar", " base runs"), 256},
    {Method::Optimise, QT_TRANSLATE_NOOP("twinscope::whatif::RunBar", "Find the best settings"),
     QT_TRANSLATE_NOOP("twinscope::whatif::RunBar", " tries a search"), 100},
};

const MethodWords &wordsOf(Method method)
{
    return *std::ranges::find(Methods, method, &MethodWords::method);
}

bool hasSeed(Method method)
{
    return method != Method::Single && method != Method::Grid && method != Method::Tornado;
}

QString durationText(double seconds)
{
    if (seconds < 60)
        return RunBar::tr("%1 s").arg(std::ceil(seconds));
    return seconds < 5400 ? RunBar::tr("%1 min").arg(std::ceil(seconds / 60))
                          : RunBar::tr("%1 h").arg(look::number(seconds / 3600, 10));
}

} // namespace

RunBar::RunBar(RunCenter &center, ResultBook &results, QWidget *parent)
    : QWidget(parent)
    , m_center(center)
    , m_results(results)
    , m_method(new QComboBox)
    , m_runs(new QSpinBox)
    , m_seed(new QSpinBox)
    , m_run(new QToolButton)
    , m_pause(new QToolButton)
    , m_cancel(new QToolButton)
    , m_bar(new QProgressBar)
    , m_text(new QLabel)
    , m_row(new QHBoxLayout)
    , m_rows(new QVBoxLayout(this))
{
    m_method->setObjectName(QStringLiteral("runMethod"));
    m_runs->setObjectName(QStringLiteral("runCount"));
    m_run->setObjectName(QStringLiteral("runScenario"));
    m_pause->setObjectName(QStringLiteral("pauseRuns"));
    m_cancel->setObjectName(QStringLiteral("cancelRuns"));
    m_text->setObjectName(QStringLiteral("runText"));
    makeMethods();
    m_runs->setRange(1, 1'000'000);
    m_seed->setRange(0, 1'000'000'000);
    m_runs->setMaximumWidth(NumberWidth);
    m_seed->setMaximumWidth(NumberWidth);
    m_seed->setPrefix(tr("seed "));
    m_seed->setToolTip(tr("The same seed gives the same runs, bit for bit"));
    m_run->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("Pause: runs under way are finished first"));
    m_cancel->setToolTip(tr("Cancel: what is done is kept"));
    m_bar->setFixedWidth(BarWidth);
    m_bar->setTextVisible(false);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setWordWrap(true);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_rows->setContentsMargins(look::Grid, look::Grid, look::Grid, look::Grid);
    m_rows->setSpacing(look::Grid);
    m_row->setSpacing(look::Grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_method, m_runs, m_seed, m_run, m_pause, m_cancel, m_bar})
        m_row->addWidget(widget);
    m_row->addWidget(m_text, 1);
    m_row->addStretch();
    m_rows->addLayout(m_row);
    connect(m_method, &QComboBox::currentIndexChanged, this, &RunBar::takeMethod);
    for (QSpinBox *box : {m_runs, m_seed})
        connect(box, &QSpinBox::valueChanged, this, &RunBar::refresh);
    connect(m_run, &QToolButton::clicked, this, [this] { emit runWanted(plan(), stopped() != nullptr); });
    connect(m_pause, &QToolButton::toggled, this, [this](bool on) {
        if (m_scenario)
            m_center.setPaused(m_scenario->name, on);
    });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_scenario)
            m_center.cancel(m_scenario->name);
    });
    connect(&center, &RunCenter::changed, this, &RunBar::refresh);
    connect(&results, &ResultBook::changed, this, &RunBar::adoptStopped);
    takeMethod();
}

void RunBar::makeMethods()
{
    for (const MethodWords &words : Methods)
        m_method->addItem(tr(words.title), int(words.method));
}

void RunBar::setTheme(const look::Theme &theme)
{
    m_run->setIcon(look::icon(QStringLiteral("media-playback-start"), theme));
    m_pause->setIcon(look::icon(QStringLiteral("media-playback-pause"), theme));
    m_cancel->setIcon(look::icon(QStringLiteral("dialog-cancel"), theme));
}

void RunBar::show(const Scenario *scenario)
{
    const QString before = m_scenario ? m_scenario->name : QString();
    m_scenario = scenario ? std::optional(*scenario) : std::nullopt;
    refresh();
    if (m_scenario && m_scenario->name != before)
        adoptStopped(m_scenario->name);
}

/// What was stopped, even by a crash of the window, is offered to be gone on with: once, then people choose.
void RunBar::adoptStopped(const QString &scenario)
{
    const ScenarioResults *results = m_results.find(scenario);
    const auto runs = results ? results->stopped() : nullptr;
    if (m_scenario && m_scenario->name == scenario && !m_center.isRunning(scenario) && runs &&
        isResultOf(*runs, *m_scenario) && m_adopted.value(scenario) != runs->written) {
        m_adopted[scenario] = runs->written;
        const RunPlan &plan = runs->manifest().plan;
        m_method->setCurrentIndex(m_method->findData(int(plan.method)));
        m_runs->setValue(plan.method == Method::Grid ? plan.levels : int(plan.runs));
        m_seed->setValue(int(plan.seed));
    }
    refresh();
}

std::shared_ptr<const LoadedRuns> RunBar::stopped() const
{
    const ScenarioResults *results = m_scenario ? m_results.find(m_scenario->name) : nullptr;
    const auto runs = results ? results->stopped() : nullptr;
    if (!runs || m_center.isRunning(m_scenario->name) || !isResultOf(*runs, *m_scenario) ||
        runs->manifest().version != QLatin1String(TWINSCOPE_VERSION)) // another version may come to other numbers
        return nullptr;
    RunPlan its = runs->manifest().plan;
    its.objective = plan().objective; // the manifest names the one that was meant
    return its == plan() ? runs : nullptr;
}

void RunBar::takeMethod()
{
    const MethodWords &words = wordsOf(Method(m_method->currentData().toInt()));
    if (words.runs > 0) {
        m_runs->setSuffix(tr(words.unit));
        m_runs->setValue(words.runs);
    }
    refresh();
}

/// While runs are made, how far they are needs the room.
void RunBar::showMethod(bool isRunning)
{
    const MethodWords &words = wordsOf(Method(m_method->currentData().toInt()));
    m_method->setVisible(!isRunning);
    m_runs->setVisible(!isRunning && words.runs > 0);
    m_seed->setVisible(!isRunning && hasSeed(words.method));
    for (QWidget *widget : std::initializer_list<QWidget *>{m_method, m_runs, m_seed})
        widget->setEnabled(m_scenario.has_value());
}

RunPlan RunBar::plan() const
{
    RunPlan plan;
    plan.method = Method(m_method->currentData().toInt());
    const MethodWords &words = wordsOf(plan.method);
    if (plan.method == Method::Grid)
        plan.levels = m_runs->value();
    else if (words.runs > 0)
        plan.runs = quint64(m_runs->value());
    if (hasSeed(plan.method))
        plan.seed = quint64(m_seed->value());
    if (plan.method == Method::Morris)
        plan.levels = 4;
    return plan;
}

QString RunBar::sentence() const
{
    const RunStatus *status = m_center.status(m_scenario->name);
    if (status && status->state == RunStatus::State::Running) {
        const EnsembleProgress &now = status->progress;
        QString text = now.total > 0 ? tr("%1: %2 of %3").arg(status->step).arg(now.done).arg(now.total) : status->step;
        if (now.failed > 0)
            text += tr(", %1 failed").arg(now.failed);
        if (status->isPaused)
            return text + tr(", paused");
        return now.secondsLeft ? text + tr(", %1 left").arg(durationText(*now.secondsLeft)) : text;
    }
    const auto count = runCount(*m_scenario, plan());
    if (!count)
        return count.error().sentence;
    if (const auto runs = stopped())
        return tr("Stopped at %1 of %2 runs: “Resume” goes on.").arg(runs->runs.size()).arg(runs->manifest().runs);
    if (status && !status->sentence.isEmpty())
        return status->sentence;
    return *count > 1 ? tr("%1 runs").arg(*count) : QString();
}

void RunBar::refresh()
{
    const bool isRunning = m_scenario && m_center.isRunning(m_scenario->name);
    const RunStatus *status = m_scenario ? m_center.status(m_scenario->name) : nullptr;
    // Else the focus would go on to “Choose”, and a blank typed too much would choose.
    const bool hadFocus = m_run->hasFocus() || m_pause->hasFocus() || m_cancel->hasFocus();
    m_run->setVisible(!isRunning);
    m_run->setText(stopped() ? tr("Resume") : tr("Run"));
    m_run->setEnabled(m_scenario && runCount(*m_scenario, plan()).ok());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pause, m_cancel, m_bar})
        widget->setVisible(isRunning);
    if (hadFocus && !m_cancel->hasFocus())
        (isRunning ? m_pause : m_run)->setFocus();
    showMethod(isRunning);
    const QSignalBlocker quiet(m_pause);
    m_pause->setChecked(isRunning && status->isPaused);
    if (isRunning) {
        m_bar->setRange(0, int(std::min<quint64>(status->progress.total, 1'000'000)));
        m_bar->setValue(int(std::min<quint64>(status->progress.done, 1'000'000)));
    }
    showText(m_scenario ? sentence() : QString(), isRunning);
}

/// How far runs are, and how many they would be, stands beside the buttons; a sentence has a row of its own.
void RunBar::showText(const QString &text, bool isRunning)
{
    const bool isBelow = !isRunning && text.size() > LongestCount;
    if (isBelow != (m_rows->indexOf(m_text) >= 0)) {
        if (isBelow)
            m_rows->addWidget(m_text);
        else
            m_row->insertWidget(m_row->count() - 1, m_text, 1);
    }
    m_text->setText(text);
    m_text->setToolTip(text);
    m_text->setVisible(!text.isEmpty());
}

} // namespace twinscope::whatif
