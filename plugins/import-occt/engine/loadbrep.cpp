// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "assemblysize.h"
#include "cafdocument.h"
#include "coordinates.h"

#include <BRepTools.hxx>
#include <BRep_Builder.hxx>
#include <BinTools.hxx>
#include <Message_ProgressScope.hxx>
#include <QCoreApplication>
#include <TopoDS_Iterator.hxx>
#include <XCAFDoc_DocumentTool.hxx>
#include <XCAFDoc_ShapeTool.hxx>

namespace twinscope::occt {

namespace {

TopoDS_Shape readShape(const QString &path, bool binary, const Message_ProgressRange &range)
{
    TopoDS_Shape shape;
    const QByteArray name = path.toUtf8();
    const BRep_Builder builder;
    const bool ok = binary ? BinTools::Read(shape, name.constData(), range)
                           : BRepTools::Read(shape, name.constData(), builder, range);
    return ok ? shape : TopoDS_Shape();
}

// A compound of bodies is an assembly; a compound of faces or edges is one part.
bool isAssembly(const TopoDS_Shape &shape)
{
    if (shape.ShapeType() != TopAbs_COMPOUND)
        return false;
    for (TopoDS_Iterator child(shape); child.More(); child.Next()) {
        if (child.Value().ShapeType() > TopAbs_SHELL)
            return false;
    }
    return true;
}

} // namespace

core::Result<CafDocument> loadBrep(const QString &path, bool binary, OcctProgress &progress,
                                   const Message_ProgressRange &range)
{
    Message_ProgressScope scope(range, nullptr, 1);
    progress.setStep(QCoreApplication::translate("import-occt", "Reading the BREP file"));
    if (const auto numbers = binary ? core::Result<void>() : checkBrepNumbers(path); !numbers)
        return numbers.error();
    const TopoDS_Shape shape = readShape(path, binary, scope.Next());
    if (scope.UserBreak())
        return cancelledError();
    if (shape.IsNull())
        return core::Error{
            core::ErrorCode::Malformed,
            QCoreApplication::translate("import-occt", "The BREP file is broken and cannot be read. Export it again."),
            {}};

    if (const auto admitted = admitShape(shape); !admitted)
        return admitted.error();

    CafDocument result{newCafDocument(), QStringLiteral("BREP"), {}, {}, {}};
    result.warnings << QCoreApplication::translate("import-occt",
                                                   "BREP files carry no length unit; millimetres were assumed.");
    XCAFDoc_DocumentTool::ShapeTool(result.document->Main())->AddShape(shape, isAssembly(shape));
    return result;
}

} // namespace twinscope::occt
