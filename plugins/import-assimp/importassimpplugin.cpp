// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "importassimpplugin.h"

#include "assimpimporter.h"

namespace twinscope::assimp {

core::Result<void> ImportAssimpPlugin::initialize(sdk::Services &services)
{
    m_importer = services.importers().add(std::make_shared<AssimpImporter>());
    return {};
}

void ImportAssimpPlugin::shutdown()
{
    m_importer.release();
}

} // namespace twinscope::assimp
