// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/job.h>

#include <QPointer>
#include <QThread>

#include <algorithm>

namespace twinscope::core {

Progress::Progress(std::stop_token stop, Listener listener)
    : m_stop(std::move(stop))
    , m_listener(std::move(listener))
{
}

void Progress::report(double fraction, const QString &step)
{
    if (m_listener)
        m_listener(m_from + std::clamp(fraction, 0.0, 1.0) * (m_to - m_from), step);
}

Progress Progress::child(double from, double to) const
{
    Progress part(m_stop, m_listener);
    part.m_from = m_from + from * (m_to - m_from);
    part.m_to = m_from + to * (m_to - m_from);
    return part;
}

JobRunner::JobRunner(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(std::max(2, QThread::idealThreadCount()));
}

JobRunner::~JobRunner()
{
    for (const auto &handle : m_running)
        handle->cancel();
    m_pool.waitForDone();
}

Error JobRunner::internalError(const QString &what)
{
    return {
        ErrorCode::Internal,
        QCoreApplication::translate("core", "Something went wrong inside Twinscope; please report it with the detail."),
        what};
}

std::shared_ptr<JobHandle> JobRunner::launch(const QString &title, std::function<Delivery(Progress &)> body)
{
    // The pool may drop the last reference: a QObject has to die in its own thread.
    std::shared_ptr<JobHandle> handle(new JobHandle(title), [](JobHandle *h) { h->deleteLater(); });
    m_running.push_back(handle);
    emit runningChanged();
    m_pool.start([this, handle, body = std::move(body)] {
        Progress progress(handle->stopToken(),
                          [raw = handle.get(), keep = std::weak_ptr(handle)](double f, const QString &s) {
                              if (const auto alive = keep.lock())
                                  QMetaObject::invokeMethod(
                                      raw, [raw, f, s] { emit raw->progressed(f, s); }, Qt::QueuedConnection);
                          });
        Delivery deliver = body(progress);
        QMetaObject::invokeMethod(
            this, [this, handle, deliver = std::move(deliver)] { finish(handle, deliver); }, Qt::QueuedConnection);
    });
    return handle;
}

void JobRunner::finish(const std::shared_ptr<JobHandle> &handle, const Delivery &deliver)
{
    std::erase(m_running, handle);
    deliver();
    emit handle->ended();
    emit runningChanged();
}

} // namespace twinscope::core
