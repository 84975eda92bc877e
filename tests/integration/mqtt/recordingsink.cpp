// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordingsink.h"

namespace twinscope::mqtt {

using telemetry::IncomingSample;
using telemetry::LinkState;
using telemetry::LinkStatus;

void RecordingSink::deliver(telemetry::Delivery delivery)
{
    const QMutexLocker lock(&m_mutex);
    m_batches += !delivery.samples.empty();
    m_samples.insert(m_samples.end(), delivery.samples.begin(), delivery.samples.end());
    m_receipts.insert(m_receipts.end(), delivery.receipts.begin(), delivery.receipts.end());
    m_repeats += delivery.repeats;
    for (const telemetry::Marker &marker : delivery.markers) {
        m_markers.push_back(marker.sample);
        if (!marker.sentence.isEmpty())
            m_refusals.push_back(marker.sentence);
    }
    if (delivery.onSettled)
        m_unsettled.push_back(std::move(delivery.onSettled));
}

void RecordingSink::settleAll()
{
    std::vector<std::function<void()>> unsettled;
    {
        const QMutexLocker lock(&m_mutex);
        unsettled.swap(m_unsettled);
    }
    for (const auto &settle : unsettled)
        settle();
}

void RecordingSink::linkChanged(const QString &, const LinkStatus &status)
{
    const QMutexLocker lock(&m_mutex);
    m_links.push_back(status);
}

std::vector<IncomingSample> RecordingSink::samples() const
{
    const QMutexLocker lock(&m_mutex);
    return m_samples;
}

size_t RecordingSink::sampleCount() const
{
    const QMutexLocker lock(&m_mutex);
    return m_samples.size();
}

std::vector<telemetry::Receipt> RecordingSink::receipts() const
{
    const QMutexLocker lock(&m_mutex);
    return m_receipts;
}

quint64 RecordingSink::repeats() const
{
    const QMutexLocker lock(&m_mutex);
    return m_repeats;
}

size_t RecordingSink::batchCount() const
{
    const QMutexLocker lock(&m_mutex);
    return m_batches;
}

std::vector<QString> RecordingSink::refusals() const
{
    const QMutexLocker lock(&m_mutex);
    return m_refusals;
}

std::vector<core::Sample> RecordingSink::markers() const
{
    const QMutexLocker lock(&m_mutex);
    return m_markers;
}

std::vector<LinkStatus> RecordingSink::links() const
{
    const QMutexLocker lock(&m_mutex);
    return m_links;
}

LinkState RecordingSink::link() const
{
    const QMutexLocker lock(&m_mutex);
    return m_links.empty() ? LinkState::Stopped : m_links.back().state;
}

} // namespace twinscope::mqtt
