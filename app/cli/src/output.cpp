// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "output.h"

#include "command.h"

#include <QJsonDocument>

#include <cstdio>
#include <utility>

namespace twinscope::cli {

void print(const QString &text)
{
    const QByteArray line = text.toUtf8() + '\n';
    std::fwrite(line.constData(), 1, size_t(line.size()), stdout);
}

void printJson(const QJsonObject &object)
{
    const QByteArray text = QJsonDocument(object).toJson();
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
}

void printJson(const QJsonArray &array)
{
    const QByteArray text = QJsonDocument(array).toJson();
    std::fwrite(text.constData(), 1, size_t(text.size()), stdout);
}

void printError(const QString &sentence, const QString &detail)
{
    std::fprintf(stderr, "twinscope: %s\n", qUtf8Printable(sentence));
    if (!detail.isEmpty())
        std::fprintf(stderr, "  (%s)\n", qUtf8Printable(detail));
}

int fail(const core::Error &error)
{
    printError(error.sentence, error.detail);
    return Failed;
}

void LogPrinter::print(const core::MessageLog &log)
{
    const quint64 revision = log.revision();
    if (std::exchange(m_revision, revision) == revision)
        return;
    for (const core::Message &message : log.messages()) {
        if (message.number <= m_printed || message.severity < m_least)
            continue;
        m_printed = message.number;
        const QString about = message.subject.isEmpty() ? QString() : message.subject + QStringLiteral(": ");
        printError(about + message.sentence, message.detail);
    }
}

} // namespace twinscope::cli
