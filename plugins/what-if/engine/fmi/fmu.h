// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "description.h"

#include <twinscope/core/job.h>

namespace twinscope::whatif {

enum class Kind { CoSimulation, ModelExchange, ScheduledExecution };

/// "cs", "me", "se".
QString keyOf(Kind kind);
std::optional<Kind> kindFromKey(const QString &key);

/// What is known of an FMU without running any of its code.
struct FmuSummary
{
    Description description;
    QStringList platforms;   ///< folders with binaries, as the archive calls them: "linux64", "x86_64-linux"
    bool hasSources = false; ///< C code in sources/
};

/// An FMU laid out in a folder, ready to be instantiated.
struct Fmu
{
    FmuSummary summary;
    QString folder; ///< absolute; resources/ and binaries/ are below

    const Interface *interface(Kind kind) const;
    /// The shared library for this machine, or the sentence that says why there is none.
    core::Result<QString> libraryPath(Kind kind) const;
    /// Absolute path of resources/ with a '/' at the end; empty where the FMU has none.
    QString resources() const;
};

/// Reads what FILE.fmu says of itself; `problems` of the description tell what is wrong with the archive, too.
core::Result<FmuSummary> readFmu(const QString &path);

/// Unpacks an FMU into an empty folder that exists; the second where its summary is known already.
core::Result<Fmu> unpackFmu(const QString &path, const QString &folder, core::Progress &progress);
core::Result<Fmu> unpackFmu(const QString &path, FmuSummary summary, const QString &folder, core::Progress &progress);

/// The folder of this machine's binaries in an FMU of that version, the proper one first: {"x86_64-linux", "linux64"}.
QStringList platformFolders(FmiVersion version);

/// Those that an FMU offers, in the order in which they are chosen where nothing is said.
std::vector<Kind> kindsOf(const Description &description);

/// Which way of running is wanted or, left open, to be had: the first of kindsOf(). The error says what the
/// FMU offers instead.
core::Result<Kind> chooseKind(const Description &description, std::optional<Kind> wanted);

} // namespace twinscope::whatif
