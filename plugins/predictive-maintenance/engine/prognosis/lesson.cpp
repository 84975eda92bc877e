// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/lesson.h"

#include "prognosis/assetstate.h"

#include <algorithm>

namespace twinscope::predict {

namespace {

constexpr Eigen::Index firstRow = 10, firstJudged = 20; ///< of a unit; before them trends are not yet told from noise
constexpr Eigen::Index wantedRows = 20'000;             ///< neighbouring rows tell nearly the same
constexpr double youth = 0.2;                           ///< share of a life that counts as new

} // namespace

bool isJudged(Eigen::Index row, Eigen::Index rows)
{
    return row + 1 >= std::min(firstJudged, rows / 2);
}

Study study(const Fleet &fleet, const ConditionScale &scale)
{
    Study study{Lesson(size_t(AssetState::featureCount(scale.sensors()))), {}, {}};
    Lesson &lesson = study.lesson;
    const Eigen::Index stride = std::max<Eigen::Index>(1, fleet.rows() / wantedRows);
    for (size_t unit = 0; unit < fleet.runs.size(); ++unit) {
        const Run &run = fleet.runs[unit];
        AssetState asset(scale.sensors());
        const Eigen::Index rows = run.values.rows(), first = std::min(firstRow, rows / 2);
        for (Eigen::Index row = 0; row < rows; ++row) {
            asset.push(run.cycles[row], scale.apply(run.values.row(row)));
            if (row + 1 < first || (row + 1 - first) % stride != 0)
                continue;
            asset.features(lesson.table.addRow());
            lesson.units.push_back(unit);
            lesson.lives.push_back(run.cycles[rows - 1] - run.cycles[row]);
            lesson.judged.push_back(isJudged(row, rows));
            if (double(row) < youth * double(rows))
                study.young.push_back(asset.level());
        }
        study.failed.push_back(asset.level());
    }
    return study;
}

std::vector<HeldOut> inOrder(std::vector<HeldOut> cases)
{
    std::ranges::stable_sort(cases, {}, &HeldOut::unit);
    std::vector<double> counts(cases.empty() ? 0 : cases.back().unit + 1);
    for (const HeldOut &one : cases)
        ++counts[one.unit];
    for (HeldOut &one : cases)
        one.weight = 1 / counts[one.unit];
    return cases;
}

} // namespace twinscope::predict
