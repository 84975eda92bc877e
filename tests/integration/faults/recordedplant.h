// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mqttpublisher.h"

#include <QProcess>
#include <QTemporaryDir>

#include <map>
#include <memory>
#include <vector>

namespace twinscope::test {

/// A plant with one channel, recorded by a real `twinscope record` with QoS 1, and what its store holds. The channel is
/// fed with the numbers 0, 1, 2 …, so that each one can be looked for.
class RecordedPlant
{
public:
    explicit RecordedPlant(const QString &brokerUrl, int keepAlive = 30, int protocolVersion = 4);

    void startRecorder();
    void killRecorder(); ///< SIGKILL, and waits until it is gone
    /// Ends it as a person would, with Ctrl+C; what it printed with --json.
    QByteArray stopRecorder();
    QByteArray said() { return m_said += m_recorder.readAllStandardError(); }

    /// Every recorded number with how often it is in the store, in whatever order; empty where there is no store yet.
    std::map<qint64, int> recorded() const;
    qint64 recordedCount() const;

    static QString topic() { return QStringLiteral("line/counter"); }

private:
    QString projectPath() const { return m_folder.filePath(QStringLiteral("line.twin.json")); }

    QTemporaryDir m_folder;
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

/// What is wrong with a record of 0 … count-1: nothing, or which numbers are missing and which are there twice.
QString differences(const std::map<qint64, int> &recorded, qint64 count);

} // namespace twinscope::test
