// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario/scenario.h"

namespace twinscope::whatif {

/// What a change does, without what it changes: "step by 2 at 3 h until 5 h".
QString sentenceOf(const Change &change);

/// "0.8, uniform: low 0.7; high 0.9", or the number alone where it is certain.
QString sentenceOf(const ScenarioQuantity &quantity);

} // namespace twinscope::whatif
