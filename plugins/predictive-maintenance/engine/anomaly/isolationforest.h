// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "anomaly/detector.h"

namespace twinscope::predict {

/// Isolation forest (Liu, Ting, Zhou 2008): a row that random cuts part from the others early is unusual. Score
/// 2^(-depth/expected depth), 0 to 1; contributions by the share of early cuts through a channel. Same seed, same
/// forest.
class IsolationForest final : public Detector
{
public:
    struct Settings
    {
        int trees = 100;
        int sample = 256; ///< rows that each tree sees
        unsigned seed = 20080215;
    };

    IsolationForest() = default;
    explicit IsolationForest(const Settings &settings)
        : m_settings(settings)
    {
    }

    QString name() const override { return QStringLiteral("forest"); }
    core::Result<void> train(const Matrix &good) override;
    Reading judge(const Vector &row) override;
    std::unique_ptr<Detector> untrained() const override { return std::make_unique<IsolationForest>(m_settings); }

private:
    struct Node
    {
        int channel = -1; ///< -1: a leaf
        double cut = 0;
        int left = 0, right = 0; ///< places in the tree
        int rows = 0;            ///< of a leaf
    };
    using Tree = std::vector<Node>;
    class Grower;

    Settings m_settings;
    std::vector<Tree> m_trees;
    double m_expectedDepth = 1;
};

} // namespace twinscope::predict
