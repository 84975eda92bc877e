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

constexpr int BarWidth = 96;

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

QString durationText(double seconds)
{
    if (seconds < 60)
        return RunBar::tr("%1 s").arg(std::ceil(seconds));
    return seconds < 5400 ? RunBar::tr("%1 min").arg(std::ceil(seconds / 60))
                          : RunBar::tr("%1 h").arg(look::number(seconds / 3600, 10));
}

} // namespace

RunBar::RunBar(RunCenter &center, QWidget *parent)
    : QWidget(parent)
    , m_center(center)
    , m_method(new QComboBox)
    , m_runs(new QSpinBox)
    , m_seed(new QSpinBox)
    , m_run(new QToolButton)
    , m_pause(new QToolButton)
    , m_cancel(new QToolButton)
    , m_bar(new QProgressBar)
    , m_text(new QLabel)
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
    m_seed->setPrefix(tr("seed "));
    m_seed->setToolTip(tr("The same seed gives the same runs, bit for bit"));
    m_run->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_pause->setCheckable(true);
    m_pause->setToolTip(tr("Pause: runs under way are finished first"));
    m_cancel->setToolTip(tr("Cancel: what is done is kept"));
    m_bar->setFixedWidth(BarWidth);
    m_bar->setTextVisible(false);
    m_text->setForegroundRole(QPalette::PlaceholderText);
    m_text->setWordWrap(false);
    m_text->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(look::Grid, look::Grid, look::Grid, look::Grid);
    layout->setSpacing(look::Grid);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_method, m_runs, m_seed, m_run, m_pause, m_cancel, m_bar})
        layout->addWidget(widget);
    layout->addWidget(m_text, 1);
    connect(m_method, &QComboBox::currentIndexChanged, this, &RunBar::showMethod);
    connect(m_run, &QToolButton::clicked, this, [this] {
        const RunStatus *status = m_scenario ? m_center.status(m_scenario->name) : nullptr;
        const bool resume = status && status->state == RunStatus::State::Cancelled && status->plan == plan();
        emit runWanted(plan(), resume);
    });
    connect(m_pause, &QToolButton::toggled, this, [this](bool on) {
        if (m_scenario)
            m_center.setPaused(m_scenario->name, on);
    });
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (m_scenario)
            m_center.cancel(m_scenario->name);
    });
    connect(&center, &RunCenter::changed, this, &RunBar::refresh);
    showMethod();
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
    m_scenario = scenario ? std::optional(*scenario) : std::nullopt;
    refresh();
}

void RunBar::showMethod()
{
    const MethodWords &words = wordsOf(Method(m_method->currentData().toInt()));
    m_runs->setVisible(words.runs > 0);
    if (words.runs > 0) {
        m_runs->setSuffix(tr(words.unit));
        m_runs->setValue(words.runs);
    }
    m_seed->setVisible(words.method != Method::Single && words.method != Method::Grid &&
                       words.method != Method::Tornado);
    refresh();
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
    if (plan.method != Method::Single && plan.method != Method::Grid && plan.method != Method::Tornado)
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
    if (status && !status->sentence.isEmpty())
        return status->sentence;
    return *count > 1 ? tr("%1 runs").arg(*count) : QString();
}

void RunBar::refresh()
{
    const bool isRunning = m_scenario && m_center.isRunning(m_scenario->name);
    const RunStatus *status = m_scenario ? m_center.status(m_scenario->name) : nullptr;
    const bool resumes = status && status->state == RunStatus::State::Cancelled && status->plan == plan();
    m_run->setVisible(!isRunning);
    m_run->setText(resumes ? tr("Resume") : tr("Run"));
    m_run->setEnabled(m_scenario && runCount(*m_scenario, plan()).ok());
    for (QWidget *widget : std::initializer_list<QWidget *>{m_pause, m_cancel, m_bar})
        widget->setVisible(isRunning);
    for (QWidget *widget : std::initializer_list<QWidget *>{m_method, m_runs, m_seed})
        widget->setEnabled(m_scenario && !isRunning);
    const QSignalBlocker quiet(m_pause);
    m_pause->setChecked(isRunning && status->isPaused);
    if (isRunning) {
        m_bar->setRange(0, int(std::min<quint64>(status->progress.total, 1'000'000)));
        m_bar->setValue(int(std::min<quint64>(status->progress.done, 1'000'000)));
    }
    const QString text = m_scenario ? sentence() : QString();
    m_text->setText(text);
    m_text->setToolTip(text);
}

} // namespace twinscope::whatif
