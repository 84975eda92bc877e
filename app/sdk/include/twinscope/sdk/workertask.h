// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>

#include <QJsonObject>
#include <QStringList>

#include <functional>

namespace twinscope::sdk {

/// One thing `twinscope-worker NAME ARGUMENTS…` can do: a process of its own with caps on memory and time, where foreign
/// files and code are handled. The plugin says so in its metadata, too (PROVIDES task:NAME). Main thread of that process.
class WorkerTask
{
public:
    virtual ~WorkerTask() = default;
    virtual QString name() const = 0; ///< small letters, digits, hyphens

    using Note = std::function<void(const QJsonObject &)>;

    /// The result goes to the caller as it is, notes at once. May throw: std::bad_alloc becomes LimitExceeded, the rest
    /// Internal.
    virtual core::Result<QJsonObject> run(const QStringList &arguments, core::Progress &progress, const Note &note) = 0;
};

} // namespace twinscope::sdk
