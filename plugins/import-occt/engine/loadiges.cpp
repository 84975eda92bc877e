// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assemblysize.h"
#include "cafdocument.h"
#include "coordinates.h"
#include "fileformat.h"

#include <IGESCAFControl_Reader.hxx>
#include <IGESData_IGESModel.hxx>
#include <Message_ProgressScope.hxx>
#include <QCoreApplication>

namespace twinscope::occt {

namespace {

QString unitName(const IGESData_GlobalSection &section)
{
    return section.UnitName().IsNull() ? QString() : QString::fromLatin1(section.UnitName()->ToCString());
}

core::Error brokenIgesError()
{
    return {core::ErrorCode::Malformed,
            QCoreApplication::translate("import-occt", "The IGES file is broken and cannot be read. Export it again."),
            {}};
}

void noteUnit(CafDocument &result, const IGESData_GlobalSection &section)
{
    result.unit = igesLengthUnit(section.UnitFlag(), unitName(section));
    if (!result.unit.isKnown())
        result.warnings << QCoreApplication::translate("import-occt",
                                                       "The file names no known length unit; millimetres were "
                                                       "assumed. Set the unit in the import settings.");
}

} // namespace

core::Result<CafDocument> loadIges(const QString &path, OcctProgress &progress, const Message_ProgressRange &range)
{
    Message_ProgressScope scope(range, nullptr, 3);
    progress.setStep(QCoreApplication::translate("import-occt", "Reading the IGES file"));
    if (const auto numbers = checkIgesNumbers(path); !numbers)
        return numbers.error();
    IGESCAFControl_Reader reader;
    if (reader.ReadFile(path.toUtf8().constData()) != IFSelect_RetDone)
        return brokenIgesError();
    scope.Next();
    if (scope.UserBreak())
        return cancelledError();

    if (const auto admitted = admitAssembly(*reader.IGESModel()); !admitted)
        return admitted.error();

    CafDocument result{newCafDocument(), {}, {}, {}, {}};
    const IGESData_GlobalSection &section = reader.IGESModel()->GlobalSection();
    result.format = igesFormatName(section.IGESVersion());
    noteUnit(result, section);
    progress.setStep(QCoreApplication::translate("import-occt", "Building the shapes"));
    const bool transferred = reader.Transfer(result.document, scope.Next(2));
    if (scope.UserBreak())
        return cancelledError();
    if (!transferred)
        return nothingToShowError();
    return result;
}

} // namespace twinscope::occt
