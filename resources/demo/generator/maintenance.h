// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "projectbuilder.h"

namespace demogenerator {

/// Watches the pumps, puts their model in service: health and remaining life of each as channels, an alarm on little life, and the
/// rules by which maintenance is planned.
void maintain(ProjectBuilder &b);

} // namespace demogenerator
