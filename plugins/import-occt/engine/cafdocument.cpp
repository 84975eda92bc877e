// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cafdocument.h"

#include <QCoreApplication>

namespace twinscope::occt {

// Not made through XCAFApp_Application: that keeps every document for the life of the process.
Handle(TDocStd_Document) newCafDocument()
{
    return new TDocStd_Document("MDTV-XCAF");
}

core::Error cancelledError()
{
    return {core::ErrorCode::Cancelled, QCoreApplication::translate("import-occt", "The import was cancelled."), {}};
}

core::Error nothingToShowError()
{
    return {core::ErrorCode::Unsupported,
            QCoreApplication::translate("import-occt",
                                        "The file was read, but holds no shape that can be shown. Export it again "
                                        "with solids or surfaces."),
            {}};
}

} // namespace twinscope::occt
