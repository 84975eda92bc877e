// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace twinscope::test {

// One plant, so lopsided that no axis can be mistaken for another: two tanks of 1 × 2 × 3, the second 10 further along X,
// red, with one side (X greatest) green where the format can; and above them the lid, 4 × 4 × 0.5 at height 3, blue and half
// transparent, on the layer "lids". Z is up. Lengths are in metres, except where the writer has a unit of its own.

/// With OpenCASCADE: "AP203", "AP214", "AP242" (unit: "MM", "M", "INCH"), "IGES", "BREP", "BREP binary". False: not written.
bool writeWithOcct(const QString &format, const QString &unit, const QString &path);

/// With Assimp's writer of that id; yUp: the coordinates are turned as files of that kind mean them.
bool writeWithAssimp(const QString &id, bool yUp, const QString &path);

} // namespace twinscope::test
