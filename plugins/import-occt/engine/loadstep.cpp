// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assemblysize.h"
#include "cafdocument.h"
#include "coordinates.h"
#include "fileformat.h"
#include "healing.h"
#include "sidefiles.h"

#include <Interface_InterfaceModel.hxx>
#include <Message_ProgressScope.hxx>
#include <QCoreApplication>
#include <STEPCAFControl_Reader.hxx>
#include <STEPConstruct_UnitContext.hxx>
#include <StepGeom_GeomRepContextAndGlobUnitAssCtxAndGlobUncertaintyAssCtx.hxx>
#include <StepGeom_GeometricRepresentationContextAndGlobalUnitAssignedContext.hxx>
#include <StepRepr_GlobalUnitAssignedContext.hxx>
#include <TColStd_SequenceOfAsciiString.hxx>

namespace twinscope::occt {

namespace {

constexpr double MetresPerMillimetre = 0.001;

core::Error brokenStepError()
{
    return {core::ErrorCode::Malformed,
            QCoreApplication::translate("import-occt", "The STEP file is broken and cannot be read. Export it again."),
            {}};
}

core::Error buildingModelError(const QByteArray &schema)
{
    return {core::ErrorCode::Unsupported,
            QCoreApplication::translate("import-occt",
                                        "This is a building model (IFC), which cannot be read. Export the equipment as "
                                        "STEP AP214 or AP242."),
            QString::fromLatin1(schema)};
}

QStringList lengthUnitNames(STEPControl_Reader &reader)
{
    TColStd_SequenceOfAsciiString lengths, angles, solidAngles;
    reader.FileUnits(lengths, angles, solidAngles);
    QStringList names;
    for (const TCollection_AsciiString &name : lengths) {
        const QString text = QString::fromLatin1(name.ToCString());
        if (!text.isEmpty() && !names.contains(text))
            names << text;
    }
    return names;
}

Handle(StepRepr_GlobalUnitAssignedContext) unitContext(const Handle(Standard_Transient) & entity)
{
    using Uncertain = StepGeom_GeomRepContextAndGlobUnitAssCtxAndGlobUncertaintyAssCtx;
    using Certain = StepGeom_GeometricRepresentationContextAndGlobalUnitAssignedContext;
    if (const auto context = Handle(Uncertain)::DownCast(entity); !context.IsNull())
        return context->GlobalUnitAssignedContext();
    if (const auto context = Handle(Certain)::DownCast(entity); !context.IsNull())
        return context->GlobalUnitAssignedContext();
    return {};
}

/// The unit of the first geometric context: for files in which the shapes' own contexts name none.
LengthUnit firstContextUnit(const Handle(Interface_InterfaceModel) & model)
{
    for (int i = 1; i <= model->NbEntities(); ++i) {
        const auto context = unitContext(model->Value(i));
        STEPConstruct_UnitContext units;
        if (!context.IsNull() && units.ComputeFactors(context) == 0 && units.LengthDone())
            return lengthUnitOf(units.LengthFactor() * MetresPerMillimetre);
    }
    return {};
}

void noteUnit(CafDocument &result, STEPControl_Reader &reader)
{
    const QStringList names = lengthUnitNames(reader);
    if (!names.isEmpty())
        result.unit = stepLengthUnit(names.first());
    if (!result.unit.isKnown())
        result.unit = firstContextUnit(reader.Model());
    if (names.size() > 1)
        result.warnings << QCoreApplication::translate(
                               "import-occt", "The file mixes length units (%1); each part was read in its own.")
                               .arg(names.join(QStringLiteral(", ")));
    if (!result.unit.isKnown())
        result.warnings << QCoreApplication::translate("import-occt",
                                                       "The file names no known length unit; millimetres were "
                                                       "assumed. Set the unit in the import settings.");
}

// Annotations and validation properties cost time and are not shown.
void chooseContent(STEPCAFControl_Reader &reader)
{
    reader.SetColorMode(true);
    reader.SetNameMode(true);
    reader.SetLayerMode(true);
    reader.SetSHUOMode(true);
    reader.SetPropsMode(false);
    reader.SetGDTMode(false);
    reader.SetMatMode(false);
    reader.SetViewMode(false);
}

} // namespace

core::Result<CafDocument> loadStep(const QString &path, const QByteArray &head, OcctProgress &progress,
                                   const Message_ProgressRange &range)
{
    const QByteArray schema = stepSchema(head);
    if (schema.startsWith("IFC"))
        return buildingModelError(schema);

    Message_ProgressScope scope(range, nullptr, 4);
    progress.setStep(QCoreApplication::translate("import-occt", "Reading the STEP file"));
    healLightly();
    STEPCAFControl_Reader reader;
    chooseContent(reader);
    if (reader.ReadFile(path.toUtf8().constData()) != IFSelect_RetDone)
        return brokenStepError();
    scope.Next();
    if (scope.UserBreak())
        return cancelledError();
    if (const auto admitted = admitAssembly(*reader.Reader().Model()); !admitted)
        return admitted.error();
    if (const auto places = checkPoints(*reader.Reader().Model()); !places)
        return places.error();
    auto side = admitSideFiles(reader.ChangeReader(), path);
    if (!side)
        return side.error();

    CafDocument result{newCafDocument(), stepFormatName(schema), {}, side->warnings, side->files};
    noteUnit(result, reader.ChangeReader());
    progress.setStep(QCoreApplication::translate("import-occt", "Building the shapes"));
    const bool transferred = reader.Transfer(result.document, scope.Next(3));
    if (scope.UserBreak())
        return cancelledError();
    if (!transferred)
        return nothingToShowError();
    return result;
}

} // namespace twinscope::occt
