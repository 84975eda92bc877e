// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileformat.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace twinscope::occt {

namespace {

constexpr qsizetype IgesLineLength = 80;
constexpr qsizetype IgesSectionColumn = 72;

QByteArray withoutComments(QByteArray text)
{
    for (qsizetype begin = text.indexOf("/*"); begin >= 0; begin = text.indexOf("/*", begin)) {
        const qsizetype end = text.indexOf("*/", begin + 2);
        text.replace(begin, end < 0 ? text.size() - begin : end + 2 - begin, " ");
    }
    return text;
}

bool looksLikeStep(const QByteArray &head)
{
    QByteArray start = head.left(4096);
    if (start.startsWith("\xEF\xBB\xBF"))
        start.remove(0, 3);
    return withoutComments(start).trimmed().startsWith("ISO-10303-21");
}

// The first line of the start section: text up to column 72, then "S" and a sequence number.
bool looksLikeIges(const QByteArray &head)
{
    if (head.size() < IgesLineLength || head.at(IgesSectionColumn) != 'S')
        return false;
    const QByteArray number = head.mid(IgesSectionColumn + 1, IgesLineLength - IgesSectionColumn - 1).trimmed();
    bool ok = false;
    return number.toInt(&ok) == 1 && ok;
}

} // namespace

FileKind fileKind(const QByteArray &head)
{
    if (looksLikeStep(head))
        return FileKind::Step;
    // The binary form's first line contains the text form's mark, so it has to be asked for first.
    const QByteArray start = head.left(256).trimmed();
    if (start.startsWith("Open CASCADE Topology V"))
        return FileKind::BrepBinary;
    if (start.startsWith("DBRep_DrawableShape") || start.startsWith("CASCADE Topology V"))
        return FileKind::BrepText;
    return looksLikeIges(head) ? FileKind::Iges : FileKind::Unknown;
}

QByteArray stepSchema(const QByteArray &head)
{
    static const QRegularExpression pattern(QStringLiteral("FILE_SCHEMA\\s*\\(\\s*\\(\\s*'([^'{]*)"),
                                            QRegularExpression::CaseInsensitiveOption);
    const auto match = pattern.match(QString::fromLatin1(withoutComments(head)));
    return match.captured(1).trimmed().toUpper().toLatin1();
}

QString stepFormatName(const QByteArray &schema)
{
    if (schema.isEmpty())
        return QStringLiteral("STEP");
    if (schema.startsWith("CONFIG_CONTROL_DESIGN") || schema.startsWith("CONFIGURATION_CONTROL_3D_DESIGN"))
        return QStringLiteral("STEP AP203");
    if (schema.startsWith("AUTOMOTIVE_DESIGN"))
        return QStringLiteral("STEP AP214");
    static const QRegularExpression protocol(QStringLiteral("^AP(\\d{3})"));
    if (const auto match = protocol.match(QString::fromLatin1(schema)); match.hasMatch())
        return QStringLiteral("STEP AP") + match.captured(1);
    return QStringLiteral("STEP (%1)").arg(QString::fromLatin1(schema));
}

QString igesFormatName(int versionFlag)
{
    static constexpr std::array versions = {"1.0", "1.0", "2.0", "3.0", "3.0", "4.0",
                                            "4.0", "5.0", "5.1", "5.2", "5.3"};
    // The standard says that a missing flag means 3 (version 2.0) and one above the last means the last.
    const int flag = versionFlag < 1 ? 3 : std::min(versionFlag, 11);
    return QStringLiteral("IGES ") + QLatin1String(versions[size_t(flag - 1)]);
}

} // namespace twinscope::occt
