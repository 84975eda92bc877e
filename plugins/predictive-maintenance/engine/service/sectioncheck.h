// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/sdk/projectcheck.h>

namespace twinscope::predict {

/// Watches, lives with their model files, and the rules of planning.
class SectionCheck final : public sdk::ProjectCheck
{
public:
    std::vector<plant::Problem> check(const plant::Project &project) const override;
};

} // namespace twinscope::predict
