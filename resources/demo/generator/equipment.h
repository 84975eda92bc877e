// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "projectbuilder.h"

namespace demogenerator {

/// Each adds the channels, alarms and bindings of one piece of equipment whose assets exist already.
/// n: 1…4, as in P-101 … P-104.
void instrumentPump(ProjectBuilder &b, int n);
void instrumentFilter(ProjectBuilder &b, int n);
void instrumentExchanger(ProjectBuilder &b, int n);
void instrumentTower(ProjectBuilder &b, int n);
void instrumentBasin(ProjectBuilder &b);
void instrumentHeaders(ProjectBuilder &b);
void instrumentUtilities(ProjectBuilder &b);
void instrumentPlant(ProjectBuilder &b);

} // namespace demogenerator
