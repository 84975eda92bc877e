// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "textprobe.h"

#include <QStringDecoder>
#include <QXmlStreamReader>

#include <cctype>

namespace twinscope::assimp {

QByteArray withoutMark(const QByteArray &head)
{
    return head.startsWith("\xEF\xBB\xBF") ? head.mid(3) : head;
}

bool isUtf16(const QByteArray &head)
{
    return head.startsWith("\xFF\xFE") || head.startsWith("\xFE\xFF");
}

QByteArray asUtf8(const QByteArray &head)
{
    if (!isUtf16(head))
        return withoutMark(head);
    // The decoder learns the byte order from the mark, and leaves the mark out.
    const QString text = QStringDecoder(QStringConverter::Utf16).decode(head);
    return text.toUtf8();
}

QByteArray firstWord(const QByteArray &text)
{
    qsizetype end = 0;
    while (end < text.size() && !std::isspace(uchar(text.at(end))))
        ++end;
    return text.left(end);
}

int linesStarting(const QByteArray &text, const char *start)
{
    int count = 0;
    for (qsizetype begin = 0; begin < text.size();) {
        qsizetype end = begin;
        while (end < text.size() && text.at(end) != '\n' && text.at(end) != '\r')
            ++end;
        count += text.mid(begin, end - begin).trimmed().startsWith(start);
        begin = end + 1;
    }
    return count;
}

QString xmlRoot(const QByteArray &head)
{
    if (!asUtf8(head).trimmed().startsWith('<'))
        return {};
    QXmlStreamReader xml(head);
    return xml.readNextStartElement() ? xml.name().toString() : QString();
}

} // namespace twinscope::assimp
