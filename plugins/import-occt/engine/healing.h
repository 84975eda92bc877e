// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assemblywalker.h"

namespace twinscope::occt {

/// Has shapes from STEP files repaired only as far as meshing needs it: curves in the parameters of their surfaces, seams,
/// poles, bounds of closed surfaces, order and direction of wires. OpenCASCADE's own choice also looks for wires that
/// cross themselves, turns shells into solids and evens out tolerances, which takes twice as long and matters in few
/// files: what such a part needs shows in its mesh, see healed(). For the whole process; other formats are not concerned.
void healLightly();

/// The part with all that OpenCASCADE can repair of it repaired; its faces keep their colours.
Part healed(const Part &part);

} // namespace twinscope::occt
