// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chunk.h"
#include "floorgrid.h"

#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QEntity>
#include <Qt3DRender/QGeometryRenderer>
#include <Qt3DRender/QMaterial>

namespace twinscope::viewport {

/// A chunk on the graphics card. The chunk's memory is read in place: it must outlive the entity and the next frame.
class ChunkEntity
{
public:
    ChunkEntity(const Chunk &chunk, Qt3DRender::QMaterial *material, Qt3DCore::QNode *parent);

    void setLevel(int level); ///< or NotDrawn
    void setMaterial(Qt3DRender::QMaterial *material);
    void setLines(Qt3DRender::QMaterial *material); ///< null: none
    void setShell(Qt3DRender::QMaterial *material); ///< null: none

private:
    /// The same chunk drawn once more with another material; made when first wanted.
    struct Extra
    {
        Qt3DCore::QEntity *entity = nullptr;
        Qt3DRender::QMaterial *material = nullptr;
    };
    static void show(Extra &extra, Qt3DRender::QMaterial *material);

    const Chunk &m_chunk;
    Qt3DCore::QBuffer *m_vertices;
    Qt3DRender::QGeometryRenderer *m_renderer;
    Qt3DCore::QEntity *m_entity;
    Qt3DRender::QMaterial *m_material;
    Extra m_lines, m_shell;
    int m_level = 0;
};

Qt3DCore::QEntity *makeGridEntity(const FloorGrid &grid, Qt3DRender::QMaterial *material, Qt3DCore::QNode *parent);
/// One triangle that covers the whole picture.
Qt3DCore::QEntity *makeScreenEntity(Qt3DRender::QMaterial *material, Qt3DCore::QNode *parent);

} // namespace twinscope::viewport
