// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/alarms/alarmengine.h>
#include <twinscope/core/frame.h>

#include <QHash>
#include <QObject>
#include <QPointer>

#include <condition_variable>
#include <deque>
#include <mutex>
#include <optional>
#include <thread>

namespace twinscope::session {

/// Everything on the screen at one origin and time, as read by the OriginReader.
struct Snapshot
{
    QString origin;
    core::Time time;
    std::vector<core::Sample> values;
    std::vector<alarms::AlarmRow> alarms;
};

/// Asks origins (which may read from disk) in a thread of its own, so that the window never waits. The newest
/// question of its kind and asker replaces those that have not begun: a dragged cursor does not queue up.
/// Snapshots and envelopes take turns. Snapshots of the screen and of what is compared with it are different kinds.
/// Public functions: main thread; answers come there.
class OriginReader final : public QObject, public core::EnvelopeService
{
    Q_OBJECT
public:
    OriginReader(size_t channelCount, const alarms::AlarmEngine &alarms, QObject *parent = nullptr);
    ~OriginReader() override;

    /// As core::Origin: before `start` the origin is the record.
    void setOrigin(const QString &key, std::shared_ptr<const core::ValueSource> source,
                   std::optional<core::Time> start = {});
    void removeOrigin(const QString &key);
    std::shared_ptr<const core::ValueSource>
    origin(const QString &key) const; ///< null where there is none; thread-safe
    void removeOrigins();             ///< waits for the question under way
    /// Whether what the origin says of the time was measured, so that the alarm journal is about it; thread-safe.
    bool isMeasured(const QString &key, core::Time time) const;

    void requestSnapshot(const QString &origin, core::Time time);
    void requestCompared(const QString &origin, core::Time time);
    void request(core::EnvelopeRequest request, QObject *receiver,
                 std::function<void(core::EnvelopeReply)> answer) override;

    /// Envelopes of the live origin are the newest part of history.
    void setEnvelopeOrigin(const QString &origin) { m_envelopeOrigin = origin; }

signals:
    void snapshotReady(const twinscope::session::Snapshot &snapshot);
    void comparedReady(const twinscope::session::Snapshot &snapshot);

private:
    using Answered = void (OriginReader::*)(const Snapshot &);
    struct SnapshotQuestion
    {
        Answered kind;
        QString origin;
        core::Time time;
    };
    struct KnownOrigin
    {
        std::shared_ptr<const core::ValueSource> source;
        std::optional<core::Time> start;
    };
    struct EnvelopeQuestion
    {
        QString origin;
        core::EnvelopeRequest request;
        QPointer<QObject> receiver;
        QObject *key = nullptr; ///< identity only, never dereferenced
        std::function<void(core::EnvelopeReply)> answer;
    };

    void ask(const SnapshotQuestion &question);
    void run(std::stop_token stop);
    void answer(const SnapshotQuestion &question, const std::shared_ptr<const core::ValueSource> &source);
    void answer(EnvelopeQuestion question, const std::shared_ptr<const core::ValueSource> &source);
    std::shared_ptr<const core::ValueSource> sourceOf(const QString &origin) const; ///< with m_mutex held

    const size_t m_channelCount;
    const alarms::AlarmEngine &m_alarms;
    QString m_envelopeOrigin = QString::fromLatin1(core::HistoryOrigin);

    mutable std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::condition_variable m_idle;
    bool m_busy = false;
    QHash<QString, KnownOrigin> m_origins;
    std::deque<SnapshotQuestion> m_snapshots; ///< one of a kind
    std::deque<EnvelopeQuestion> m_envelopes;
    std::jthread m_thread;
};

} // namespace twinscope::session
