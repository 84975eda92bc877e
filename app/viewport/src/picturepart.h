// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "chunk.h"
#include "plantstates.h"

#include <QImage>
#include <QMatrix4x4>
#include <QRect>

#include <optional>
#include <vector>

namespace twinscope::viewport {

/// Puts in front of a camera's matrix, so that a part of its picture fills the whole. Pixels; a null part is all of it.
QMatrix4x4 cropping(const QSize &picture, const QRect &part);

/// A part with the pixels round it that edges and outlines in it depend on: twice the width of the widest edge.
constexpr int PartMargin = 8;
QRect withMargin(const QRect &part, const QSize &picture);

/// As few equal pieces as can be, none of them larger than `largest` a side.
std::vector<QRect> tiles(const QRect &part, int largest);

/// Replaces pixels of `picture` by those of `part`, of the same format.
void put(const QImage &part, QImage &picture, const QPoint &at);

/// Which part of a picture shows assets whose states have changed since they were last taken, where they stand now and
/// where they stood before. Rounded outwards, so that what it is drawn into seldom changes its size; empty where none of them is in the picture.
/// Nothing where that is most of the picture. own: boxes at rest, by asset.
std::optional<QRect> changedPart(const PlantStates &states, const std::vector<geometry::Bounds> &own,
                                 const QMatrix4x4 &viewProjection, const QSize &picture);

/// Leaves out the chunks that are not in the part. cropped: the matrix of the part.
void keepPart(std::vector<int> &levels, const std::vector<Chunk> &chunks, const QMatrix4x4 &cropped);

} // namespace twinscope::viewport
