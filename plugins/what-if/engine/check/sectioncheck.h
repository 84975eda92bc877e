// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/sdk/projectcheck.h>

namespace twinscope::whatif {

/// Scenarios and models in step with the plant, and whether the models' files are there.
class SectionCheck final : public sdk::ProjectCheck
{
public:
    std::vector<plant::Problem> check(const plant::Project &project) const override;
};

} // namespace twinscope::whatif
