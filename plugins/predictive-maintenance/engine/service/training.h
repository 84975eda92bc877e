// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/fleettable.h"
#include "service/recordedfleet.h"

#include <optional>
#include <variant>

namespace twinscope::predict {

/// What is to be learned.
struct TrainingRequest
{
    std::variant<FleetTable, RecordedFleet> data; ///< runs to failure: every unit ends with its failure
    std::optional<PlantRecord> record;            ///< where the data is a RecordedFleet
    TrainingWishes wishes;                        ///< the method among them, or "best"
    QString previous;                             ///< path of the model to compare with; "": none
};

/// How two models do on the same runs.
struct ModelComparison
{
    BackTestScores previous;  ///< of the earlier model
    bool sameData = false;    ///< it was learned from the very same data: both scores are of units left out
    bool mayKnowSome = false; ///< it was learned from other data, and judged on these runs, some of which it may know
};

/// A model that was learned, not kept anywhere yet.
struct Training
{
    std::shared_ptr<const FleetModel> model; ///< its `methods` are the scores of all that were tried
    std::optional<ModelComparison> comparison;
    QStringList
        notices; ///< sentences: columns that never change, a method left out, a previous model that cannot be read
};

/// Learns from runs to failure; the same data and wishes give the same model. Progress from 0 to 1 with steps for people.
/// The errors are those of readFleet, recordedFleet and trainFleetModel; Cancelled.
core::Result<Training> trainLife(const TrainingRequest &request, core::Progress &progress);

} // namespace twinscope::predict
