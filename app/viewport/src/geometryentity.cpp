// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "geometryentity.h"

#include "detail.h"

#include <Qt3DCore/QAttribute>
#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QGeometry>

#include <cstddef>

namespace twinscope::viewport {

namespace {

using Qt3DCore::QAttribute;

struct Field
{
    const char *name;
    QAttribute::VertexBaseType type;
    uint components;
    uint offset;
};

/// Where the values of a vertex stand in memory.
struct Layout
{
    uint stride;
    uint count;
    std::vector<Field> fields;
};

template<typename T>
QByteArray inPlace(const std::vector<T> &values)
{
    return QByteArray::fromRawData(reinterpret_cast<const char *>(values.data()),
                                   qsizetype(values.size()) * qsizetype(sizeof(T)));
}

void addIndices(Qt3DCore::QGeometry *geometry, const std::vector<quint32> &indices)
{
    auto *buffer = new Qt3DCore::QBuffer(geometry);
    buffer->setData(inPlace(indices));
    auto *attribute = new QAttribute(buffer, QAttribute::UnsignedInt, 1, uint(indices.size()), 0, 0, geometry);
    attribute->setAttributeType(QAttribute::IndexAttribute);
    geometry->addAttribute(attribute);
}

/// Several geometries may read the same vertices.
Qt3DCore::QGeometry *makeGeometry(Qt3DCore::QBuffer *vertices, const Layout &layout,
                                  const std::vector<quint32> *indices = nullptr)
{
    auto *geometry = new Qt3DCore::QGeometry;
    for (const Field &field : layout.fields) {
        auto *attribute =
            new QAttribute(vertices, field.type, field.components, layout.count, field.offset, layout.stride, geometry);
        attribute->setName(QString::fromLatin1(field.name));
        attribute->setAttributeType(QAttribute::VertexAttribute);
        geometry->addAttribute(attribute);
    }
    if (indices)
        addIndices(geometry, *indices);
    return geometry;
}

/// The first attribute that reads it becomes its owner.
Qt3DCore::QBuffer *makeBuffer(const QByteArray &data)
{
    auto *buffer = new Qt3DCore::QBuffer;
    buffer->setData(data);
    return buffer;
}

Qt3DRender::QGeometryRenderer *makeRenderer(Qt3DCore::QGeometry *geometry, const geometry::Bounds &bounds)
{
    auto *renderer = new Qt3DRender::QGeometryRenderer;
    renderer->setGeometry(geometry);
    // Given, so that nobody walks over all vertices to find out.
    renderer->setMinPoint(bounds.min);
    renderer->setMaxPoint(bounds.max);
    return renderer;
}

Qt3DCore::QEntity *makeEntity(Qt3DRender::QGeometryRenderer *renderer, Qt3DRender::QMaterial *material,
                              Qt3DCore::QNode *parent)
{
    auto *entity = new Qt3DCore::QEntity(parent);
    entity->addComponent(renderer);
    entity->addComponent(material);
    return entity;
}

Layout layoutOf(const Chunk &chunk)
{
    return {sizeof(Vertex),
            uint(chunk.vertices.size()),
            {{"vertexPosition", QAttribute::Float, 3, offsetof(Vertex, x)},
             {"vertexNormal", QAttribute::Byte, 3, offsetof(Vertex, nx)},
             {"vertexColour", QAttribute::UnsignedByte, 4, offsetof(Vertex, red)},
             {"vertexAsset", QAttribute::Float, 1, offsetof(Vertex, asset)}}};
}

} // namespace

ChunkEntity::ChunkEntity(const Chunk &chunk, Qt3DRender::QMaterial *material, Qt3DCore::QNode *parent)
    : m_chunk(chunk)
    , m_vertices(makeBuffer(inPlace(chunk.vertices)))
    , m_renderer(makeRenderer(makeGeometry(m_vertices, layoutOf(chunk), &chunk.indices), chunk.bounds))
    , m_entity(makeEntity(m_renderer, material, parent))
    , m_material(material)
{
    m_renderer->setVertexCount(int(chunk.levels.front().indexCount));
}

void ChunkEntity::setLevel(int level)
{
    if (level == m_level)
        return;
    m_level = level;
    m_entity->setEnabled(level != NotDrawn);
    if (level == NotDrawn)
        return;
    const Chunk::Level &l = m_chunk.levels[size_t(level)];
    m_renderer->setIndexBufferByteOffset(int(l.firstIndex * sizeof(quint32)));
    m_renderer->setVertexCount(int(l.indexCount));
}

void ChunkEntity::setMaterial(Qt3DRender::QMaterial *material)
{
    if (material == m_material)
        return;
    m_entity->removeComponent(m_material);
    m_entity->addComponent(material);
    m_material = material;
}

void ChunkEntity::setLines(Qt3DRender::QMaterial *material)
{
    if (material && !m_lines.entity) {
        auto *renderer = makeRenderer(makeGeometry(m_vertices, layoutOf(m_chunk), &m_chunk.lines), m_chunk.bounds);
        renderer->setPrimitiveType(Qt3DRender::QGeometryRenderer::Lines);
        renderer->setVertexCount(int(m_chunk.lines.size()));
        m_lines = {makeEntity(renderer, material, m_entity->parentEntity()), material};
    }
    show(m_lines, material);
}

void ChunkEntity::setShell(Qt3DRender::QMaterial *material)
{
    if (material && !m_shell.entity)
        m_shell = {makeEntity(m_renderer, material, m_entity->parentEntity()), material};
    show(m_shell, m_level == NotDrawn ? nullptr : material);
}

void ChunkEntity::show(Extra &extra, Qt3DRender::QMaterial *material)
{
    if (!extra.entity)
        return;
    extra.entity->setEnabled(material != nullptr);
    if (!material || material == extra.material)
        return;
    extra.entity->removeComponent(extra.material);
    extra.entity->addComponent(material);
    extra.material = material;
}

Qt3DCore::QEntity *makeGridEntity(const FloorGrid &grid, Qt3DRender::QMaterial *material, Qt3DCore::QNode *parent)
{
    using Point = FloorGrid::Point;
    const Layout layout{sizeof(Point),
                        uint(grid.lines.size()),
                        {{"vertexPosition", QAttribute::Float, 3, offsetof(Point, x)},
                         {"vertexStrength", QAttribute::Float, 1, offsetof(Point, strength)}}};
    QByteArray copy = inPlace(grid.lines);
    copy.detach();
    geometry::Bounds bounds;
    for (const Point &p : grid.lines)
        bounds.add(QVector3D(p.x, p.y, p.z));
    auto *renderer = makeRenderer(makeGeometry(makeBuffer(copy), layout), bounds);
    renderer->setPrimitiveType(Qt3DRender::QGeometryRenderer::Lines);
    renderer->setVertexCount(int(grid.lines.size()));
    return makeEntity(renderer, material, parent);
}

Qt3DCore::QEntity *makeScreenEntity(Qt3DRender::QMaterial *material, Qt3DCore::QNode *parent)
{
    static constexpr float corners[] = {-1, -1, 0, 3, -1, 0, -1, 3, 0};
    const QByteArray data(reinterpret_cast<const char *>(corners), sizeof corners);
    auto *geometry =
        makeGeometry(makeBuffer(data), {3 * sizeof(float), 3, {{"vertexPosition", QAttribute::Float, 3, 0}}});
    auto *renderer = makeRenderer(geometry, {{-1, -1, 0}, {3, 3, 0}});
    renderer->setVertexCount(3);
    return makeEntity(renderer, material, parent);
}

} // namespace twinscope::viewport
