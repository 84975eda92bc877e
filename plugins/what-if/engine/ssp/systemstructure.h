// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "system/systemdescription.h"

#include <functional>

namespace twinscope::whatif {

/// Reads System Structure and Parameterization 1.0 (Modelica Association, 2019): SystemStructure.ssd with its components,
/// connectors, connections with transformations, nested systems (within, or in SSDs and SSPs of their own), signal
/// dictionaries, parameter bindings (SSV within, beside or in a component's archive, with SSM mappings) and units. What has
/// no bearing on a simulation is passed over; what has and is not understood is among the problems.

/// Where the files of a system lie.
struct SystemFiles
{
    /// A file by its absolute path; `inside` names a file in the archive there. Nothing where there is none.
    using Reader = std::function<std::optional<QByteArray>(const QString &path, const QString &inside)>;
    /// Unpacks an archive for as long as the system is used, and answers the folder.
    using Unpacker = std::function<core::Result<QString>(const QString &path)>;

    QString folder; ///< absolute; relative sources begin here
    Reader read;
    Unpacker unpack;
    bool confined = true; ///< sources outside of the folder are refused, as they have to be in an archive
};

/// Error: it is no SSD, or a component has no source that can be used.
core::Result<SystemDescription> readSystemStructure(const QByteArray &ssd, const SystemFiles &files);

/// Of a file: SYSTEM.ssp is unpacked into a temporary folder, SYSTEM.ssd is read where it lies.
core::Result<SystemDescription> loadSystem(const QString &path, core::Progress &progress);
bool isSystemFile(const QString &path); ///< by its name

} // namespace twinscope::whatif
