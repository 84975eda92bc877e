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

/// "uniform: low 0.8; high 1.2".
QString spreadSentence(const Distribution &distribution);

/// The model's content as the fields' words need it; null while it is not known.
using ContentGetter = std::function<std::shared_ptr<const ModelContent>()>;

/// Names of the scenario's quantities, which expressions may use.
using NamesGetter = std::function<QStringList()>;

std::vector<Field<Change>> changeFields(const ContentGetter &content, const NamesGetter &quantities);
std::vector<Field<ScenarioQuantity>> quantityFields(const ContentGetter &content);
std::vector<Field<Kpi>> kpiFields(const ContentGetter &content, const NamesGetter &quantities);
std::vector<Field<ParameterValue>> parameterFields(const ContentGetter &content);

} // namespace twinscope::whatif
