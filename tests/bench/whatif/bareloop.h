// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

/// Processor seconds that a bare C loop takes over a co-simulation FMU of FMI 2.0: fmi2DoStep, then one fmi2GetReal of all
/// references. No start, no end, nothing kept. Negative where it failed.
double bareLoop(const char *library, const char *guid, const std::vector<unsigned int> &references, double step,
                long steps);
