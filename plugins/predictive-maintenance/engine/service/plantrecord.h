// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/valuesource.h>
#include <twinscope/plant/projectfile.h>

#include <memory>

namespace twinscope::predict {

/// What a job needs to read a plant's past: the project as it was when the job began (the window may go on editing its
/// own), and what was recorded. Copying is cheap. Every function that takes one may be called from any thread but the
/// window's: it reads from disk.
struct PlantRecord
{
    std::shared_ptr<const plant::Project> project;
    std::shared_ptr<const core::ValueSource> values; ///< OpenPlant::history(); never null here

    const plant::Plant &plant() const { return project->plant; }
};

} // namespace twinscope::predict
