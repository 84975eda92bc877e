// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "estimation.h"

namespace twinscope::whatif {

/// An estimate with the moment at which it was made.
struct MadeEstimate
{
    EstimationResult result;
    core::Time made;

    const EstimatedParameter *parameter(const QString &variable) const;
};

/// What lies within with a probability of 95 %, and within the bounds; nothing where the window says nothing about it.
std::optional<std::pair<double, double>> intervalOf(const EstimatedParameter &parameter);

/// The newest estimates of a model, the newest first, beside the project: NAME.twin.what-if/MODEL.estimates.json. What is no
/// estimate there is passed over. Both block.
QString estimateFile(const QString &projectPath, const QString &model);
std::vector<MadeEstimate> loadEstimates(const QString &file);
core::Result<void> saveEstimates(const QString &file, const std::vector<MadeEstimate> &estimates);

} // namespace twinscope::whatif
