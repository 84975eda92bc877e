// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/operatingmodes.h"

#include "anomaly/robustscaling.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinscope::predict {

namespace {

using Groups = std::vector<std::pair<double, double>>;

Groups groupsOf(std::vector<double> values, double gapShare)
{
    std::erase_if(values, [](double v) { return std::isnan(v); });
    std::ranges::sort(values);
    Groups groups;
    const double gap = values.empty() ? 0 : gapShare * (values.back() - values.front());
    for (const double value : values) {
        if (groups.empty() || value - groups.back().second > gap)
            groups.push_back({value, value});
        groups.back().second = value;
    }
    // Between two groups the border lies in the middle; the outer ones reach half a gap further.
    for (auto &[low, high] : groups) {
        low -= gap / 2;
        high += gap / 2;
    }
    return groups;
}

} // namespace

void OperatingModes::train(const Matrix &good, std::vector<Eigen::Index> setters)
{
    m_setters = std::move(setters);
    m_others.clear();
    m_groups.clear();
    m_modes.clear();
    for (Eigen::Index c = 0; c < good.cols(); ++c) {
        if (std::ranges::find(m_setters, c) == m_setters.end())
            m_others.push_back(c);
    }
    for (const Eigen::Index setter : m_setters)
        m_groups.push_back(groupsOf({good.col(setter).begin(), good.col(setter).end()}, Gap));
    std::map<Key, std::vector<Eigen::Index>> rows;
    for (Eigen::Index i = 0; i < good.rows(); ++i) {
        if (const auto key = keyOf(good.row(i).transpose()))
            rows[*key].push_back(i);
    }
    for (const auto &[key, members] : rows) {
        if (Eigen::Index(members.size()) < FewestRows)
            continue;
        RobustScaling scaling;
        scaling.train(good(members, m_others));
        m_modes[key] = {scaling.centre(), scaling.scale()};
    }
}

std::optional<OperatingModes::Key> OperatingModes::keyOf(const Vector &row) const
{
    Key key;
    for (size_t s = 0; s < m_setters.size(); ++s) {
        const double value = row[m_setters[s]];
        const auto group = std::ranges::find_if(
            m_groups[s], [value](const auto &range) { return value >= range.first && value <= range.second; });
        if (group == m_groups[s].end())
            return std::nullopt;
        key.push_back(int(group - m_groups[s].begin()));
    }
    return key;
}

Matrix OperatingModes::apply(const Matrix &rows) const
{
    Matrix scaled =
        Matrix::Constant(rows.rows(), Eigen::Index(m_others.size()), std::numeric_limits<double>::quiet_NaN());
    for (Eigen::Index i = 0; i < rows.rows(); ++i) {
        const auto key = keyOf(rows.row(i).transpose());
        const auto mode = key ? m_modes.find(*key) : m_modes.end();
        if (mode == m_modes.end())
            continue;
        for (size_t c = 0; c < m_others.size(); ++c) {
            const double size = mode->second.size[Eigen::Index(c)];
            // What is constant in a mode has no spread to be measured in; its difference alone still tells something.
            scaled(i, Eigen::Index(c)) =
                (rows(i, m_others[c]) - mode->second.centre[Eigen::Index(c)]) / (size > 0 ? size : 1);
        }
    }
    return scaled;
}

} // namespace twinscope::predict
