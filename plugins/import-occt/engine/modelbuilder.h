// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assemblywalker.h"
#include "mesher.h"

namespace twinscope::occt {

/// From the document to neutral models: walks the tree once, then meshes the parts as often as wanted, leaves out what has
/// no triangles and says so.
class ModelBuilder
{
public:
    ModelBuilder(const CafDocument &caf, const geometry::ImportSettings &settings, core::Progress &progress);

    /// First, once; nameless roots get the name.
    core::Result<void> walk(const QString &rootName);

    /// Whether meshing takes so long that a coarse model before it is worth its own time.
    bool isLarge() const;

    /// Unsupported where nothing can be shown, Cancelled where the user asked for it.
    core::Result<geometry::Model> build(geometry::ImportSettings::Detail detail,
                                        const Message_ProgressRange &range) const;

    /// Takes the triangles out of the parts again, so that the next build() makes its own.
    void forgetTriangles() const;

private:
    const CafDocument &m_caf;
    const geometry::ImportSettings m_settings;
    core::Progress &m_progress;
    const double m_scale; ///< metres per millimetre of the document
    Assembly m_assembly;
};

} // namespace twinscope::occt
