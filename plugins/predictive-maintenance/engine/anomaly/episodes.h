// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anomaly/monitor.h"

namespace twinscope::predict {

/// Rows that were flagged without a break.
struct Episode
{
    Eigen::Index first = 0, last = 0;
    double score = 0;      ///< the largest of its rows
    Vector contributions;  ///< mean shares of its rows
    int similar = -1;      ///< place of the earlier episode with the most similar contributions, -1: there is none
    double similarity = 0; ///< cosine of the contributions, 0 to 1
};

std::vector<Episode> findEpisodes(const std::vector<Judgement> &rows);

} // namespace twinscope::predict
