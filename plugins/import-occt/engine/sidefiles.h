// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QStringList>

class STEPControl_Reader;

namespace twinscope::occt {

/// The files a STEP assembly is spread over, besides its main file.
struct SideFiles
{
    QStringList files;    ///< absolute paths of those that will be read or were looked for
    QStringList warnings; ///< which ones were missing or left out
};

/// Follows the external references of the file loaded into `reader`, through all levels, before anything is transferred.
/// A foreign file must not make us read whatever it likes: a reference that leads out of the main file's folder, or
/// to a file that does, or to one with coordinates that are no place, is taken out of the loaded model with all that it
/// leads to. Refused where it cannot be taken out.
core::Result<SideFiles> admitSideFiles(STEPControl_Reader &reader, const QString &path);

} // namespace twinscope::occt
