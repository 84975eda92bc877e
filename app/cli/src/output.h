// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/log.h>
#include <twinscope/core/result.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace twinscope::cli {

void print(const QString &text);           ///< a line on stdout
void printJson(const QJsonObject &object); ///< indented, on stdout
void printJson(const QJsonArray &array);
void printError(const QString &sentence, const QString &detail = {}); ///< "twinscope: …" on stderr
int fail(const core::Error &error);                                   ///< prints it and gives Failed

/// Prints a log on stderr, each message once, however often it is asked while the log grows.
class LogPrinter
{
public:
    explicit LogPrinter(core::Severity least = core::Severity::Warning)
        : m_least(least)
    {
    }
    void print(const core::MessageLog &log);

private:
    const core::Severity m_least;
    quint64 m_printed = 0;  ///< number of the newest message
    quint64 m_revision = 0; ///< of the log when it was printed last
};

} // namespace twinscope::cli
