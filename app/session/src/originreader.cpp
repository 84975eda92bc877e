// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "originreader.h"

#include <algorithm>
#include <numeric>

namespace twinscope::session {

OriginReader::OriginReader(size_t channelCount, const alarms::AlarmEngine &alarms, QObject *parent)
    : QObject(parent)
    , m_channelCount(channelCount)
    , m_alarms(alarms)
{
    m_thread = std::jthread([this](std::stop_token stop) { run(std::move(stop)); });
}

OriginReader::~OriginReader()
{
    m_thread.request_stop();
    m_thread.join();
}

void OriginReader::setOrigin(const QString &key, std::shared_ptr<const core::ValueSource> source,
                             std::optional<core::Time> start)
{
    const std::scoped_lock lock(m_mutex);
    m_origins.insert(key, {std::move(source), start});
}

void OriginReader::removeOrigin(const QString &key)
{
    const std::scoped_lock lock(m_mutex);
    m_origins.remove(key);
}

std::shared_ptr<const core::ValueSource> OriginReader::origin(const QString &key) const
{
    const std::scoped_lock lock(m_mutex);
    return sourceOf(key);
}

bool OriginReader::isMeasured(const QString &key, core::Time time) const
{
    if (key == QLatin1String(core::HistoryOrigin))
        return true;
    const std::scoped_lock lock(m_mutex);
    const auto start = m_origins.value(key).start;
    return start && time < *start;
}

void OriginReader::removeOrigins()
{
    std::unique_lock lock(m_mutex);
    m_origins.clear();
    m_snapshots.clear();
    m_envelopes.clear();
    m_idle.wait(lock, [this] { return !m_busy; });
}

void OriginReader::requestSnapshot(const QString &origin, core::Time time)
{
    ask({&OriginReader::snapshotReady, origin, time});
}

void OriginReader::requestCompared(const QString &origin, core::Time time)
{
    ask({&OriginReader::comparedReady, origin, time});
}

void OriginReader::ask(const SnapshotQuestion &question)
{
    const std::scoped_lock lock(m_mutex);
    const auto same = std::ranges::find(m_snapshots, question.kind, &SnapshotQuestion::kind);
    if (same != m_snapshots.end())
        *same = question;
    else
        m_snapshots.push_back(question);
    m_wake.notify_one();
}

void OriginReader::request(core::EnvelopeRequest request, QObject *receiver,
                           std::function<void(core::EnvelopeReply)> answer)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_envelopes, [receiver](const EnvelopeQuestion &q) { return q.key == receiver; });
    m_envelopes.push_back({m_envelopeOrigin, std::move(request), receiver, receiver, std::move(answer)});
    m_wake.notify_one();
}

std::shared_ptr<const core::ValueSource> OriginReader::sourceOf(const QString &origin) const
{
    return m_origins.value(origin).source;
}

void OriginReader::run(std::stop_token stop)
{
    bool wasSnapshot = false;
    std::unique_lock lock(m_mutex);
    while (m_wake.wait(lock, stop, [this] { return !m_snapshots.empty() || !m_envelopes.empty(); })) {
        m_busy = true;
        // In turns: while a play asks for one snapshot after the other, trends want to move, too.
        const bool snapshotNext = !m_snapshots.empty() && (m_envelopes.empty() || !wasSnapshot);
        wasSnapshot = snapshotNext;
        if (snapshotNext) {
            const auto question = std::move(m_snapshots.front());
            m_snapshots.pop_front();
            const auto source = sourceOf(question.origin);
            lock.unlock();
            answer(question, source);
        } else {
            auto question = std::move(m_envelopes.front());
            m_envelopes.pop_front();
            const auto source = sourceOf(question.origin);
            lock.unlock();
            answer(std::move(question), source);
        }
        lock.lock();
        m_busy = false;
        m_idle.notify_all();
    }
}

void OriginReader::answer(const SnapshotQuestion &question, const std::shared_ptr<const core::ValueSource> &source)
{
    Snapshot snapshot{question.origin, question.time, {}, {}};
    if (isMeasured(question.origin, question.time))
        snapshot.alarms = m_alarms.rowsAt(question.time);
    if (source) {
        std::vector<core::ChannelIndex> all(m_channelCount);
        std::iota(all.begin(), all.end(), core::ChannelIndex(0));
        snapshot.values = source->valuesAt(all, question.time);
    } else {
        snapshot.values.resize(m_channelCount);
    }
    QMetaObject::invokeMethod(
        this, [this, kind = question.kind, s = std::move(snapshot)] { emit(this->*kind)(s); }, Qt::QueuedConnection);
}

void OriginReader::answer(EnvelopeQuestion question, const std::shared_ptr<const core::ValueSource> &source)
{
    core::EnvelopeReply reply{std::move(question.request), {}};
    const auto &asked = reply.request;
    for (const core::ChannelIndex channel : asked.channels)
        reply.envelopes.push_back(source && channel < m_channelCount
                                      ? source->envelope(channel, asked.from, asked.to, asked.columns)
                                      : std::vector<core::EnvelopeColumn>(size_t(asked.columns)));
    QMetaObject::invokeMethod(
        this,
        [receiver = question.receiver, answer = std::move(question.answer), reply = std::move(reply)] {
            if (receiver)
                answer(reply);
        },
        Qt::QueuedConnection);
}

} // namespace twinscope::session
