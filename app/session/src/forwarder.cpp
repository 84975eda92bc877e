// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "forwarder.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace twinscope::session {

namespace {

constexpr quint64 SamplesPerBatch = 50'000;
constexpr quint64 SamplesPerCount = 200'000;
constexpr quint64 EverythingThereIs = std::numeric_limits<quint64>::max();
constexpr auto IdleLook = std::chrono::seconds(1);
const QString Subject = QStringLiteral("shared history");

QString behindText(const SharedHistoryState &state)
{
    return QCoreApplication::translate("session", "The shared history is %1 samples behind since %2 UTC. %3")
        .arg(QLocale().toString(state.behind),
             QDateTime::fromMSecsSinceEpoch(state.since.toMilliseconds(), Qt::UTC).toString(QStringLiteral("HH:mm")),
             state.sentence);
}

} // namespace

Forwarder::Forwarder(historian::EmbeddedStore &store, SharedOpener opener, const core::Clock &clock,
                     core::MessageLog &log, Options options)
    : m_store(store)
    , m_outbox(*store.outbox())
    , m_opener(std::move(opener))
    , m_clock(clock)
    , m_log(log)
    , m_options(std::move(options))
    , m_wait(m_options.firstWait)
{
    m_state.role = SharedHistoryState::Feeding;
    m_state.since = m_clock.now();
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

Forwarder::~Forwarder()
{
    stop();
}

void Forwarder::stop()
{
    m_thread.request_stop();
    if (m_thread.joinable())
        m_thread.join();
}

QString Forwarder::receiptSource() const
{
    return QStringLiteral("recorder/") + m_options.recorderId;
}

void Forwarder::appended(quint64 samples)
{
    const std::scoped_lock lock(m_mutex);
    m_state.behind += samples;
    m_hasMore = true;
    m_wake.notify_one();
}

SharedHistoryState Forwarder::state() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state;
}

void Forwarder::wait(const std::stop_token &stop, std::chrono::milliseconds limit)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait_for(lock, stop, limit, [] { return false; });
}

void Forwarder::run(const std::stop_token &stop)
{
    std::chrono::steady_clock::time_point deadline;
    for (bool leaving = false;;) {
        if (stop.stop_requested() && !std::exchange(leaving, true))
            deadline = std::chrono::steady_clock::now() + m_options.farewell;
        if (leaving && std::chrono::steady_clock::now() > deadline)
            return;
        const auto sent = m_shared ? sendNext() : [this]() -> core::Result<bool> {
            const auto connected = connect();
            return connected ? core::Result<bool>(true) : connected.error();
        }();
        if (leaving && (!sent || !*sent))
            return;
        if (!sent) {
            failed(sent.error());
            wait(stop, m_wait);
            m_wait = std::min(2 * m_wait, m_options.longestWait);
        } else if (!*sent) {
            std::unique_lock lock(m_mutex);
            m_wake.wait_for(lock, stop, IdleLook, [this] { return m_hasMore; });
            m_hasMore = false;
        }
    }
}

/// What earlier runs left behind; counted page by page, and only once it is clear from where on.
void Forwarder::countBacklog(const std::stop_token &stop)
{
    quint64 samples = 0, position = m_position;
    while (!stop.stop_requested()) {
        const auto batches = m_outbox.pending(position, SamplesPerCount);
        if (!batches || batches->empty())
            break;
        for (const auto &batch : *batches)
            samples += batch.samples.size();
        position = batches->back().position;
    }
    const std::scoped_lock lock(m_mutex);
    m_state.behind = std::max(m_state.behind, samples);
}

core::Result<void> Forwarder::connect()
{
    auto opened = m_opener(false);
    if (!opened)
        return opened.error();
    const auto receipts = (*opened)->receipts(receiptSource());
    if (!receipts)
        return receipts.error();
    m_position = receipts->empty() ? 0 : std::max(m_position, receipts->back().digest);
    if (m_position > 0) {
        if (const auto done = m_outbox.forwarded(m_position); !done)
            return done;
    }
    m_shared = std::move(*opened);
    m_sharedSeries.clear();
    countBacklog(m_thread.get_stop_token());
    return {};
}

core::Result<void> Forwarder::learnChannels()
{
    const auto channels = m_store.channels();
    if (!channels)
        return channels.error();
    for (const auto &entry : *channels)
        m_channels.insert(entry.id, entry.channelId);
    return {};
}

core::Result<historian::SeriesId> Forwarder::sharedSeries(historian::SeriesId local)
{
    if (const auto known = m_sharedSeries.constFind(local); known != m_sharedSeries.constEnd())
        return *known;
    if (!m_channels.contains(local)) {
        if (const auto learnt = learnChannels(); !learnt)
            return learnt.error();
    }
    const auto series = m_shared->series(m_channels.value(local));
    if (series)
        m_sharedSeries.insert(local, *series);
    return series;
}

core::Result<bool> Forwarder::sendNext()
{
    const auto batches = m_outbox.pending(m_position, SamplesPerBatch);
    if (!batches)
        return batches.error();
    if (batches->empty()) {
        // Also where an append arrived whose answer was lost, or was sent before it was counted.
        succeeded(EverythingThereIs);
        return false;
    }
    std::vector<historian::SeriesSample> samples;
    for (const auto &batch : *batches) {
        for (const auto &entry : batch.samples) {
            const auto series = sharedSeries(entry.series);
            if (!series)
                return series.error();
            samples.push_back({*series, entry.sample});
        }
    }
    const quint64 position = batches->back().position;
    const historian::Receipt reached{receiptSource(), 0, position};
    if (const auto appended = m_shared->append(samples, std::span(&reached, 1)); !appended)
        return appended.error();
    m_position = position;
    succeeded(samples.size());
    if (const auto done = m_outbox.forwarded(position); !done)
        return done.error();
    return true;
}

void Forwarder::failed(const core::Error &error)
{
    // Nobody knows whether the last append arrived: its receipt will say so.
    m_shared.reset();
    SharedHistoryState told;
    {
        const std::scoped_lock lock(m_mutex);
        if (m_state.reached || m_state.sentence.isEmpty())
            m_state.since = m_clock.now();
        const bool isNew = m_state.sentence != error.sentence;
        m_state.reached = false;
        m_state.sentence = error.sentence;
        if (!isNew)
            return;
        told = m_state;
    }
    m_log.warning(Subject, behindText(told), error.detail);
}

void Forwarder::succeeded(quint64 samples)
{
    m_wait = m_options.firstWait;
    bool wasAway = false;
    {
        const std::scoped_lock lock(m_mutex);
        m_state.behind -= std::min(m_state.behind, samples);
        m_state.forwarded += samples == EverythingThereIs ? 0 : samples;
        wasAway = !m_state.reached && !m_state.sentence.isEmpty();
        m_state.reached = true;
        m_state.sentence.clear();
    }
    if (wasAway)
        m_log.info(Subject, QCoreApplication::translate("session", "The server of the shared history is back; "
                                                                   "what was recorded meanwhile is sent."));
}

} // namespace twinscope::session
