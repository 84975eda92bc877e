// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "confinedio.h"
#include "fileformat.h"
#include "scenecleaning.h"

#include <twinscope/core/job.h>

#include <assimp/Importer.hpp>

namespace twinscope::assimp {

/// Assimp at work on one file, with everything switched off that a plant model does not need.
class SceneReader
{
public:
    /// The progress outlives the reader and is reported to from 0 to 1.
    SceneReader(QString path, FileFormat format, core::Progress &progress);

    /// Clean, and triangles only. The scene belongs to the reader. Throws std::bad_alloc.
    core::Result<aiScene *> read();

    const FileRequests &requests() const { return m_requests; }
    LeftOut &leftOut() { return m_leftOut; }

private:
    void configure();
    core::Result<aiScene *> readScene();
    core::Result<aiScene *> triangulated(aiScene *scene);
    core::Error readerError() const;

    const QString m_path;
    const FileFormat m_format;
    core::Progress &m_progress;
    FileRequests m_requests;
    LeftOut m_leftOut;
    Assimp::Importer m_importer; // owns scene, file access and progress bridge
};

core::Error cancelled();

} // namespace twinscope::assimp
