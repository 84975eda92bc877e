// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelcatalogue.h"
#include "recordmodel.h"

namespace twinscope::whatif {

/// A start value of the model that the scenario sets.
struct ParameterValue
{
    QString variable, value;
    bool operator==(const ParameterValue &) const = default;
};

/// The model's content as the fields' words need it; null while it is not known.
using ContentGetter = std::function<std::shared_ptr<const ModelContent>()>;

std::vector<Field<Change>> changeFields(const ContentGetter &content);
std::vector<Field<ScenarioQuantity>> quantityFields(const ContentGetter &content);
std::vector<Field<Kpi>> kpiFields();
std::vector<Field<ParameterValue>> parameterFields(const ContentGetter &content);

} // namespace twinscope::whatif
