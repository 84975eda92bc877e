// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalogue.h"

#include <Bnd_Box.hxx>

#include <filesystem>

namespace demomodels {

/// What was written, for the list that goes with the files.
struct Written
{
    std::string file;
    std::uintmax_t bytes = 0;
    int triangles = 0; ///< at the detail "normal"
    Bnd_Box box;       ///< millimetres
};

/// Writes an entry's file into the folder. The time in a STEP header is fixed, so that writing again makes no difference but
/// in the order of the colours, which OpenCASCADE leaves to chance.
/// Throws std::runtime_error where a file cannot be written.
Written writeModel(const Entry &entry, const Equipment &equipment, const std::filesystem::path &folder);

} // namespace demomodels
