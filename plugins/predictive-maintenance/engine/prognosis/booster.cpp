// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/booster.h"

#include <QCoreApplication>

#include <xgboost/c_api.h>

#include <limits>
#include <utility>

namespace twinscope::predict {

namespace {

using core::Error;
using core::ErrorCode;
using core::Result;

constexpr int rounds = 300;
constexpr std::pair<const char *, const char *> settings[] = {
    {"objective", "reg:squarederror"},
    {"tree_method", "hist"},
    {"max_bin", "64"},
    {"max_depth", "5"},
    {"eta", "0.05"},
    {"subsample", "0.6"},
    {"lambda", "5"},
    {"colsample_bytree", "0.3"},
    {"min_child_weight", "20"},
    {"nthread", "1"},
    {"verbosity", "0"},
};

Error failure()
{
    return {ErrorCode::Internal, QCoreApplication::translate("predict", "The regression failed in its library."),
            QString::fromUtf8(XGBGetLastError())};
}

struct FreeMatrix
{
    void operator()(void *handle) const { XGDMatrixFree(handle); }
};
using DataMatrix = std::unique_ptr<void, FreeMatrix>;

Result<DataMatrix> toDataMatrix(const FeatureTable &table)
{
    DMatrixHandle handle = nullptr;
    if (XGDMatrixCreateFromMat_omp(table.values.data(), table.rows(), table.columns,
                                   std::numeric_limits<float>::quiet_NaN(), &handle, 1))
        return failure();
    return DataMatrix(handle);
}

bool configure(BoosterHandle booster, quint32 seed)
{
    for (const auto &[name, value] : settings)
        if (XGBoosterSetParam(booster, name, value))
            return false;
    return XGBoosterSetParam(booster, "seed", std::to_string(seed).c_str()) == 0;
}

} // namespace

float *FeatureTable::addRow()
{
    values.resize(values.size() + columns);
    return values.data() + values.size() - columns;
}

void Booster::Free::operator()(void *handle) const
{
    XGBoosterFree(handle);
}

Result<Booster> Booster::train(const FeatureTable &table, const std::vector<float> &targets, quint32 seed)
{
    if (table.rows() == 0 || targets.size() != table.rows())
        return Error{
            ErrorCode::InvalidArgument, QCoreApplication::translate("predict", "There are no rows to learn from."), {}};
    auto data = toDataMatrix(table);
    if (!data)
        return data.error();
    if (XGDMatrixSetFloatInfo(data->get(), "label", targets.data(), targets.size()))
        return failure();
    BoosterHandle handle = nullptr;
    const DMatrixHandle list[] = {data->get()};
    if (XGBoosterCreate(list, 1, &handle))
        return failure();
    Booster booster{Handle(handle)};
    if (!configure(handle, seed))
        return failure();
    for (int round = 0; round < rounds; ++round)
        if (XGBoosterUpdateOneIter(handle, round, data->get()))
            return failure();
    return booster;
}

Result<std::vector<float>> Booster::predict(const FeatureTable &table) const
{
    if (table.rows() == 0)
        return std::vector<float>();
    const auto data = toDataMatrix(table);
    if (!data)
        return data.error();
    static constexpr char wanted[] =
        R"({"type": 0, "training": false, "iteration_begin": 0, "iteration_end": 0, "strict_shape": false})";
    const bst_ulong *shape = nullptr;
    bst_ulong dimensions = 0;
    const float *numbers = nullptr;
    if (XGBoosterPredictFromDMatrix(m_handle.get(), data->get(), wanted, &shape, &dimensions, &numbers))
        return failure();
    return std::vector<float>(numbers, numbers + table.rows());
}

QByteArray Booster::save() const
{
    bst_ulong size = 0;
    const char *bytes = nullptr;
    XGBoosterSaveModelToBuffer(m_handle.get(), R"({"format": "ubj"})", &size, &bytes);
    return {bytes, qsizetype(size)};
}

Result<Booster> Booster::load(const QByteArray &bytes)
{
    BoosterHandle handle = nullptr;
    if (XGBoosterCreate(nullptr, 0, &handle))
        return failure();
    Booster booster{Handle(handle)};
    if (XGBoosterLoadModelFromBuffer(handle, bytes.constData(), bst_ulong(bytes.size())))
        return failure();
    XGBoosterSetParam(handle, "nthread", "1");
    return booster;
}

size_t Booster::features() const
{
    bst_ulong count = 0;
    XGBoosterGetNumFeature(m_handle.get(), &count);
    return count;
}

} // namespace twinscope::predict
