// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QByteArray>

#include <memory>
#include <vector>

namespace twinscope::predict {

/// Rows of features as trees read them; NaN is missing.
struct FeatureTable
{
    explicit FeatureTable(size_t columns)
        : columns(columns)
    {
    }

    size_t columns;
    std::vector<float> values; ///< row by row

    size_t rows() const { return values.size() / columns; }
    float *addRow(); ///< of `columns` numbers, to be filled in before the next call
};

/// Regression by gradient-boosted trees: XGBoost (Chen and Guestrin 2016) through its C interface, with settings that
/// were chosen by cross-validation on runs to failure. Moves, does not copy. One thread at a time for each object.
class Booster
{
public:
    /// Trees that give `targets` from the rows of `table`. The same seed and data give the same trees; uses one thread.
    /// InvalidArgument where there are no rows, Internal with XGBoost's own words.
    static core::Result<Booster> train(const FeatureTable &table, const std::vector<float> &targets, quint32 seed);

    core::Result<std::vector<float>> predict(const FeatureTable &table) const;

    QByteArray save() const; ///< universal binary JSON
    static core::Result<Booster> load(const QByteArray &bytes);

    size_t features() const; ///< columns of the tables it reads

private:
    struct Free
    {
        void operator()(void *handle) const;
    };
    using Handle = std::unique_ptr<void, Free>;

    explicit Booster(Handle handle)
        : m_handle(std::move(handle))
    {
    }

    Handle m_handle;
};

} // namespace twinscope::predict
