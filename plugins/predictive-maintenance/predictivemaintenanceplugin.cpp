// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "predictivemaintenanceplugin.h"

namespace twinscope::predict {

core::Result<void> PredictiveMaintenancePlugin::initialize(sdk::Services &)
{
    return {};
}

} // namespace twinscope::predict
