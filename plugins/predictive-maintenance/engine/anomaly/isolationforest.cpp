// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "anomaly/isolationforest.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <random>

namespace twinscope::predict {

namespace {

/// Mean depth of an unsuccessful search in a binary tree of so many rows.
double expectedDepth(double rows)
{
    constexpr double euler = 0.5772156649015329;
    if (rows < 2)
        return 0;
    return rows < 3 ? 1 : 2 * (std::log(rows - 1) + euler) - 2 * (rows - 1) / rows;
}

} // namespace

/// Cuts rows at random until each stands alone or the tree is as deep as an average one.
class IsolationForest::Grower
{
public:
    Grower(const Matrix &rows, std::mt19937 &random, int deepest)
        : m_rows(rows)
        , m_random(random)
        , m_deepest(deepest)
    {
    }

    Tree grow(std::vector<Eigen::Index> members)
    {
        m_tree.clear();
        split(members.begin(), members.end(), 0);
        return std::move(m_tree);
    }

private:
    using Place = std::vector<Eigen::Index>::iterator;

    double uniform() { return double(m_random()) / 4294967296.0; }

    int split(Place first, Place last, int depth)
    {
        const int self = int(m_tree.size());
        m_tree.emplace_back().rows = int(last - first);
        if (last - first < 2 || depth >= m_deepest)
            return self;
        const auto channel = chooseChannel(first, last);
        if (channel < 0)
            return self;
        const double cut = m_low + uniform() * (m_high - m_low);
        const auto middle = std::partition(first, last, [&](Eigen::Index row) { return m_rows(row, channel) <= cut; });
        m_tree[size_t(self)].channel = int(channel);
        m_tree[size_t(self)].cut = cut;
        const int left = split(first, middle, depth + 1);
        const int right = split(middle, last, depth + 1);
        m_tree[size_t(self)].left = left;
        m_tree[size_t(self)].right = right;
        return self;
    }

    /// A random channel in which these rows differ; sets its range. -1: they are all alike.
    Eigen::Index chooseChannel(Place first, Place last)
    {
        const auto start = Eigen::Index(uniform() * double(m_rows.cols()));
        for (Eigen::Index i = 0; i < m_rows.cols(); ++i) {
            const Eigen::Index channel = (start + i) % m_rows.cols();
            const auto value = [&](Eigen::Index row) { return m_rows(row, channel); };
            const auto [low, high] = std::ranges::minmax_element(first, last, {}, value);
            m_low = value(*low);
            m_high = value(*high);
            if (m_low < m_high)
                return channel;
        }
        return -1;
    }

    const Matrix &m_rows;
    std::mt19937 &m_random;
    const int m_deepest;
    double m_low = 0, m_high = 0;
    Tree m_tree;
};

core::Result<void> IsolationForest::train(const Matrix &good)
{
    constexpr Eigen::Index needed = 8;
    if (good.rows() < needed)
        return tooFewRows(name(), good.rows(), needed);
    std::mt19937 random(m_settings.seed);
    const auto sample = std::min<Eigen::Index>(m_settings.sample, good.rows());
    m_expectedDepth = expectedDepth(double(sample));
    Grower grower(good, random, int(std::ceil(std::log2(double(sample)))));
    std::vector<Eigen::Index> all(size_t(good.rows()));
    std::iota(all.begin(), all.end(), 0);
    m_trees.clear();
    for (int i = 0; i < m_settings.trees; ++i) {
        for (Eigen::Index k = 0; k < sample; ++k) // the first steps of a shuffle
            std::swap(all[size_t(k)], all[size_t(k) + random() % (all.size() - size_t(k))]);
        m_trees.push_back(grower.grow({all.begin(), all.begin() + sample}));
    }
    return {};
}

Reading IsolationForest::judge(const Vector &row)
{
    Vector early = Vector::Zero(row.size());
    double depths = 0;
    for (const Tree &tree : m_trees) {
        int at = 0, depth = 0;
        for (; tree[size_t(at)].channel >= 0; ++depth) {
            const Node &node = tree[size_t(at)];
            at = row[node.channel] <= node.cut ? node.left : node.right;
            // A cut that leaves few rows on this side has told something.
            const double left = double(tree[size_t(at)].rows) / double(node.rows);
            early[node.channel] += (1 - left) / (1 + depth);
        }
        depths += depth + expectedDepth(tree[size_t(at)].rows);
    }
    const double score = std::exp2(-depths / double(m_trees.size()) / m_expectedDepth);
    const double sum = early.sum();
    return {score, sum > 0 ? Vector(early * (score / sum)) : early};
}

} // namespace twinscope::predict
