// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detailbudget.h"

#include "camera.h"
#include "detail.h"

#include <algorithm>
#include <numeric>

namespace twinscope::viewport {

namespace {

constexpr double CommonShare = 0.6;               ///< of the limit, for what everything has
constexpr float Finest = 0.3f;                    ///< pixels: nobody sees less
constexpr float ViewHeight = 1000, Aspect = 1.6f; ///< about those of a screen
constexpr float Unseen = 0.01f;                   ///< of its size counts where a part is beside the picture
constexpr float FarEnough = 0.2f;                 ///< of the distance to the target

int levelOf(const Part &part, int level)
{
    return std::clamp(level, 0, std::max(0, int(part.shape().levels.size()) - 1));
}

quint64 trianglesOf(const std::vector<Part> &parts, int level)
{
    return std::accumulate(parts.begin(), parts.end(), quint64(0), [level](quint64 sum, const Part &part) {
        return sum + part.shape().triangles(levelOf(part, level));
    });
}

/// The finest level at which the whole plant stays within the limit; levels a mesh lacks count as its coarsest.
int commonLevel(const std::vector<Part> &parts, quint64 limit)
{
    constexpr int Most = 16;
    int level = 0;
    while (level < Most && trianglesOf(parts, level) > limit)
        ++level;
    return level;
}

struct Seen
{
    size_t part = 0;
    float size = 0;  ///< the larger, the more it deserves
    float error = 0; ///< metres in the part's own frame that may be left out
};

Seen seen(const Part &part, size_t index, const Camera &camera, const QMatrix4x4 &matrix)
{
    const geometry::Bounds bounds = part.bounds();
    const float diagonal = std::max(bounds.diagonal(), 1e-6f);
    const float distance = std::max((bounds.centre() - camera.position).length() - diagonal / 2, diagonal / 100);
    const float size = diagonal / distance * (isInView(bounds, matrix) ? 1 : Unseen);
    const float scale = std::max(diagonal / std::max(part.shape().bounds.diagonal(), 1e-6f), 1e-6f);
    return {index, size, Finest * metresPerPixel(camera, distance, ViewHeight) / scale};
}

std::vector<Seen> bySize(const std::vector<Part> &parts, const std::optional<Camera> &camera)
{
    geometry::Bounds all;
    for (const Part &part : parts)
        all.add(part.bounds());
    const QMatrix4x4 matrix = camera ? viewProjection(*camera, Aspect, all) : QMatrix4x4();
    std::vector<Seen> order;
    for (size_t i = 0; i < parts.size(); ++i)
        order.push_back(camera ? seen(parts[i], i, *camera, matrix) : Seen{i, parts[i].bounds().diagonal(), 0});
    std::ranges::stable_sort(order, std::greater(), &Seen::size);
    return order;
}

/// The coarsest that looks like the finest.
int wantedLevel(const Part &part, float error)
{
    int level = 0;
    while (level + 1 < int(part.shape().levels.size()) && part.shape().levels[size_t(level) + 1].error <= error)
        ++level;
    return level;
}

} // namespace

std::vector<int> baseLevels(const std::vector<Part> &parts, quint64 limit, const std::optional<Camera> &camera)
{
    if (trianglesOf(parts, 0) <= limit)
        return std::vector<int>(parts.size());
    const int common = commonLevel(parts, quint64(double(limit) * CommonShare));
    std::vector<int> levels(parts.size(), common);
    quint64 left = limit - std::min(limit, trianglesOf(parts, common));
    for (const Seen &each : bySize(parts, camera)) {
        const Part &part = parts[each.part];
        const quint64 has = part.shape().triangles(levelOf(part, common));
        for (int level = wantedLevel(part, each.error); level < levelOf(part, common); ++level) {
            const quint64 more = part.shape().triangles(level) - has;
            if (more > left)
                continue;
            left -= more;
            levels[each.part] = level;
            break;
        }
    }
    return levels;
}

bool seesOtherThings(const Camera &camera, const std::optional<Camera> &other)
{
    if (!other)
        return true;
    const float step = FarEnough * std::min(targetDistance(camera), targetDistance(*other));
    return (camera.position - other->position).length() > step || (camera.target - other->target).length() > step;
}

} // namespace twinscope::viewport
