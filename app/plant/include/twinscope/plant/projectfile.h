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
    QString path;                         ///< absolute path of NAME.twin.json
    Plant plant;                          ///< faulty entries are left out or have the faulty field at its default
    std::vector<Problem> problems;        ///< empty: nothing to complain about
    std::shared_ptr<const ProjectDocument> document;

    QString directory() const;            ///< what relative paths are relative to
    QString absolute(const QString &relative) const;
};

/// Reads and checks. An Error only where nothing can be shown at all: no such file, unreadable, not JSON, not a project,
/// a format version from the future. Missing model files are problems. Blocking: not in the window's thread.
core::Result<Project> openProject(const QString &path);
core::Result<Project> parseProject(const QByteArray &json, const QString &path);

/// Writes atomically (a crash leaves the old file or the new one). Entries are matched to the document's by id, so that
/// unknown fields, key order and faulty entries that were left out stay as they were.
core::Result<void> saveProject(Project &project);
QByteArray serialise(const Project &project);

/// Wildcards, empty levels and such: a sentence where an MQTT topic cannot be subscribed to as one channel, else "".
QString topicFault(const QString &topic);

} // namespace twinscope::plant
