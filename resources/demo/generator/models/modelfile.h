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

/// Writes an entry's file into the folder. The same program writes the same bytes, whenever it runs.
/// Throws std::runtime_error where a file cannot be written.
Written writeModel(const Entry &entry, const Equipment &equipment, const std::filesystem::path &folder);

} // namespace demomodels
