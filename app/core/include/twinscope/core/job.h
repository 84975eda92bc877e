// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QCoreApplication>
#include <QObject>
#include <QThreadPool>

#include <atomic>
#include <functional>
#include <memory>
#include <stop_token>

namespace twinscope::core {

/// How far a job is, told by the job, read by anybody. Thread-safe. A child shares its parent's stop token and fills
/// a share of its parent's span, so that a cancel reaches every level.
class Progress
{
public:
    using Listener = std::function<void(double fraction, const QString &step)>;

    explicit Progress(std::stop_token stop = {}, Listener listener = {});

    bool isCancelled() const { return m_stop.stop_requested(); }
    std::stop_token stopToken() const { return m_stop; }

    /// fraction in [0, 1] of this progress's own span; the step is a phrase for people, in their language.
    void report(double fraction, const QString &step = {});

    /// A progress whose [0, 1] is [from, to] of this one.
    Progress child(double from, double to) const;

private:
    std::stop_token m_stop;
    Listener m_listener;
    double m_from = 0, m_to = 1;
};

/// A job under way, as the window shows it: title, progress, cancel, and exactly one end.
/// Lives in the thread that started it; signals are delivered there.
class JobHandle : public QObject
{
    Q_OBJECT
public:
    explicit JobHandle(QString title)
        : m_title(std::move(title))
    {
    }
    QString title() const { return m_title; }
    void cancel() { m_stop.request_stop(); }
    std::stop_token stopToken() const { return m_stop.get_token(); }

signals:
    void progressed(double fraction, const QString &step);
    void ended(); ///< exactly once, after the job's answer was delivered

private:
    QString m_title;
    std::stop_source m_stop;
};

/// Runs jobs on a bounded pool. A job takes a Progress& and returns a Result<T>; whatever it throws becomes an Error.
class JobRunner : public QObject
{
    Q_OBJECT
public:
    explicit JobRunner(QObject *parent = nullptr);
    ~JobRunner() override; ///< cancels what runs and waits for it

    /// Starts `work` on the pool; `answer` is called in this runner's thread exactly once, unless the runner dies first.
    template<typename T>
    std::shared_ptr<JobHandle> start(const QString &title, std::function<Result<T>(Progress &)> work,
                                     std::function<void(Result<T>)> answer)
    {
        return launch(title, [work = std::move(work), answer = std::move(answer)](Progress &progress) -> Delivery {
            auto result = std::make_shared<Result<T>>(guarded<T>(work, progress));
            return [result, answer] { answer(std::move(*result)); };
        });
    }

    std::vector<std::shared_ptr<JobHandle>> running() const { return m_running; }

signals:
    void runningChanged();

private:
    using Delivery = std::function<void()>;

    template<typename T>
    static Result<T> guarded(const std::function<Result<T>(Progress &)> &work, Progress &progress)
    {
        try {
            return work(progress);
        } catch (const std::exception &e) {
            return internalError(QString::fromUtf8(e.what()));
        } catch (...) {
            return internalError(QStringLiteral("unknown exception"));
        }
    }
    static Error internalError(const QString &what);
    std::shared_ptr<JobHandle> launch(const QString &title, std::function<Delivery(Progress &)> body);
    void finish(const std::shared_ptr<JobHandle> &handle, const Delivery &deliver);

    QThreadPool m_pool;
    std::vector<std::shared_ptr<JobHandle>> m_running;
};

} // namespace twinscope::core
