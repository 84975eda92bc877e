// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sampleplant.h"

#include <BRepBndLib.hxx>
#include <BRepPrimAPI_MakeBox.hxx>
#include <BRepTools.hxx>
#include <BRep_Builder.hxx>
#include <BinTools.hxx>
#include <Bnd_Box.hxx>
#include <IGESCAFControl_Writer.hxx>
#include <IGESControl_Controller.hxx>
#include <Interface_Static.hxx>
#include <STEPCAFControl_Controller.hxx>
#include <STEPCAFControl_Writer.hxx>
#include <TDataStd_Name.hxx>
#include <TDocStd_Document.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS_Compound.hxx>
#include <XCAFDoc_ColorTool.hxx>
#include <XCAFDoc_DocumentTool.hxx>
#include <XCAFDoc_LayerTool.hxx>
#include <XCAFDoc_ShapeTool.hxx>

namespace twinscope::test {

namespace {

constexpr double Metre = 1000; // OpenCASCADE thinks in millimetres

TopoDS_Shape tank()
{
    return BRepPrimAPI_MakeBox(1 * Metre, 2 * Metre, 3 * Metre).Shape();
}

TopoDS_Shape lid()
{
    return BRepPrimAPI_MakeBox(4 * Metre, 4 * Metre, 0.5 * Metre).Shape();
}

TopLoc_Location at(double x, double z)
{
    gp_Trsf trsf;
    trsf.SetTranslation(gp_Vec(x * Metre, 0, z * Metre));
    return TopLoc_Location(trsf);
}

/// The face whose points all have the greatest X.
TopoDS_Shape rightSide(const TopoDS_Shape &shape)
{
    for (TopExp_Explorer face(shape, TopAbs_FACE); face.More(); face.Next()) {
        Bnd_Box box;
        BRepBndLib::Add(face.Current(), box, false);
        if (box.CornerMin().X() > 0.9 * Metre)
            return face.Current();
    }
    return {};
}

class Document
{
public:
    Document()
        : m_document(new TDocStd_Document("MDTV-XCAF"))
        , m_shapes(XCAFDoc_DocumentTool::ShapeTool(m_document->Main()))
        , m_colours(XCAFDoc_DocumentTool::ColorTool(m_document->Main()))
    {
        const TDF_Label skid = m_shapes->NewShape();
        name(skid, "Skid");
        addTanks(skid);
        addLid(skid);
        m_shapes->UpdateAssemblies();
    }

    const Handle(TDocStd_Document) & get() const { return m_document; }

private:
    static void name(const TDF_Label &label, const char *text) { TDataStd_Name::Set(label, text); }

    void addTanks(const TDF_Label &skid)
    {
        const TopoDS_Shape shape = tank();
        const TDF_Label label = m_shapes->AddShape(shape, false);
        name(label, "Tank");
        m_colours->SetColor(label, Quantity_Color(1, 0, 0, Quantity_TOC_sRGB), XCAFDoc_ColorSurf);
        m_colours->SetColor(m_shapes->AddSubShape(label, rightSide(shape)), Quantity_Color(0, 1, 0, Quantity_TOC_sRGB),
                            XCAFDoc_ColorSurf);
        name(m_shapes->AddComponent(skid, label, at(0, 0)), "T-1");
        name(m_shapes->AddComponent(skid, label, at(10, 0)), "T-2");
    }

    void addLid(const TDF_Label &skid)
    {
        const TDF_Label label = m_shapes->AddShape(lid(), false);
        name(label, "Lid");
        m_colours->SetColor(label, Quantity_ColorRGBA(Quantity_Color(0, 0, 1, Quantity_TOC_sRGB), 0.5f),
                            XCAFDoc_ColorSurf);
        XCAFDoc_DocumentTool::LayerTool(m_document->Main())->SetLayer(label, "lids");
        name(m_shapes->AddComponent(skid, label, at(0, 3)), "L-1");
    }

    Handle(TDocStd_Document) m_document;
    Handle(XCAFDoc_ShapeTool) m_shapes;
    Handle(XCAFDoc_ColorTool) m_colours;
};

bool writeStep(int schema, const QString &unit, const QByteArray &path)
{
    STEPCAFControl_Controller::Init();
    Interface_Static::SetIVal("write.step.schema", schema);
    Interface_Static::SetCVal("write.step.unit", unit.toLatin1().constData());
    STEPCAFControl_Writer writer;
    writer.SetColorMode(true);
    writer.SetLayerMode(true);
    writer.SetNameMode(true);
    const Document document;
    return writer.Transfer(document.get(), STEPControl_AsIs) && writer.Write(path.constData()) == IFSelect_RetDone;
}

bool writeIges(const QByteArray &path)
{
    IGESControl_Controller::Init();
    IGESCAFControl_Writer writer;
    const Document document;
    return writer.Transfer(document.get()) && writer.Write(path.constData());
}

bool writeBrep(bool binary, const QByteArray &path)
{
    TopoDS_Compound all;
    const BRep_Builder builder;
    builder.MakeCompound(all);
    const TopoDS_Shape one = tank();
    for (const TopoDS_Shape &part : {one, one.Located(at(10, 0)), lid().Located(at(0, 3))})
        builder.Add(all, part);
    return binary ? BinTools::Write(all, path.constData()) : BRepTools::Write(all, path.constData());
}

} // namespace

bool writeWithOcct(const QString &format, const QString &unit, const QString &path)
{
    const QByteArray file = path.toUtf8();
    const QStringList schemas = {QString(), QStringLiteral("AP214"), QString(), QStringLiteral("AP203"),
                                 QString(), QStringLiteral("AP242")};
    if (const auto schema = schemas.indexOf(format); schema > 0)
        return writeStep(int(schema), unit, file);
    if (format == QLatin1String("IGES"))
        return writeIges(file);
    return writeBrep(format.endsWith(QLatin1String("binary")), file);
}

} // namespace twinscope::test
