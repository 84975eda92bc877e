// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prognosis/conditionscale.h"

#include "prognosis/statistics.h"

#include <QCborArray>
#include <QCoreApplication>

#include <cmath>
#include <limits>

namespace twinscope::predict {

namespace {

constexpr double farthest = 6; ///< standard deviations; what is beyond is an outlier, however far

struct ConditionMoments
{
    Matrix mean, deviation; ///< conditions × columns of the fleet
};

ConditionMoments learnMoments(const Fleet &fleet, const OperatingConditions &conditions)
{
    const Eigen::Index columns = fleet.columns.size();
    std::vector<std::vector<RunningMoments>> sums(size_t(conditions.count()),
                                                  std::vector<RunningMoments>(size_t(columns)));
    for (const Run &run : fleet.runs)
        for (const auto row : run.values.rowwise()) {
            auto &condition = sums[size_t(conditions.of(row))];
            for (Eigen::Index column = 0; column < columns; ++column)
                condition[size_t(column)].add(row[column]);
        }
    ConditionMoments learned{Matrix(conditions.count(), columns), Matrix(conditions.count(), columns)};
    for (Eigen::Index i = 0; i < conditions.count(); ++i)
        for (Eigen::Index column = 0; column < columns; ++column) {
            const RunningMoments &sum = sums[size_t(i)][size_t(column)];
            learned.mean(i, column) = sum.mean();
            learned.deviation(i, column) = sum.isConstant() ? 0 : sum.deviation();
        }
    return learned;
}

} // namespace

core::Result<ConditionScale> ConditionScale::learn(const Fleet &fleet, OperatingConditions conditions)
{
    const ConditionMoments learned = learnMoments(fleet, conditions);
    ConditionScale scale;
    scale.m_conditions = std::move(conditions);
    for (Eigen::Index column = 0; column < fleet.columns.size(); ++column)
        if (learned.deviation.col(column).maxCoeff() > 0)
            scale.m_kept.push_back(column);
    if (scale.m_kept.empty())
        return core::Error{core::ErrorCode::InvalidArgument,
                           QCoreApplication::translate("predict", "No sensor of “%1” ever changes, so that nothing can "
                                                                  "be learned. The sensors are: %2.")
                               .arg(fleet.path, fleet.columns.join(QStringLiteral(", "))),
                           {}};
    scale.m_mean = learned.mean(Eigen::all, scale.m_kept);
    scale.m_deviation = learned.deviation(Eigen::all, scale.m_kept);
    return scale;
}

bool ConditionScale::reads(Eigen::Index columns) const
{
    const auto within = [columns](Eigen::Index column) { return column >= 0 && column < columns; };
    return !m_kept.empty() && std::ranges::all_of(m_kept, within) && m_conditions.reads(columns);
}

QStringList ConditionScale::constantColumns(const QStringList &columns) const
{
    QStringList constant;
    for (Eigen::Index i = 0; i < columns.size(); ++i)
        if (!std::ranges::binary_search(m_kept, i))
            constant += columns[i];
    return constant;
}

Vector ConditionScale::apply(const Vector &row) const
{
    const Eigen::Index condition = m_conditions.of(row);
    Vector scaled(sensors());
    for (Eigen::Index i = 0; i < scaled.size(); ++i) {
        const double deviation = m_deviation(condition, i);
        const double distance = (row[m_kept[size_t(i)]] - m_mean(condition, i)) / deviation;
        scaled[i] = deviation > 0 && !std::isnan(distance) ? std::clamp(distance, -farthest, farthest)
                                                           : std::numeric_limits<double>::quiet_NaN();
    }
    return scaled;
}

QCborMap ConditionScale::save() const
{
    return {{QStringLiteral("conditions"), m_conditions.save()},
            {QStringLiteral("kept"), toCbor(std::vector<double>(m_kept.begin(), m_kept.end()))},
            {QStringLiteral("mean"), toCbor(m_mean)},
            {QStringLiteral("deviation"), toCbor(m_deviation)}};
}

ConditionScale ConditionScale::load(Fields &fields)
{
    ConditionScale loaded;
    loaded.m_conditions = fields.part(QStringLiteral("conditions"), OperatingConditions::load);
    for (const double column : fields.numbers(QStringLiteral("kept")))
        loaded.m_kept.push_back(Eigen::Index(column));
    loaded.m_mean = fields.matrix(QStringLiteral("mean"));
    loaded.m_deviation = fields.matrix(QStringLiteral("deviation"));
    const auto fits = [&](const Matrix &matrix) {
        return matrix.rows() == loaded.m_conditions.count() && matrix.cols() == loaded.sensors();
    };
    if (!fits(loaded.m_mean) || !fits(loaded.m_deviation))
        fields.refuse(QStringLiteral("deviation"));
    return loaded;
}

} // namespace twinscope::predict
