// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/jobstrip.h"

#include "base/format.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QProgressBar>
#include <QToolButton>

namespace twinscope::workbench {

namespace {
constexpr int BarWidth = 96;
constexpr int TitleWidth = 320;
constexpr double EnoughToGuess = 0.05; ///< share that must be done before a guess of the rest is worth anything
} // namespace

JobStrip::JobStrip(const CommandContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_title(new QLabel)
    , m_bar(new QProgressBar)
    , m_more(new QToolButton)
    , m_cancel(new QToolButton)
{
    m_bar->setRange(0, 1000);
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(BarWidth);
    m_title->setForegroundRole(QPalette::PlaceholderText);
    m_more->setToolTip(tr("Everything under way"));
    m_cancel->setToolTip(tr("Cancel"));
    m_cancel->setAccessibleName(tr("Cancel"));
    m_cancel->setIconSize({12, 12});
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(look::Grid);
    for (QWidget *widget : {static_cast<QWidget *>(m_title), static_cast<QWidget *>(m_bar),
                            static_cast<QWidget *>(m_more), static_cast<QWidget *>(m_cancel)})
        layout->addWidget(widget);
    connect(m_more, &QToolButton::clicked, this, &JobStrip::showMenu);
    connect(m_cancel, &QToolButton::clicked, this, [this] {
        if (const auto jobs = running(); !jobs.empty())
            jobs.front()->cancel();
    });
    watch(context.workspace.jobs());
    connect(&context.workspace, &Workspace::opened, this, [this] { watch(m_context.workspace.session()->jobs()); });
    connect(&context.workspace, &Workspace::closed, this, &JobStrip::refresh);
    connect(&context.appearance, &Appearance::changed, this, &JobStrip::refresh);
    refresh();
}

void JobStrip::watch(core::JobRunner &runner)
{
    connect(&runner, &core::JobRunner::runningChanged, this, &JobStrip::refresh);
    refresh();
}

std::vector<std::shared_ptr<core::JobHandle>> JobStrip::running() const
{
    auto jobs = m_context.workspace.jobs().running();
    if (session::Session *session = m_context.workspace.session()) {
        const auto more = session->jobs().running();
        jobs.insert(jobs.end(), more.begin(), more.end());
    }
    return jobs;
}

void JobStrip::refresh()
{
    const auto jobs = running();
    m_states.removeIf([&jobs](auto entry) {
        return std::ranges::none_of(jobs, [&](const auto &job) { return job.get() == entry.key(); });
    });
    for (const auto &job : jobs) {
        if (m_states.contains(job.get()))
            continue;
        m_states[job.get()].since.start();
        connect(job.get(), &core::JobHandle::progressed, this,
                [this, raw = job.get()](double fraction, const QString &step) {
                    if (auto state = m_states.find(raw); state != m_states.end()) {
                        if (state->fraction == 0 &&
                            fraction > 0) { // a job that goes on with an earlier one begins late
                            state->begin = fraction;
                            state->since.restart();
                        }
                        state->fraction = fraction;
                        state->step = step;
                        refresh();
                    }
                });
    }
    setVisible(!jobs.empty());
    if (!jobs.empty())
        showFirst(*jobs.front(), m_states[jobs.front().get()]);
    m_more->setVisible(jobs.size() > 1);
    m_more->setText(QStringLiteral("+%1").arg(jobs.empty() ? 0 : jobs.size() - 1));
}

void JobStrip::showFirst(const core::JobHandle &job, const State &state)
{
    QString text = job.title();
    if (const QString left = timeLeft(state); !left.isEmpty())
        text += QStringLiteral(" · ") + left;
    m_title->setText(m_title->fontMetrics().elidedText(text, Qt::ElideMiddle, TitleWidth));
    m_title->setToolTip(state.step.isEmpty() ? job.title() : job.title() + QLatin1Char('\n') + state.step);
    // A job that cannot say how far it is only shows that it is under way.
    m_bar->setRange(0, state.fraction > 0 ? 1000 : 0);
    m_bar->setValue(int(state.fraction * 1000));
    m_cancel->setIcon(look::icon(QStringLiteral("dialog-cancel"), m_context.appearance.theme()));
}

QString JobStrip::timeLeft(const State &state)
{
    const double made = state.fraction - state.begin;
    if (made < EnoughToGuess || state.fraction >= 1)
        return {};
    const double seconds = double(state.since.elapsed()) / 1000 * (1 - state.fraction) / made;
    return tr("%1 left").arg(ageText(core::seconds(seconds + 1)));
}

void JobStrip::showMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const auto &job : running()) {
        const int percent = int(m_states.value(job.get()).fraction * 100);
        menu->addAction(tr("Cancel: %1 (%2 %)").arg(job->title()).arg(percent), this, [job] { job->cancel(); });
    }
    menu->popup(m_more->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

} // namespace twinscope::workbench
