// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/episodes.h"

#include <algorithm>

namespace twinscope::predict {

namespace {

double cosine(const Vector &a, const Vector &b)
{
    const double lengths = a.norm() * b.norm();
    return lengths > 0 ? a.dot(b) / lengths : 0;
}

void findSimilar(std::vector<Episode> &episodes)
{
    for (size_t later = 1; later < episodes.size(); ++later) {
        for (size_t earlier = 0; earlier < later; ++earlier) {
            const double likeness = cosine(episodes[later].contributions, episodes[earlier].contributions);
            if (likeness > episodes[later].similarity) {
                episodes[later].similarity = likeness;
                episodes[later].similar = int(earlier);
            }
        }
    }
}

} // namespace

std::vector<Episode> findEpisodes(const std::vector<Judgement> &rows)
{
    std::vector<Episode> episodes;
    bool inside = false;
    for (size_t i = 0; i < rows.size(); ++i) {
        const Judgement &row = rows[i];
        if (row.flag && !inside)
            episodes.push_back({Eigen::Index(i), Eigen::Index(i), 0, Vector::Zero(row.contributions.size())});
        inside = row.flag;
        if (!inside)
            continue;
        Episode &episode = episodes.back();
        episode.last = Eigen::Index(i);
        episode.score = std::max(episode.score, row.score);
        episode.contributions += row.contributions;
    }
    for (Episode &episode : episodes)
        episode.contributions = shares(episode.contributions);
    findSimilar(episodes);
    return episodes;
}

} // namespace twinscope::predict
