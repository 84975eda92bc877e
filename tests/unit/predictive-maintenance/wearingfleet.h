// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "prognosis/fleetmodel.h"

#include <random>

namespace twinscope::test {

/// Assets that wear ever faster until they fail, with two sensors that show it, one that does not and a constant one.
/// With conditions, every row is run in one of so many, which moves all sensors far more than wear does.
struct WearingFleet
{
    int units = 20;
    int conditions = 1;
    quint32 seed = 1;

    predict::Fleet runs() const
    {
        std::mt19937 random(seed);
        std::normal_distribution<double> noise(0, 0.05);
        predict::Fleet fleet{QStringLiteral("fleet.csv"),
                             {QStringLiteral("load"), QStringLiteral("rises"), QStringLiteral("falls"),
                              QStringLiteral("idle"), QStringLiteral("constant")},
                             {QString(), QStringLiteral("bar"), QString(), QString(), QString()},
                             QString(),
                             QByteArray(64, 'f')};
        for (int unit = 1; unit <= units; ++unit) {
            const int life = 80 + int(random() % 60);
            predict::Run run{QString::number(unit), {}, predict::Matrix(life, 5)};
            run.cycles = predict::Vector::LinSpaced(life, 1, life);
            for (int row = 0; row < life; ++row) {
                const double wear = std::exp(0.05 * (row - life)), load = double(random() % unsigned(conditions));
                run.values.row(row) << load, 100 * load + wear + noise(random), 3 - 50 * load - wear + noise(random),
                    noise(random) + 20 * load, 7;
            }
            fleet.runs.push_back(std::move(run));
        }
        return fleet;
    }

    /// Each run ends so many cycles before its failure.
    static predict::Fleet cut(predict::Fleet fleet, Eigen::Index before)
    {
        for (predict::Run &run : fleet.runs) {
            const Eigen::Index rows = run.values.rows() - before;
            run.values.conservativeResize(rows, Eigen::NoChange);
            run.cycles.conservativeResize(rows);
        }
        return fleet;
    }
};

inline core::Result<predict::FleetModel> trained(const predict::Fleet &fleet,
                                                 const predict::TrainingWishes &wishes = {})
{
    core::Progress progress;
    auto model = predict::trainFleetModel(fleet, wishes, progress);
    if (model) {
        model.value().unitColumn = QStringLiteral("unit");
        model.value().cycleColumn = QStringLiteral("cycle");
    }
    return model;
}

} // namespace twinscope::test
