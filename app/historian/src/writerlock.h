// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <memory>

namespace twinscope::historian {

/// The right to write into a history folder, held by at most one process. The kernel gives it back when the process
/// ends in whatever way, so no lock is ever stale; the file that stays behind only tells who held it last.
class WriterLock
{
public:
    /// Refused (the sentence names the other process) or WriteFailed.
    static core::Result<std::unique_ptr<WriterLock>> acquire(const QString &folder);
    ~WriterLock();
    Q_DISABLE_COPY_MOVE(WriterLock)

private:
    explicit WriterLock(int descriptor)
        : m_descriptor(descriptor)
    {
    }
    int m_descriptor;
};

} // namespace twinscope::historian
