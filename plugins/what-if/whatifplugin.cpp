// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "whatifplugin.h"

namespace twinscope::whatif {

core::Result<void> WhatIfPlugin::initialize(sdk::Services &)
{
    return {};
}

void WhatIfPlugin::shutdown()
{
    m_registrations.clear();
}

} // namespace twinscope::whatif
