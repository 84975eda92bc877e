// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "refusallog.h"

namespace twinscope::telemetry {

namespace {

constexpr core::Duration Minute = std::chrono::minutes(1);

} // namespace

void RefusalLog::tell(core::ChannelIndex channel, const QString &subject, const QString &sentence)
{
    quint64 ofChannel = 0, ofAll = 0;
    if (!mayTell(channel, ofChannel, ofAll))
        return;
    if (ofAll > 0) {
        m_log.warning({}, tr("Too many payloads could not be used to list each: %n more since the list stopped. "
                             "The channel table shows which channels are bad.",
                             nullptr, int(ofAll)));
    }
    m_log.warning(subject, sentence,
                  ofChannel > 0 ? tr("%n more of this channel since it was last told", nullptr, int(ofChannel))
                                : QString());
}

bool RefusalLog::mayTell(core::ChannelIndex channel, quint64 &untoldOfChannel, quint64 &untoldOfAll)
{
    const core::Time now = m_clock.now();
    const std::lock_guard lock(m_mutex);
    const auto known = m_channels.find(channel);
    if (known != m_channels.end() && now - known->last < Minute) {
        ++known->untold;
        return false;
    }
    if (now - m_minuteBegan >= Minute) {
        m_minuteBegan = now;
        m_toldInMinute = 0;
        untoldOfAll = std::exchange(m_untold, 0);
    }
    if (m_toldInMinute >= MessagesPerMinute) {
        ++m_untold;
        return false;
    }
    ++m_toldInMinute;
    Told &told = known != m_channels.end() ? *known : m_channels[channel];
    untoldOfChannel = std::exchange(told.untold, 0);
    told.last = now;
    return true;
}

} // namespace twinscope::telemetry
