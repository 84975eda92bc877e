// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>

#include <QPointer>

namespace twinscope::predict {

/// One question at a time, answered by a job: a newer one cancels the one under way, whose answer then never comes. It
/// lives in the asker, a QObject. Main thread.
class Inquiry
{
public:
    explicit Inquiry(QObject *asker)
        : m_asker(asker)
    {
    }
    ~Inquiry() { drop(); }
    Inquiry(const Inquiry &) = delete;
    Inquiry &operator=(const Inquiry &) = delete;

    bool isUnderWay() const { return m_job != nullptr; }

    /// `work` runs in a thread of its own, `answer` in the window's. Jobs of OpenPlant::jobs() are shown to the person,
    /// what only brings a picture up to date belongs to a runner of the view's own.
    template<typename T>
    std::shared_ptr<core::JobHandle> ask(core::JobRunner &runner, const QString &title,
                                         std::function<core::Result<T>(core::Progress &)> work,
                                         std::function<void(core::Result<T>)> answer)
    {
        drop();
        const auto turn = std::make_shared<bool>(true);
        m_turn = turn;
        m_job = runner.start<T>(
            title, std::move(work),
            [this, turn, asker = QPointer<QObject>(m_asker), answer = std::move(answer)](core::Result<T> result) {
                if (!asker || !*turn)
                    return;
                m_job.reset();
                answer(std::move(result));
            });
        return m_job;
    }

    /// Cancels what is under way. To be called when the plant is closed.
    void drop()
    {
        if (m_turn)
            *m_turn = false;
        if (m_job)
            m_job->cancel();
        m_job.reset();
    }

private:
    QObject *m_asker;
    std::shared_ptr<bool> m_turn;
    std::shared_ptr<core::JobHandle> m_job;
};

} // namespace twinscope::predict
