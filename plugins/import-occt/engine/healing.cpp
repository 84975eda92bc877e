// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "healing.h"

#include <ShapeBuild_ReShape.hxx>
#include <ShapeExtend_MsgRegistrator.hxx>
#include <ShapeFix_Face.hxx>
#include <ShapeFix_Shape.hxx>
#include <ShapeFix_Shell.hxx>
#include <ShapeFix_Solid.hxx>
#include <ShapeFix_Wire.hxx>
#include <ShapeProcess_ShapeContext.hxx>
#include <Standard_Failure.hxx>
#include <Standard_OutOfMemory.hxx>
#include <Standard_Version.hxx>
#include <TopExp_Explorer.hxx>

#if OCC_VERSION_HEX < 0x070900
#include <XSAlgo.hxx>
#include <XSAlgo_AlgoContainer.hxx>

#include <cstring>
#endif

namespace twinscope::occt {

namespace {

#if OCC_VERSION_HEX < 0x070900

constexpr int Off = 0;

void leaveOutSolids(ShapeFix_Shape &fix)
{
    fix.FixSameParameterMode() = Off;
    fix.FixVertexTolMode() = Off;
    fix.FixVertexPositionMode() = Off;
    fix.FixFreeWireMode() = Off;
    fix.FixSolidTool()->FixShellOrientationMode() = Off;
    fix.FixSolidTool()->CreateOpenSolidMode() = Off;
    fix.FixShellTool()->FixOrientationMode() = Off;
}

void leaveOutCrossings(ShapeFix_Face &face, ShapeFix_Wire &wire)
{
    face.FixSmallAreaWireMode() = Off;
    face.FixIntersectingWiresMode() = Off;
    face.FixLoopWiresMode() = Off;
    face.FixSplitFaceMode() = Off;
    wire.FixSelfIntersectionMode() = Off;
    wire.FixLackingMode() = Off;
    wire.FixSmallMode() = Off;
    wire.FixConnectedMode() = Off;
    wire.FixSameParameterMode() = Off;
    wire.FixVertexToleranceMode() = Off;
    wire.FixNotchedEdgesMode() = Off;
    wire.FixTailMode() = Off;
}

/// What the translators call with each shape they have made.
class LightHealing final : public XSAlgo_AlgoContainer
{
public:
    TopoDS_Shape ProcessShape(const TopoDS_Shape &shape, Standard_Real precision, Standard_Real largestTolerance,
                              Standard_CString resources, Standard_CString sequence, Handle(Standard_Transient) & info,
                              const Message_ProgressRange &progress, Standard_Boolean nonManifold
#if OCC_VERSION_HEX >= 0x070700
                              ,
                              TopAbs_ShapeEnum
#endif
    ) const override
    {
        if (shape.IsNull() || std::strcmp(sequence, "read.step.sequence") != 0)
            return XSAlgo_AlgoContainer::ProcessShape(shape, precision, largestTolerance, resources, sequence, info,
                                                      progress, nonManifold);
        auto context = Handle(ShapeProcess_ShapeContext)::DownCast(info);
        if (context.IsNull())
            context = new ShapeProcess_ShapeContext(shape, "");
        context->SetDetalisation(TopAbs_EDGE);
        context->SetNonManifold(nonManifold);
        info = context;
        const Handle(ShapeFix_Shape) fix = new ShapeFix_Shape(shape);
        fix->SetPrecision(precision);
        fix->SetMaxTolerance(largestTolerance);
        leaveOutSolids(*fix);
        leaveOutCrossings(*fix->FixFaceTool(), *fix->FixWireTool());
        try {
            fix->Perform(progress);
            return recorded(*fix, shape, *context);
        } catch (const Standard_OutOfMemory &) {
            throw;
        } catch (const Standard_Failure &) {
            return shape; // as it came: meshing shows what it needs
        }
    }

private:
    /// So that names and colours find the shape that took the place of theirs.
    static TopoDS_Shape recorded(ShapeFix_Shape &fix, const TopoDS_Shape &before, ShapeProcess_ShapeContext &context)
    {
        TopoDS_Shape after = fix.Shape();
        if (after.IsNull() || after == before)
            return before;
        context.RecordModification(fix.Context(), new ShapeExtend_MsgRegistrator);
        context.SetResult(after);
        return after;
    }
};

#endif

PartColours carriedOver(const PartColours &colours, const Handle(ShapeBuild_ReShape) & changes)
{
    PartColours result;
    result.whole = colours.whole;
    for (TopTools_DataMapOfShapeInteger::Iterator face(colours.faces); face.More(); face.Next()) {
        for (TopExp_Explorer now(changes->Apply(face.Key()), TopAbs_FACE); now.More(); now.Next())
            result.faces.Bind(now.Current(), face.Value());
    }
    return result;
}

} // namespace

void healLightly()
{
#if OCC_VERSION_HEX < 0x070900
    XSAlgo::Init();
    XSAlgo::SetAlgoContainer(new LightHealing);
#endif
}

Part healed(const Part &part)
{
    const Handle(ShapeFix_Shape) fix = new ShapeFix_Shape(part.shape);
    fix->Perform();
    Part result = part;
    result.shape = fix->Shape();
    result.colours = carriedOver(part.colours, fix->Context());
    return result;
}

} // namespace twinscope::occt
