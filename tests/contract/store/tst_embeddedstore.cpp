// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storecontract.h"
#include "storecontractcurves.h"
#include "storecontracttests.h"

#include <twinscope/historian/embeddedstore.h>

#include <QTemporaryDir>

namespace twinscope::test {
namespace {

class EmbeddedHarness final : public StoreHarness
{
public:
    core::Result<std::unique_ptr<historian::Store>> open(bool readOnly) override
    {
        auto opened = historian::openEmbeddedStore(m_folder.filePath(QStringLiteral("plant.twin.history")),
                                                   {.readOnly = readOnly});
        if (!opened)
            return opened.error();
        return std::unique_ptr<historian::Store>(std::move(*opened));
    }

private:
    QTemporaryDir m_folder;
};

std::unique_ptr<StoreHarness> makeHarness()
{
    return std::make_unique<EmbeddedHarness>();
}

INSTANTIATE_TEST_SUITE_P(Historian, StoreContract, testing::Values(StoreKind{"Embedded", &makeHarness}), kindName);

} // namespace
} // namespace twinscope::test
