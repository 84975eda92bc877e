// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/log.h>
#include <twinscope/core/sample.h>

#include <QCoreApplication>
#include <QHash>

#include <mutex>

namespace twinscope::telemetry {

/// Tells refused payloads in the log, each channel at most once a minute and all channels together at most
/// MessagesPerMinute times, so that a flood of garbage stays readable; what is not told is counted. Thread-safe.
class RefusalLog
{
    Q_DECLARE_TR_FUNCTIONS(telemetry)

public:
    static constexpr int MessagesPerMinute = 60;

    RefusalLog(const core::Clock &clock, core::MessageLog &log)
        : m_clock(clock)
        , m_log(log)
    {
    }
    void tell(core::ChannelIndex channel, const QString &subject, const QString &sentence);

private:
    struct Told
    {
        core::Time last;
        quint64 untold = 0;
    };
    bool mayTell(core::ChannelIndex channel, quint64 &untoldOfChannel, quint64 &untoldOfAll);

    const core::Clock &m_clock;
    core::MessageLog &m_log;
    std::mutex m_mutex;
    QHash<core::ChannelIndex, Told> m_channels;
    core::Time m_minuteBegan;
    int m_toldInMinute = 0;
    quint64 m_untold = 0; ///< since the budget ran out
};

} // namespace twinscope::telemetry
