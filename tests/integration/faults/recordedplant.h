// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mqttpublisher.h"

#include <twinscope/historian/store.h>

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

#include <map>
#include <memory>

namespace twinscope::test {

/// Every number that was found, and how often.
using Numbers = std::map<qint64, int>;

/// A plant with one channel at each of its brokers, recorded by a real `twinscope record` with QoS 1, and what its store
/// holds. Each channel is fed with the numbers 0, 1, 2 …, so that each one can be looked for.
class RecordedPlant
{
public:
    struct Options
    {
        int keepAlive = 30; ///< seconds
        int protocolVersion = 4;
        QString folder;                  ///< where project and store lie; empty: a temporary one
        QString sharedHistory;           ///< a PostgreSQL URL, or empty
        QProcessEnvironment environment; ///< added to that of the recorder
    };

    explicit RecordedPlant(const QStringList &brokerUrls, Options options);
    explicit RecordedPlant(const QString &brokerUrl)
        : RecordedPlant(QStringList{brokerUrl}, {})
    {
    }

    void startRecorder();
    void killRecorder(); ///< SIGKILL, and waits until it is gone
    /// Ends it as a person would, with Ctrl+C; the counters it printed with --json.
    QJsonObject stopRecorder();
    QByteArray said() { return m_said += m_recorder.readAllStandardError(); }

    /// What is in the store, in whatever order; nothing where there is no store yet.
    Numbers recorded(int broker = 0) const;
    qint64 recordedCount(int broker = 0) const;
    static Numbers numbersIn(historian::Store &store, int broker = 0);

    static QString topic() { return QStringLiteral("line/counter"); }

private:
    QString projectPath() const;

    const Options m_options;
    QTemporaryDir m_home;
    QProcess m_recorder;
    QByteArray m_said;
};

/// Publishes the numbers 0, 1, 2 … with QoS 1 and knows which of them the broker has taken.
class Counter
{
public:
    explicit Counter(QString brokerUrl)
        : m_url(std::move(brokerUrl))
    {
    }
    /// The next `count` numbers, until the broker has acknowledged them.
    bool publish(int count);
    void reconnect() { m_publisher.reset(); } ///< at the next publish()
    qint64 published() const { return m_next; }

private:
    const QString m_url;
    std::unique_ptr<mqtt::MqttPublisher> m_publisher;
    qint64 m_next = 0;
};

qint64 countOf(const Numbers &numbers);

/// What is wrong with a record of first … count-1: nothing, or which numbers are missing and which are there twice.
QString differences(const Numbers &recorded, qint64 first, qint64 count);

} // namespace twinscope::test
