// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recordingsink.h"

namespace twinscope::mqtt {

using telemetry::IncomingSample;
using telemetry::LinkState;
using telemetry::LinkStatus;

void RecordingSink::deliver(std::vector<IncomingSample> batch)
{
    const QMutexLocker lock(&m_mutex);
    ++m_batches;
    m_samples.insert(m_samples.end(), batch.begin(), batch.end());
}

void RecordingSink::refuse(core::ChannelIndex, const core::Sample &marker, const QString &sentence)
{
    const QMutexLocker lock(&m_mutex);
    m_markers.push_back(marker);
    m_refusals.push_back(sentence);
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
