// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharedreader.h"

#include <QHash>

namespace twinscope::session {

namespace {
constexpr auto TryAgainAfter = std::chrono::seconds(2);
}

SharedReader::SharedReader(SharedOpener opener, std::vector<QString> channelIds, core::MessageLog &log)
    : m_opener(std::move(opener))
    , m_channelIds(std::move(channelIds))
    , m_log(log)
{
    m_state.role = SharedHistoryState::Reading;
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

SharedReader::~SharedReader()
{
    m_thread.request_stop();
    m_thread.join();
}

SharedHistoryState SharedReader::state() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state;
}

void SharedReader::run(const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        const auto done = attempt();
        std::unique_lock lock(m_mutex);
        m_state.reached = done.ok();
        m_state.sentence = done ? QString() : done.error().sentence;
        if (done) {
            QMetaObject::invokeMethod(this, &SharedReader::opened, Qt::QueuedConnection);
            return;
        }
        m_log.warning(QStringLiteral("shared history"), done.error().sentence, done.error().detail);
        m_wake.wait_for(lock, stop, TryAgainAfter, [] { return false; });
    }
}

core::Result<void> SharedReader::attempt()
{
    auto store = m_opener(true);
    if (!store)
        return store.error();
    const auto channels = (*store)->channels();
    if (!channels)
        return channels.error();
    QHash<QString, historian::SeriesId> known;
    for (const auto &entry : *channels)
        known.insert(entry.channelId, entry.id);
    for (const QString &id : m_channelIds)
        m_series.push_back(known.value(id, NoSeries));
    m_store = std::move(*store);
    return {};
}

} // namespace twinscope::session
