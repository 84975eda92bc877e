// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QFile>

#include <memory>
#include <optional>
#include <vector>

namespace twinscope::whatif {

/// A list of what is to be done that several processes share: each takes the next entry, nobody the same one twice. A file
/// that all of them map into memory.
class ClaimBoard
{
public:
    static core::Result<std::unique_ptr<ClaimBoard>> create(const QString &path, const std::vector<quint64> &entries);
    static core::Result<std::unique_ptr<ClaimBoard>> open(const QString &path);
    ~ClaimBoard();

    std::optional<quint64> claim(); ///< nothing where all are taken
    bool isEmpty() const;
    void pause(bool on);
    bool isPaused() const;

private:
    struct Head;
    ClaimBoard() = default;
    core::Result<void> map();

    QFile m_file;
    Head *m_head = nullptr;
    const quint64 *m_entries = nullptr;
};

} // namespace twinscope::whatif
