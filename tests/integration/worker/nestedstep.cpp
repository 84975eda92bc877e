// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nestedstep.h"

#include <vector>

namespace twinscope::test {

namespace {

/// Numbers of the entities of one product that others refer to.
struct Product
{
    int definition = 0;     ///< PRODUCT_DEFINITION
    int representation = 0; ///< SHAPE_REPRESENTATION
    int origin = 0;         ///< AXIS2_PLACEMENT_3D
};

class Writer
{
public:
    Writer()
    {
        m_context = entity("APPLICATION_CONTEXT('automotive design')");
        entity("APPLICATION_PROTOCOL_DEFINITION('','automotive_design',2000," + ref(m_context) + ")");
        const int millimetre = entity("(LENGTH_UNIT()NAMED_UNIT(*)SI_UNIT(.MILLI.,.METRE.))");
        const int radian = entity("(NAMED_UNIT(*)PLANE_ANGLE_UNIT()SI_UNIT($,.RADIAN.))");
        const int steradian = entity("(NAMED_UNIT(*)SI_UNIT($,.STERADIAN.)SOLID_ANGLE_UNIT())");
        m_space = entity("(GEOMETRIC_REPRESENTATION_CONTEXT(3)GLOBAL_UNIT_ASSIGNED_CONTEXT((" + ref(millimetre) + "," +
                         ref(radian) + "," + ref(steradian) + "))REPRESENTATION_CONTEXT('',''))");
    }

    Product product(const QByteArray &name, const QByteArray &shape = {})
    {
        Product result;
        const int productContext = entity("PRODUCT_CONTEXT(''," + ref(m_context) + ",'mechanical')");
        const int designContext =
            entity("PRODUCT_DEFINITION_CONTEXT('part definition'," + ref(m_context) + ",'design')");
        const int product = entity("PRODUCT('" + name + "','" + name + "','',(" + ref(productContext) + "))");
        const int formation = entity("PRODUCT_DEFINITION_FORMATION('',''," + ref(product) + ")");
        result.definition = entity("PRODUCT_DEFINITION('',''," + ref(formation) + "," + ref(designContext) + ")");
        result.origin = placement();
        const QByteArray items = "(" + ref(result.origin) + (shape.isEmpty() ? QByteArray() : "," + shape) + ")";
        const QByteArray kind = shape.isEmpty() ? "SHAPE_REPRESENTATION" : "MANIFOLD_SURFACE_SHAPE_REPRESENTATION";
        result.representation = entity(kind + "(''," + items + "," + ref(m_space) + ")");
        const int definitionShape = entity("PRODUCT_DEFINITION_SHAPE('',''," + ref(result.definition) + ")");
        entity("SHAPE_DEFINITION_REPRESENTATION(" + ref(definitionShape) + "," + ref(result.representation) + ")");
        return result;
    }

    void put(const Product &part, const Product &into, int x)
    {
        const QByteArray name = "'" + QByteArray::number(m_number) + "'";
        const int usage = entity("NEXT_ASSEMBLY_USAGE_OCCURRENCE(" + name + "," + name + ",''," + ref(into.definition) +
                                 "," + ref(part.definition) + ",$)");
        const int usageShape = entity("PRODUCT_DEFINITION_SHAPE('',''," + ref(usage) + ")");
        const int way = entity("ITEM_DEFINED_TRANSFORMATION('',''," + ref(part.origin) + "," + ref(placement(x)) + ")");
        const int relation = entity("(REPRESENTATION_RELATIONSHIP('',''," + ref(part.representation) + "," +
                                    ref(into.representation) + ")REPRESENTATION_RELATIONSHIP_WITH_TRANSFORMATION(" +
                                    ref(way) + ")SHAPE_REPRESENTATION_RELATIONSHIP())");
        entity("CONTEXT_DEPENDENT_SHAPE_REPRESENTATION(" + ref(relation) + "," + ref(usageShape) + ")");
    }

    /// A representation that holds another one several times, each 20 mm beside the one before.
    int repeated(int representation, int copies)
    {
        const int map = entity("REPRESENTATION_MAP(" + ref(placement()) + "," + ref(representation) + ")");
        QByteArray items = ref(placement());
        for (int copy = 0; copy < copies; ++copy)
            items += "," + ref(entity("MAPPED_ITEM(''," + ref(map) + "," + ref(placement(20 * copy)) + ")"));
        return entity("SHAPE_REPRESENTATION('',(" + items + ")," + ref(m_space) + ")");
    }

    QByteArray mapped(int representation)
    {
        const int map = entity("REPRESENTATION_MAP(" + ref(placement()) + "," + ref(representation) + ")");
        return ref(entity("MAPPED_ITEM(''," + ref(map) + "," + ref(placement()) + ")"));
    }

    int surfaces()
    {
        const QByteArray items = ref(placement()) + "," + triangle();
        return entity("MANIFOLD_SURFACE_SHAPE_REPRESENTATION('',(" + items + ")," + ref(m_space) + ")");
    }

    /// Has the first of some representations mapped into itself by way of the last.
    void close(int first, int last)
    {
        m_data.replace(ref(first) + "=SHAPE_REPRESENTATION('',(",
                       ref(first) + "=SHAPE_REPRESENTATION('',(" + mapped(last) + ",");
    }

    /// A shell-based surface model of one triangle of 10 mm.
    QByteArray triangle()
    {
        const std::vector<int> corners = {vertex(0, 0), vertex(10, 0), vertex(0, 10)};
        std::vector<int> edges;
        const int directions[3][2] = {{1, 0}, {-1, 1}, {0, -1}};
        const int starts[3][2] = {{0, 0}, {10, 0}, {0, 10}};
        for (size_t i = 0; i < 3; ++i) {
            const int vector = entity("VECTOR(''," + ref(direction(directions[i][0], directions[i][1], 0)) + ",1.)");
            const int line = entity("LINE(''," + ref(point(starts[i][0], starts[i][1])) + "," + ref(vector) + ")");
            const int edge = entity("EDGE_CURVE(''," + ref(corners[i]) + "," + ref(corners[(i + 1) % 3]) + "," +
                                    ref(line) + ",.T.)");
            edges.push_back(entity("ORIENTED_EDGE('',*,*," + ref(edge) + ",.T.)"));
        }
        const int loop = entity("EDGE_LOOP('',(" + ref(edges[0]) + "," + ref(edges[1]) + "," + ref(edges[2]) + "))");
        const int bound = entity("FACE_OUTER_BOUND(''," + ref(loop) + ",.T.)");
        const int plane = entity("PLANE(''," + ref(placement()) + ")");
        const int face = entity("ADVANCED_FACE('',(" + ref(bound) + ")," + ref(plane) + ",.T.)");
        const int shell = entity("OPEN_SHELL('',(" + ref(face) + "))");
        return ref(entity("SHELL_BASED_SURFACE_MODEL('',(" + ref(shell) + "))"));
    }

    QByteArray file() const
    {
        return "ISO-10303-21;\nHEADER;\nFILE_DESCRIPTION((''),'2;1');\nFILE_NAME('','',(''),(''),'','','');\n"
               "FILE_SCHEMA(('AUTOMOTIVE_DESIGN { 1 0 10303 214 1 1 1 1 }'));\nENDSEC;\nDATA;\n" +
               m_data + "ENDSEC;\nEND-ISO-10303-21;\n";
    }

private:
    static QByteArray ref(int number) { return "#" + QByteArray::number(number); }

    int entity(const QByteArray &text)
    {
        m_data += ref(++m_number) + "=" + text + ";\n";
        return m_number;
    }

    int point(int x, int y)
    {
        return entity("CARTESIAN_POINT('',(" + QByteArray::number(x) + ".," + QByteArray::number(y) + ".,0.))");
    }
    int vertex(int x, int y) { return entity("VERTEX_POINT(''," + ref(point(x, y)) + ")"); }
    int direction(int x, int y, int z)
    {
        return entity("DIRECTION('',(" + QByteArray::number(x) + ".," + QByteArray::number(y) + ".," +
                      QByteArray::number(z) + ".))");
    }
    int placement(int x = 0)
    {
        const int origin = point(x, 0), up = direction(0, 0, 1), right = direction(1, 0, 0);
        return entity("AXIS2_PLACEMENT_3D(''," + ref(origin) + "," + ref(up) + "," + ref(right) + ")");
    }

    QByteArray m_data;
    int m_number = 0;
    int m_context = 0, m_space = 0;
};

} // namespace

QByteArray nestedStep(int levels, int copies, bool loop)
{
    Writer writer;
    Product below = writer.product("part", writer.triangle());
    Product lowest;
    for (int level = 1; level <= levels; ++level) {
        const Product above = writer.product("level " + QByteArray::number(level));
        for (int copy = 0; copy < copies; ++copy)
            writer.put(below, above, 20 * copy);
        if (level == 1)
            lowest = above;
        below = above;
    }
    if (loop)
        writer.put(below, lowest, 5);
    return writer.file();
}

QByteArray mappedStep(int levels, int copies, bool loop)
{
    Writer writer;
    int below = writer.surfaces(), lowest = 0;
    for (int level = 1; level <= levels; ++level) {
        below = writer.repeated(below, copies);
        lowest = lowest ? lowest : below;
    }
    if (loop)
        writer.close(lowest, below);
    writer.product("plant", writer.mapped(below));
    return writer.file();
}

} // namespace twinscope::test
