// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/frame.h"

namespace twinscope::predict {

/// Watches for channels that stand still for much longer than they ever did in good rows: a sensor or its line is dead.
class FrozenWatch
{
public:
    /// `shortest`: rows that no stillness below is worth a word.
    void train(const Matrix &good, Eigen::Index shortest);

    /// For each channel how likely it stands still so long by itself: 1, or next to nothing. A missing value is no
    /// news.
    Vector step(const Vector &row);
    void restart();

private:
    void count(const Vector &row);

    Vector m_last, m_run, m_limit;
};

} // namespace twinscope::predict
