// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "runcenter.h"

#include "runfolders.h"

#include "fmi/fmu.h"
#include "results/outcomes.h"
#include "results/results.h"
#include "scenario/modelcheck.h"

#include <twinscope/core/clock.h>

#include <QDir>
#include <QPointer>

#include <cmath>

namespace twinscope::whatif {

namespace {

constexpr double ReadingShare = 0.02; ///< of the job's progress, where something measured is read

/// Everything a job needs, copied: it may outlive the plant.
struct RunOrder : RunWish
{
    plant::Project project;
    std::shared_ptr<const core::ValueSource> history;
    core::Time newest;
};

/// Called from the job's thread.
struct Listener
{
    std::function<void(const EnsembleProgress &, const QString &step)> progress;
    std::function<void()> ranOnce; ///< there is one future to show
};

bool isMeasuredStart(const Scenario &scenario)
{
    return scenario.start.kind == ScenarioStart::Kind::Now || scenario.start.kind == ScenarioStart::Kind::Moment;
}

core::Result<MeasuredInputs> measured(const RunOrder &order, const Description &description, core::Progress &progress)
{
    if (!isMeasuredStart(order.scenario))
        return MeasuredInputs();
    if (!order.history)
        return core::Error{
            core::ErrorCode::Unavailable,
            RunCenter::tr("Nothing can be read of the plant's record, from which “%1” begins. Let it begin "
                          "from the model's own start, or open a plant that is recorded.")
                .arg(order.scenario.name),
            {}};
    return measureInputs(order.scenario, description, Record{order.project.plant, *order.history, order.newest},
                         progress);
}

core::Result<EnsembleReport> runOne(const RunOrder &order, const EnsembleRequest &prepared, const RunPlan &plan,
                                    EnsembleControl &control, core::Progress progress,
                                    const std::function<void(const EnsembleProgress &)> &listener)
{
    EnsembleRequest request = prepared;
    request.plan = plan;
    request.folder = runFolder(order.project, order.scenario.name, plan.method);
    request.saveState = plan.method == Method::Single ? order.saveState : QString();
    request.resume = order.resume;
    if (!request.resume)
        QDir(request.folder).removeRecursively();
    return runEnsemble(request, control, progress, listener);
}

QString stepOf(Method method)
{
    return method == Method::Optimise ? RunCenter::tr("Searching") : RunCenter::tr("Running the ensemble");
}

QString endSentence(const EnsembleReport &report)
{
    QStringList parts;
    if (report.end.failed > 0)
        parts += RunCenter::tr("%1 of %2 runs failed: see “Runs” for why.").arg(report.end.failed).arg(report.end.done);
    parts += report.warnings;
    return parts.join(u' ');
}

/// So that versions of the scenario know it when the folder holds another one's.
core::Result<void> noteOutcome(const RunOrder &order)
{
    const auto results = Results::open(runFolder(order.project, order.scenario.name, Method::Single));
    if (!results)
        return results.error();
    const auto runs = (*results)->runs();
    if (!runs)
        return runs.error();
    Outcome outcome{order.scenario, {}};
    for (const RunResult &run : *runs)
        for (size_t i = 0; i < std::min(run.kpis.size(), order.scenario.kpis.size()); ++i)
            if (std::isfinite(run.kpis[i]))
                outcome.kpis.insert(order.scenario.kpis[i].name, run.kpis[i]);
    return keepOutcome(scenarioFolder(order.project, order.scenario.name), outcome);
}

/// An ensemble goes on from what its folder holds: "now" is another moment by now, the scenario may be called otherwise,
/// and its FMU may be another one.
core::Result<QString> goOn(const RunOrder &order, EnsembleControl &control, core::Progress &progress,
                           const Listener &listener)
{
    const QDir folder(runFolder(order.project, order.scenario.name, order.plan.method));
    const auto known = loadManifest(folder.path());
    if (!known)
        return known.error();
    EnsembleRequest request;
    request.scenario = known->scenario;
    request.baseFolder = order.project.directory();
    request.measured = known->measured;
    request.model = folder.filePath(QStringLiteral("model.fmu"));
    if (folder.exists(QStringLiteral("start.state")))
        request.state = folder.filePath(QStringLiteral("start.state"));
    const auto tell = [&](const EnsembleProgress &now) { listener.progress(now, stepOf(known->plan.method)); };
    const auto report = runOne(order, request, known->plan, control, progress.child(0, 1), tell);
    return report ? core::Result<QString>(endSentence(*report)) : report.error();
}

core::Result<QString> work(const RunOrder &order, EnsembleControl &control, core::Progress &progress,
                           const Listener &listener)
{
    if (order.resume)
        return goOn(order, control, progress, listener);
    EnsembleRequest request;
    request.scenario = order.scenario;
    request.baseFolder = order.project.directory();
    const auto path = findModel(order.scenario, request.baseFolder);
    if (!path)
        return path.error();
    const auto summary = readFmu(*path);
    if (!summary)
        return summary.error();
    if (const auto faults = checkAgainstModel(order.scenario, summary->description); !faults.empty())
        return core::Error{core::ErrorCode::InvalidArgument, faults.front().sentence, {}};
    progress.report(0, RunCenter::tr("Reading what was measured"));
    const double begin = isMeasuredStart(order.scenario) ? ReadingShare : 0;
    core::Progress reading = progress.child(0, begin);
    auto inputs = measured(order, summary->description, reading);
    if (!inputs)
        return inputs.error();
    request.measured = std::move(*inputs);
    const auto tell = [&](const QString &step) {
        return [&listener, step](const EnsembleProgress &now) { listener.progress(now, step); };
    };
    const bool isMore = order.plan.method != Method::Single;
    const auto runs = runCount(order.scenario, order.plan);
    if (!runs)
        return runs.error();
    // As long as one run of all, so that the window's guess of the time left is that of the runs.
    const double single = isMore ? begin + (1 - begin) / (1 + double(*runs)) : 1;
    const auto once = runOne(order, request, RunPlan(), control, progress.child(begin, single),
                             tell(RunCenter::tr("Running it once")));
    if (!once)
        return once.error();
    if (const auto noted = noteOutcome(order); !noted)
        return noted.error();
    if (!isMore)
        return endSentence(*once);
    listener.ranOnce();
    const auto report =
        runOne(order, request, order.plan, control, progress.child(single, 1), tell(stepOf(order.plan.method)));
    return report ? core::Result<QString>(endSentence(*report)) : report.error();
}

} // namespace

struct RunCenter::Task
{
    const QString &name() const { return status.scenario.name; }

    RunStatus status;
    std::shared_ptr<EnsembleControl> control = std::make_shared<EnsembleControl>();
    std::shared_ptr<core::JobHandle> job;
    bool isRenamed = false; ///< while it ran
};

RunCenter::RunCenter(desk::Desk &desk, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
{
    connect(&desk, &desk::Desk::closing, this, &RunCenter::forget);
}

RunCenter::~RunCenter() = default;

void RunCenter::forget()
{
    for (const auto &task : std::as_const(m_tasks)) {
        task->control->resume(); // a paused one would never see the cancel
        if (task->job)
            task->job->cancel();
    }
    m_tasks.clear();
    m_renamings.clear();
}

void RunCenter::start(const RunWish &wish)
{
    desk::OpenPlant *plant = m_desk.plant();
    const QString name = wish.scenario.name;
    if (!plant || isRunning(name))
        return;
    auto task = std::make_shared<Task>();
    task->status.plan = wish.plan;
    task->status.scenario = wish.scenario;
    task->status.step = tr("Beginning");
    m_tasks.insert(name, task);
    const core::Time newest = plant->cursor().isLive() ? plant->cursor().time() : core::SystemClock().now();
    const RunOrder order{wish, plant->project(), plant->history(), newest};
    const auto inWindow = [self = QPointer(this), task](const std::function<void(RunCenter &)> &what) {
        QMetaObject::invokeMethod(
            qApp,
            [self, task, what] {
                if (self && self->knows(task))
                    what(*self);
            },
            Qt::QueuedConnection);
    };
    const Listener listener{
        [inWindow, task](const EnsembleProgress &progress, const QString &step) {
            inWindow([=](RunCenter &center) { center.report(*task, progress, step); });
        },
        [inWindow, task] { inWindow([=](RunCenter &center) { emit center.resultsCame(task->name()); }); }};
    task->job = plant->jobs().start<QString>(
        tr("What-if: %1").arg(name),
        [order, control = task->control, listener](core::Progress &progress) {
            return work(order, *control, progress, listener);
        },
        [self = QPointer(this), task](const core::Result<QString> &result) {
            if (self && self->knows(task))
                self->end(*task, result);
        });
    emit changed(name);
}

bool RunCenter::knows(const std::shared_ptr<Task> &task) const
{
    return m_tasks.value(task->name()) == task;
}

void RunCenter::report(Task &task, const EnsembleProgress &progress, const QString &step)
{
    RunStatus &status = task.status;
    if (status.state != RunStatus::State::Running)
        return;
    status.progress = progress;
    status.step = step;
    emit changed(task.name());
}

void RunCenter::end(Task &task, const core::Result<QString> &result)
{
    RunStatus &status = task.status;
    task.job.reset();
    status.isPaused = false;
    if (result) {
        status.state = RunStatus::State::Done;
        status.sentence = *result;
    } else if (result.error().code == core::ErrorCode::Cancelled) {
        status.state = RunStatus::State::Cancelled;
        status.sentence =
            task.isRenamed ? tr("Stopped, because the scenario was renamed meanwhile.") : tr("Cancelled.");
    } else {
        status.state = RunStatus::State::Failed;
        status.sentence = result.error().sentence;
    }
    emit changed(task.name());
    emit resultsCame(task.name());
    freeFolders();
}

void RunCenter::rename(const QString &from, const QString &to)
{
    cancel(from);
    const auto task = m_tasks.take(from);
    if (task) {
        cancel(to); // of one that was deleted
        task->isRenamed = task->job != nullptr;
        task->status.scenario.name = to;
        m_tasks.insert(to, task);
    }
    m_renamings.push_back({from, to, task});
    freeFolders();
}

void RunCenter::freeFolders()
{
    while (!m_renamings.empty() && !(m_renamings.front().task && m_renamings.front().task->job)) {
        const Renaming next = m_renamings.front();
        m_renamings.pop_front();
        emit foldersFree(next.from, next.to);
    }
}

void RunCenter::setPaused(const QString &scenario, bool paused)
{
    const auto task = m_tasks.value(scenario);
    if (!task || !isRunning(scenario))
        return;
    if (paused)
        task->control->pause();
    else
        task->control->resume();
    task->status.isPaused = paused;
    emit changed(scenario);
}

void RunCenter::cancel(const QString &scenario)
{
    const auto task = m_tasks.value(scenario);
    if (!task || !task->job)
        return;
    task->job->cancel();
    task->control->resume();
}

const RunStatus *RunCenter::status(const QString &scenario) const
{
    const auto task = m_tasks.constFind(scenario);
    return task == m_tasks.cend() ? nullptr : &(*task)->status;
}

bool RunCenter::isRunning(const QString &scenario) const
{
    const RunStatus *known = status(scenario);
    return known && known->state == RunStatus::State::Running;
}

} // namespace twinscope::whatif
