// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "descriptionreader.h"

#include "descriptionparser.h"

#include <QCoreApplication>

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

} // namespace

core::Result<Description> readDescription(const QByteArray &xml)
{
    Description description;
    DescriptionParser parser(xml, description);
    const QString fault = parser.parse();
    if (parser.hasTooMany())
        return core::Error{
            core::ErrorCode::LimitExceeded,
            QCoreApplication::translate("whatif", "The FMU describes more variables than can be handled."),
            {}};
    if (!fault.isEmpty() || !parser.hasRoot())
        return core::Error{
            core::ErrorCode::Malformed,
            QCoreApplication::translate(
                "whatif", "The FMU's modelDescription.xml is not a valid model description. Export the FMU again."),
            fault};
    if (description.version == FmiVersion::Unknown)
        return core::Error{core::ErrorCode::Unsupported,
                           QCoreApplication::translate(
                               "whatif", "The FMU is of FMI version “%1”; versions 1.0, 2.0 and 3.0 can be used.")
                               .arg(description.versionText.left(40)),
                           {}};
    checkDescription(description);
    shorten(description.problems);
    return description;
}

} // namespace twinscope::whatif
