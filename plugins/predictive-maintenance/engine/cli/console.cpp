// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cli/console.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cstdio>

namespace twinscope::predict {

void printLine(const QString &text)
{
    const QByteArray bytes = text.toUtf8() + '\n';
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

void printJson(const QJsonValue &document)
{
    const QByteArray bytes =
        (document.isArray() ? QJsonDocument(document.toArray()) : QJsonDocument(document.toObject())).toJson();
    std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
}

void printNotice(const QString &sentence)
{
    std::fprintf(stderr, "twinscope: %s\n", qUtf8Printable(sentence));
}

int fail(const core::Error &error)
{
    printNotice(error.detail.isEmpty() ? error.sentence : error.sentence + QStringLiteral(" (") + error.detail + u')');
    return 1;
}

QString csvField(const QString &text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n'))
        return text;
    return u'"' + QString(text).replace(u'"', QStringLiteral("\"\"")) + u'"';
}

QStringList toStrings(const std::vector<std::string> &words)
{
    QStringList list;
    for (const std::string &word : words)
        list += QString::fromStdString(word);
    return list;
}

} // namespace twinscope::predict
