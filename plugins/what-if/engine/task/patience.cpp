// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "patience.h"

#include "text.h"

#include <condition_variable>
#include <mutex>

namespace twinscope::whatif {

namespace {

using namespace std::chrono_literals;

} // namespace

Patience::Patience(const FmuLimits &limits, core::Progress &outer)
    : m_limits(limits)
    , m_cancelled(outer.stopToken(), [this] { m_stop.request_stop(); })
    , m_progress(m_stop.get_token(),
                 [this, &outer](double fraction, const QString &step) {
                     sign();
                     outer.report(fraction, step);
                 })
    , m_watch([this](const std::stop_token &end) { watch(end); })
{
}

void Patience::beginRun()
{
    sign();
    m_begin = Clock::now();
    m_isRunning = true;
}

bool Patience::isOver()
{
    const auto now = Clock::now();
    if (now - m_lastSign.load() > m_limits.patience)
        m_end = End::Hangs;
    else if (m_isRunning && now - m_begin.load() > m_limits.worker.time)
        m_end = End::TooLong;
    return m_end != End::None;
}

void Patience::watch(const std::stop_token &end)
{
    std::mutex mutex;
    std::unique_lock lock(mutex);
    std::condition_variable_any ended;
    while (!ended.wait_for(lock, end, 100ms, [&end] { return end.stop_requested(); })) {
        if (isOver()) {
            m_stop.request_stop();
            return;
        }
    }
}

std::optional<core::Error> Patience::exhausted() const
{
    if (m_end == End::Hangs)
        return hangingFor(m_limits.patience);
    if (m_end == End::TooLong)
        return core::Error{core::ErrorCode::TimedOut,
                           Text::tr("The run was stopped because it took longer than the %1 s it is allowed.")
                               .arg(m_limits.worker.time.count()),
                           {}};
    return std::nullopt;
}

core::Result<QJsonObject> runPatiently(const QStringList &arguments, const core::WorkerLimits &limits,
                                       Patience &patience, const core::WorkerProcess::NoteListener &note)
{
    auto answer = core::WorkerProcess::run(arguments, limits, patience.progress(), note);
    if (answer)
        return answer;
    if (const auto exhausted = patience.exhausted(); exhausted && answer.error().code == core::ErrorCode::Cancelled)
        return *exhausted;
    return toldOfFmu(answer.error());
}

core::Result<QJsonObject> runPatiently(const QStringList &arguments, const FmuLimits &limits, core::Progress &progress,
                                       const core::WorkerProcess::NoteListener &note)
{
    Patience patience(limits, progress);
    return runPatiently(arguments, limits.worker, patience, note);
}

} // namespace twinscope::whatif
