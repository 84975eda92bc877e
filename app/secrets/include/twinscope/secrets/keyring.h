// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QString>

#include <chrono>
#include <mutex>
#include <optional>

namespace twinscope::secrets {

struct Login
{
    QString user, password;
    bool operator==(const Login &) const = default;
};

/// Users and passwords in the key ring of the desktop (Secret Service, KWallet), by the address of the broker they are
/// for. What was read is remembered while the program runs. Thread-safe; a call blocks until the key ring has answered or
/// `patience` is over, which happens while a person is asked to unlock it: the next call then finds it open.
class KeyRing
{
public:
    explicit KeyRing(std::chrono::milliseconds patience = std::chrono::milliseconds(1'500))
        : m_patience(patience)
    {
    }

    /// Errors: NotFound where nothing is kept for this broker, Unavailable where there is no key ring or it is locked.
    core::Result<Login> read(const QString &brokerUrl);
    core::Result<void> keep(const QString &brokerUrl, const Login &login);
    core::Result<void> forget(const QString &brokerUrl);

private:
    const std::chrono::milliseconds m_patience;
    std::mutex m_mutex;
    QString m_readUrl; ///< of the login below
    std::optional<Login> m_read;
};

} // namespace twinscope::secrets
