// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelfile.h"

#include "solids.h"
#include "stepcompactor.h"

#include <APIHeaderSection_MakeHeader.hxx>
#include <BRepBndLib.hxx>
#include <BRepMesh_IncrementalMesh.hxx>
#include <BRep_Tool.hxx>
#include <Interface_Static.hxx>
#include <Message_ProgressRange.hxx>
#include <Poly_Triangulation.hxx>
#include <RWGltf_CafWriter.hxx>
#include <STEPCAFControl_Writer.hxx>
#include <TCollection_HAsciiString.hxx>
#include <TDataStd_Name.hxx>
#include <TDocStd_Document.hxx>
#include <TopExp_Explorer.hxx>
#include <TopoDS.hxx>
#include <XCAFDoc_ColorTool.hxx>
#include <XCAFDoc_DocumentTool.hxx>
#include <XCAFDoc_ShapeTool.hxx>
#include <XCAFDoc_VisMaterial.hxx>
#include <XCAFDoc_VisMaterialTool.hxx>

#include <map>
#include <stdexcept>

namespace demomodels {

namespace {

// As the importer's detail "normal".
constexpr double RelativeTolerance = 0.003, AngularTolerance = 0.52;
constexpr double MetresPerMillimetre = 0.001;
constexpr const char *TimeStamp = "2026-01-01T00:00:00";

Handle(TCollection_HAsciiString) text(const std::string &s)
{
    return new TCollection_HAsciiString(s.c_str());
}

/// A shape with a place of its own would become an occurrence and lose its name and colour: it gets a frame round it.
TopoDS_Shape bare(const TopoDS_Shape &shape)
{
    return shape.Location().IsIdentity() ? shape : together({shape});
}

/// A painted surface: where glTF is told only a colour, it takes it for bare metal.
Handle(XCAFDoc_VisMaterial) paint(const Quantity_ColorRGBA &colour)
{
    XCAFDoc_VisMaterialPBR look;
    look.BaseColor = colour;
    look.Metallic = 0;
    look.Roughness = 0.7f;
    const Handle(XCAFDoc_VisMaterial) material = new XCAFDoc_VisMaterial;
    material->SetPbrMaterial(look);
    material->SetAlphaMode(colour.Alpha() < 1 ? Graphic3d_AlphaMode_Blend : Graphic3d_AlphaMode_Opaque);
    return material;
}

/// The equipment as a document: one product for it, one for each distinct shape, one occurrence for each part.
Handle(TDocStd_Document) toDocument(const Equipment &equipment)
{
    const Handle(TDocStd_Document) document = new TDocStd_Document("MDTV-XCAF");
    const Handle(XCAFDoc_ShapeTool) shapes = XCAFDoc_DocumentTool::ShapeTool(document->Main());
    const Handle(XCAFDoc_ColorTool) colours = XCAFDoc_DocumentTool::ColorTool(document->Main());
    const Handle(XCAFDoc_VisMaterialTool) materials = XCAFDoc_DocumentTool::VisMaterialTool(document->Main());
    XCAFDoc_DocumentTool::SetLengthUnit(document, MetresPerMillimetre);
    const TDF_Label root = shapes->NewShape();
    TDataStd_Name::Set(root, equipment.name.c_str());
    for (const Part &part : equipment.parts) {
        const TDF_Label shape = shapes->AddShape(bare(part.shape), false);
        const Quantity_ColorRGBA colour(
            Quantity_Color(part.colour.red, part.colour.green, part.colour.blue, Quantity_TOC_sRGB),
            float(part.colour.alpha));
        colours->SetColor(shape, colour, XCAFDoc_ColorSurf);
        materials->SetShapeMaterial(shape, materials->AddMaterial(paint(colour), part.name.c_str()));
        TDataStd_Name::Set(shape, part.name.c_str());
        TDataStd_Name::Set(shapes->AddComponent(root, shape, part.placement), part.name.c_str());
    }
    shapes->UpdateAssemblies();
    return document;
}

void writeStep(const Handle(TDocStd_Document) & document, const std::string &name, const std::filesystem::path &path)
{
    STEPCAFControl_Writer writer;
    Interface_Static::SetCVal("write.step.schema", "AP214IS");
    Interface_Static::SetIVal("write.surfacecurve.mode", 0); // curves on surfaces are redundant here and half of a file
    Interface_Static::SetCVal("write.step.product.name", name.c_str());
    if (!writer.Transfer(document, STEPControl_AsIs))
        throw std::runtime_error(path.string() + " cannot be translated to STEP");
    APIHeaderSection_MakeHeader header(writer.ChangeWriter().Model());
    header.SetName(text(name));
    header.SetTimeStamp(text(TimeStamp));
    header.SetAuthorValue(1, text("The Twinscope authors"));
    header.SetOrganizationValue(1, text("Twinscope"));
    header.SetOriginatingSystem(text("twinscope-demo-models"));
    header.SetDescriptionValue(1, text("Cooling-water demo plant"));
    if (writer.Write(path.c_str()) != IFSelect_RetDone)
        throw std::runtime_error(path.string() + " cannot be written");
    compactStep(path);
}

void writeGlb(const Handle(TDocStd_Document) & document, const std::filesystem::path &path)
{
    RWGltf_CafWriter writer(path.c_str(), true);
    writer.SetMergeFaces(true);
    writer.SetNodeNameFormat(RWMesh_NameFormat_InstanceOrProduct);
    writer.SetMeshNameFormat(RWMesh_NameFormat_Product);
    writer.ChangeCoordinateSystemConverter().SetInputLengthUnit(MetresPerMillimetre);
    writer.ChangeCoordinateSystemConverter().SetInputCoordinateSystem(RWMesh_CoordinateSystem_Zup);
    if (!writer.Perform(document, TColStd_IndexedDataMapOfStringString(), Message_ProgressRange()))
        throw std::runtime_error(path.string() + " cannot be written");
}

int triangulate(const TopoDS_Shape &shape)
{
    Bnd_Box box;
    BRepBndLib::Add(shape, box, false);
    const BRepMesh_IncrementalMesh mesh(shape, std::sqrt(box.SquareExtent()) * RelativeTolerance, false,
                                        AngularTolerance);
    int triangles = 0;
    for (TopExp_Explorer face(shape, TopAbs_FACE); face.More(); face.Next()) {
        TopLoc_Location location;
        const Handle(Poly_Triangulation) &part = BRep_Tool::Triangulation(TopoDS::Face(face.Current()), location);
        triangles += part.IsNull() ? 0 : part->NbTriangles();
    }
    return triangles;
}

} // namespace

Written writeModel(const Entry &entry, const Equipment &equipment, const std::filesystem::path &folder)
{
    Written written;
    written.file = entry.file + (entry.format == FileFormat::Step ? ".step" : ".glb");
    const std::filesystem::path path = folder / written.file;
    const Handle(TDocStd_Document) document = toDocument(equipment);
    if (entry.format == FileFormat::Step)
        writeStep(document, equipment.name, path);
    for (const Part &part : equipment.parts) {
        written.triangles += triangulate(part.shape);
        BRepBndLib::AddOptimal(part.shape.Moved(part.placement), written.box, false, false);
    }
    if (entry.format == FileFormat::Glb)
        writeGlb(document, path);
    written.bytes = std::filesystem::file_size(path);
    return written;
}

} // namespace demomodels
