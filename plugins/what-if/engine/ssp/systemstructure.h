// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "system/systemdescription.h"

#include <functional>

namespace twinscope::whatif {

/// Reads System Structure and Parameterization 1.0 (Modelica Association, 2019): SystemStructure.ssd with its components,
/// connectors, connections with transformations, nested systems, parameter bindings (SSV, within or beside, with SSM
/// mappings) and units. What has no bearing on a simulation is passed over; what has and is not understood (signal
/// dictionaries, mappings of enumerations, parameters inside components' archives) is among the problems.

/// Files beside an SSD, by relative path with '/'. Nothing where there is none.
using FileReader = std::function<std::optional<QByteArray>(const QString &path)>;

/// `folder` is where relative sources lie; not looked at here. Error: it is no SSD, or a component has no source.
core::Result<SystemDescription> readSystemStructure(const QByteArray &ssd, const QString &folder,
                                                    const FileReader &read);

/// Of a file: SYSTEM.ssp is unpacked into a temporary folder, SYSTEM.ssd is read where it lies.
core::Result<SystemDescription> loadSystem(const QString &path, core::Progress &progress);
bool isSystemFile(const QString &path); ///< by its name

} // namespace twinscope::whatif
