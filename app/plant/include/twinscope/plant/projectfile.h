// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>
#include <twinscope/plant/plant.h>

#include <QByteArray>

#include <memory>
#include <vector>

namespace twinscope::plant {

/// A fault of a project file: where (JSON pointer, RFC 6901) and a sentence that says how to mend it.
struct Problem
{
    QString pointer;
    QString message;
    bool operator==(const Problem &) const = default;
};

/// The document behind a Plant: keeps key order and every field it does not know, so that a save changes only what
/// was changed. Opaque; see resources/schemas/twinscope-project-1.schema.json for the format.
class ProjectDocument;

/// A project that was opened: all that is sound in it, and all that is not.
struct Project
{
    QString path;                  ///< absolute path of NAME.twin.json
    Plant plant;                   ///< faulty entries are left out or have the faulty field at its default
    std::vector<Problem> problems; ///< empty: nothing to complain about
    std::shared_ptr<const ProjectDocument> document;

    QString directory() const; ///< what relative paths are relative to
    QString absolute(const QString &relative) const;
};

/// Reads and checks. An Error only where nothing can be shown at all: no such file, unreadable, not JSON (with line and
/// column), not a project, a format version from the future, larger than 64 MiB, nested deeper than 100. Everything else
/// becomes a problem and costs as little as possible: a faulty field reads as its default; an entry without a usable id
/// or reference is left out, except an asset, which gets a stand-in id so that what is below it stays. Missing model
/// files are problems, too; the reference stays. A name that is absent reads as the id.
/// Blocking: not in the window's thread. Never throws, whatever the bytes.
core::Result<Project> openProject(const QString &path);
/// The same for bytes in memory. `path` need not exist; empty: the disk is not asked for model files.
core::Result<Project> parseProject(const QByteArray &json, const QString &path);

/// Writes atomically (a crash leaves the old file or the new one) and reads back: document and problems are then those
/// of the saved file, the plant stays as it is. Entries are matched to the document's by id (bindings by channel, asset
/// and kind; cameras by name), so that unknown fields, key order and faulty entries that were left out stay as they
/// were; an entry that is new to the plant takes over a left-out one of the same id. Blocking.
core::Result<void> saveProject(Project &project);
/// The same project as a file elsewhere: its relative paths name the files they named before. Nothing is written.
Project relocated(const Project &project, const QString &path);
/// The bytes that saveProject() would write: those that were read where nothing was changed. Secrets in the URL of a
/// source are never written.
QByteArray serialise(const Project &project);

/// Wildcards, empty levels and such: a sentence where an MQTT topic cannot be subscribed to as one channel, else "".
/// A leading slash is accepted: it is bad custom, but that of many plants.
QString topicFault(const QString &topic);

} // namespace twinscope::plant
