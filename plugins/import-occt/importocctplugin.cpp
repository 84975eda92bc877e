// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importocctplugin.h"

#include "occtimporter.h"

namespace twinscope::occt {

core::Result<void> ImportOcctPlugin::initialize(sdk::Services &services)
{
    m_importer = services.importers().add(std::make_shared<OcctImporter>());
    return {};
}

void ImportOcctPlugin::shutdown()
{
    m_importer.release();
}

} // namespace twinscope::occt
