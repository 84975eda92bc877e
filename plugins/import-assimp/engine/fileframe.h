// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fileformat.h"

#include <twinscope/geometry/importer.h>

#include <assimp/scene.h>

#include <QMatrix4x4>

namespace twinscope::assimp {

/// Lengths and directions of a file, and the way from there to metres with Z up.
struct FileFrame
{
    using Up = geometry::ImportSettings::Up;

    double metresPerUnit = 1;
    QString unit; ///< UCUM; empty where the file tells none
    Up up = Up::Z;
    bool known = true; ///< the unit was told by the file or the format, not assumed

    QMatrix4x4 rotation() const { return geometry::rotationToZUp(up); }
};

/// As the file and its format say, before the user's settings. The scene is the reader's.
FileFrame fileFrame(const QString &path, const FileFormat &format, const aiScene &scene);

/// The user's word comes before the file's.
FileFrame withSettings(FileFrame frame, const geometry::ImportSettings &settings);

} // namespace twinscope::assimp
