// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>
#include <twinscope/sdk/services.h>

#include <QJsonObject>
#include <QStringList>

#include <functional>
#include <memory>

namespace twinscope::worker {

/// One thing the worker can do: `twinscope-worker NAME ARGUMENTS…`.
class Task
{
public:
    virtual ~Task() = default;

    using Note = std::function<void(const QJsonObject &)>;

    /// The result goes to the caller as it is, notes at once. May throw: std::bad_alloc becomes LimitExceeded, the rest
    /// Internal.
    virtual core::Result<QJsonObject> run(const QStringList &arguments, core::Progress &progress, const Note &note) = 0;
};

/// The task of that name, or nullptr.
std::unique_ptr<Task> makeTask(const QString &name, sdk::Services &services);

} // namespace twinscope::worker
