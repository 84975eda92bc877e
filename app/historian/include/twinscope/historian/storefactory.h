// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/store.h>

#include <QStringList>

#include <memory>

namespace twinscope::historian {

/// Where a shared store is, and who asks as far as a key ring knows.
struct StoreAddress
{
    QString url;
    QString user = {}, password = {};
};

/// How a plugin brings a kind of shared store: one that several recorders feed and several workstations read.
/// A shared store may be away at any time. Its functions then fail with Unavailable within about ten seconds, and work
/// again once it is back; nothing has to be opened anew.
class StoreFactory
{
public:
    virtual ~StoreFactory() = default;

    virtual QStringList schemes() const = 0; ///< of the URLs it opens: "postgresql"

    /// Blocking; any thread. A user and a password of the environment win over those of the address.
    /// Writing makes what is missing; reading only: NotFound where nothing was ever stored. Refused: wrong password or no
    /// rights; Unsupported: made by another version.
    virtual core::Result<std::unique_ptr<Store>> open(const StoreAddress &address, bool readOnly) const = 0;
};

} // namespace twinscope::historian
