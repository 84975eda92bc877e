// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fmi/fmu.h"

#include <twinscope/core/time.h>

namespace twinscope::whatif {

/// The state of a model at one moment: a line of JSON ({ "state": 1, "model": hash, "kind", "modelTime", "moment" }), then
/// the FMU's own bytes.
struct SavedState
{
    QString modelHash;
    Kind kind = Kind::CoSimulation;
    double modelTime = 0; ///< seconds on the model's own clock
    core::Time moment{};  ///< 0: not known
    QByteArray bytes;
};

QByteArray toBytes(const SavedState &state);
core::Result<SavedState> savedStateFrom(const QByteArray &bytes);

} // namespace twinscope::whatif
