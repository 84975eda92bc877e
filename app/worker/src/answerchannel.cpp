// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "answerchannel.h"

#include <twinscope/core/workerprocess.h>

#include <QCoreApplication>
#include <QJsonDocument>

#include <cerrno>
#include <chrono>

#include <unistd.h>

namespace twinscope::worker {

namespace {

using namespace std::chrono_literals;

constexpr std::chrono::milliseconds ProgressInterval = 50ms;

QJsonObject toJson(const core::Error &error)
{
    return {{QStringLiteral("error"), QJsonObject{{QStringLiteral("code"), core::toKey(error.code)},
                                                  {QStringLiteral("sentence"), error.sentence},
                                                  {QStringLiteral("detail"), error.detail}}}};
}

QByteArray toLine(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n';
}

} // namespace

AnswerChannel::AnswerChannel()
    : m_output(::dup(STDOUT_FILENO))
{
    ::dup2(STDERR_FILENO, STDOUT_FILENO);
    m_outOfMemory =
        toLine(toJson({core::ErrorCode::LimitExceeded,
                       QCoreApplication::translate("worker", "It needs more memory than it is allowed. Raise "
                                                             "the memory limit, or use a simpler file."),
                       {}}));
}

AnswerChannel::~AnswerChannel()
{
    ::close(m_output);
}

void AnswerChannel::progress(double fraction, const QString &step)
{
    const bool soon = m_sinceProgress.isValid() && m_sinceProgress.elapsed() < ProgressInterval.count();
    if (soon && (step.isEmpty() || step == m_step))
        return;
    m_sinceProgress.start();
    if (!step.isEmpty())
        m_step = step;
    write(QJsonObject{{QStringLiteral("progress"), fraction}, {QStringLiteral("step"), m_step}});
}

void AnswerChannel::note(const QJsonObject &note)
{
    write(QJsonObject{{QStringLiteral("note"), note}});
}

void AnswerChannel::result(const QJsonObject &result)
{
    write(QJsonObject{{QStringLiteral("result"), result}});
}

void AnswerChannel::error(const core::Error &error)
{
    write(toJson(error));
}

void AnswerChannel::outOfMemory() const
{
    write(m_outOfMemory);
}

void AnswerChannel::write(const QJsonObject &object) const
{
    write(toLine(object));
}

void AnswerChannel::write(const QByteArray &line) const
{
    for (qsizetype done = 0; done < line.size();) {
        const ssize_t written = ::write(m_output, line.constData() + done, size_t(line.size() - done));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return;
        done += written;
    }
}

} // namespace twinscope::worker
