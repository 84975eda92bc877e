// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/storefactory.h>
#include <twinscope/sdk/services.h>

namespace twinscope::session {

/// Opens the shared history; blocking, any thread.
using SharedOpener = std::function<core::Result<std::unique_ptr<historian::Store>>(bool readOnly)>;

/// For the URL of a project. Without a plugin for it: an opener that says so.
SharedOpener sharedOpener(const QString &url, sdk::Services &services);

/// The id of the embedded store in that folder among the feeders of a shared history: made once, kept with the store, and
/// gone with it, because its positions begin anew then.
core::Result<QString> recorderIdOf(const QString &storeFolder);

} // namespace twinscope::session
