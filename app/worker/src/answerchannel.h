// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QElapsedTimer>
#include <QJsonObject>
#include <QString>

namespace twinscope::worker {

/// The worker's end of the protocol of core::WorkerProcess: JSON objects on what was stdout at the start. From then on
/// whatever libraries print there goes to stderr, where it cannot be taken for an answer.
class AnswerChannel
{
public:
    AnswerChannel();
    ~AnswerChannel();
    AnswerChannel(const AnswerChannel &) = delete;
    AnswerChannel &operator=(const AnswerChannel &) = delete;

    /// At most a few times a second, unless the step is a new one.
    void progress(double fraction, const QString &step);

    void note(const QJsonObject &note);

    /// Exactly one of them, once, last.
    void result(const QJsonObject &result);
    void error(const core::Error &error);

    /// For the last moment: writes a prepared error without asking for memory.
    void outOfMemory() const;

private:
    void write(const QJsonObject &object) const;
    void write(const QByteArray &line) const;

    int m_output = -1;
    QElapsedTimer m_sinceProgress;
    QString m_step;
    QByteArray m_outOfMemory;
};

} // namespace twinscope::worker
