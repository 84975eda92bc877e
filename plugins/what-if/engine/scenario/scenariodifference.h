// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario.h"

#include <QStringList>

namespace twinscope::whatif {

/// One field in which two scenarios differ.
struct ScenarioDifference
{
    QStringList path;      ///< as in its text, members of lists by name or variable: "changes", "P-101.wear", "at"
    QString before, after; ///< the field's text; empty: it is not said there
    bool operator==(const ScenarioDifference &) const = default;
};

/// In the order of the text; names and descriptions of the scenarios themselves included. A member of a list that only one
/// of them has is one difference.
std::vector<ScenarioDifference> differences(const Scenario &before, const Scenario &after);

} // namespace twinscope::whatif
