// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ensemble.h"

#include "results/manifest.h"

namespace twinscope::whatif {

/// The files that a folder of results begins from.
struct EnsembleSources
{
    QString model;
    QString state; ///< empty: none
};

/// Resolves a request into a manifest and what it is made from. Errors: as runEnsemble().
core::Result<Manifest> planEnsemble(const EnsembleRequest &request, EnsembleSources &sources);

/// Makes the folder, or, where it is to be gone on with, checks that it belongs to the same ensemble. The manifest becomes
/// the folder's: what was measured for it holds.
core::Result<void> openFolder(const QString &folder, bool resume, Manifest &manifest, const EnsembleSources &sources);

} // namespace twinscope::whatif
