// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelcatalogue.h"

namespace twinscope::whatif {

/// One field in which two scenarios differ, in the words of the editor.
struct ScenarioDifference
{
    QString what;      ///< "Changes › Pump 1 · Wear › At [h]"
    QString then, now; ///< empty: it is not said there
};

/// In the order of the editor's pages. What a scenario is called is not looked at. A change, quantity, KPI or parameter that
/// only one of them has is one difference, and so is another order of those that both have. `content` gives the model's
/// variables their titles; null: they are called as the model calls them.
std::vector<ScenarioDifference> differences(const Scenario &then, const Scenario &now,
                                            const std::shared_ptr<const ModelContent> &content);

} // namespace twinscope::whatif
