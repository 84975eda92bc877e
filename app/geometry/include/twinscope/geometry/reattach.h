// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/geometry/partshape.h>

namespace twinscope::geometry {

/// Where a reference to a node leads in a model that may have been exported anew since the reference was made.
struct Attachment
{
    enum class Found { ByPath, ByName, ByShape, Nowhere };

    QString wanted; ///< the path as the project has it
    Found found = Found::Nowhere;
    QString path;           ///< where it is now; empty where it is nowhere
    QStringList candidates; ///< Nowhere: up to three paths, the likeliest first
};

/// Finds the nodes of `paths`: by path, else by a name that only one part has (or only one in such a group), else by the
/// shape that is known of it, if only one part has that shape or only one of them stands where it stood. Those that are
/// found by name or shape become aliases of the model, so that its findNode() knows the old path. A part that another
/// reference has found is given to nobody else.
std::vector<Attachment> reattach(Model &model, const QStringList &paths, const QHash<QString, PartShape> &known);

} // namespace twinscope::geometry
