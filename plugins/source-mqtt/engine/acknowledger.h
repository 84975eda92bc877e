// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/telemetry/source.h>

#include <QMutex>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace twinscope::mqtt {

/// Brings the store's answers from whatever thread into the session's, and outlives it: answers to a session that is
/// gone go nowhere. Held by both through shared pointers.
class Acknowledger
{
public:
    using Receipts = std::vector<telemetry::Receipt>;
    using Receiver = std::function<void(const Receipts &receipts, size_t samples)>;

    /// `receiver` is called in the thread of `context`, which must call close() before it goes.
    Acknowledger(QObject *context, Receiver receiver)
        : m_context(context)
        , m_receiver(std::move(receiver))
    {
    }

    void settled(Receipts receipts, size_t samples)
    {
        const QMutexLocker lock(&m_mutex);
        if (m_context)
            QMetaObject::invokeMethod(
                m_context, [receiver = m_receiver, r = std::move(receipts), samples] { receiver(r, samples); },
                Qt::QueuedConnection);
    }
    void close()
    {
        const QMutexLocker lock(&m_mutex);
        m_context = nullptr;
    }

private:
    QMutex m_mutex;
    QObject *m_context;
    const Receiver m_receiver;
};

} // namespace twinscope::mqtt
