// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptionreader.h"

#include "descriptionparser.h"

#include <QCoreApplication>
#include <QStringDecoder>

namespace twinscope::whatif {

namespace {

constexpr qsizetype MostProblems = 200;

void shorten(QStringList &problems)
{
    problems.removeDuplicates();
    const qsizetype left = problems.size() - MostProblems;
    if (left <= 0)
        return;
    problems.resize(MostProblems);
    problems += QCoreApplication::translate("whatif", "… and %1 more.").arg(left);
}

bool isUtf8(const QByteArray &text)
{
    QStringDecoder decoder(QStringDecoder::Utf8);
    const QString decoded = decoder(text);
    return !decoder.hasError() && !decoded.isEmpty();
}

core::Result<Description> parse(const QByteArray &xml)
{
    Description description;
    DescriptionParser parser(xml, description);
    const QString fault = parser.parse();
    if (parser.hasTooMany())
        return core::Error{
            core::ErrorCode::LimitExceeded,
            QCoreApplication::translate("whatif", "The FMU describes more variables than can be handled."),
            {}};
    if (fault.isEmpty() && parser.hasRoot())
        return description;
    QString sentence = QCoreApplication::translate(
        "whatif", "The FMU's modelDescription.xml is not a valid model description. Export the FMU again.");
    if (!fault.isEmpty())
        sentence += QStringLiteral(" (%1)").arg(fault);
    return core::Error{core::ErrorCode::Malformed, sentence, {}};
}

/// Some tools write the letters of their language as the system has them, and say UTF-8.
core::Result<Description> parseAsLatin1(const QByteArray &xml)
{
    auto description = parse(QString::fromLatin1(xml).toUtf8());
    if (description)
        description->problems += QCoreApplication::translate(
            "whatif", "The modelDescription.xml is not the UTF-8 that it says to be; it was read as Latin-1.");
    return description;
}

void noteDraft(Description &description)
{
    if (description.versionText.contains(QLatin1Char('-')))
        description.problems += QCoreApplication::translate(
                                    "whatif", "The FMU is of a draft of FMI (%1), whose functions may differ from the "
                                              "standard's. Export it again with a newer version of its tool.")
                                    .arg(description.versionText.left(40));
}

} // namespace

core::Result<Description> readDescription(const QByteArray &xml)
{
    auto description = parse(xml);
    if (!description && !isUtf8(xml) && xml.startsWith('<'))
        description = parseAsLatin1(xml);
    if (!description)
        return description;
    if (description->version == FmiVersion::Unknown)
        return core::Error{core::ErrorCode::Unsupported,
                           QCoreApplication::translate(
                               "whatif", "The FMU is of FMI version “%1”; versions 1.0, 2.0 and 3.0 can be used.")
                               .arg(description->versionText.left(40)),
                           {}};
    noteDraft(*description);
    checkDescription(*description);
    shorten(description->problems);
    return description;
}

} // namespace twinscope::whatif
