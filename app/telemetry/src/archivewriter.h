// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/telemetry/ingest.h>

#include <QCoreApplication>

#include <deque>

namespace twinscope::telemetry {

/// Hands batches to the archive in their order and keeps what it does not take, trying again with back-off. Tells the
/// log once when it begins to fail and once when it goes on. Used from the ingest thread only.
class ArchiveWriter
{
    Q_DECLARE_TR_FUNCTIONS(telemetry)

public:
    using Moment = std::chrono::steady_clock::time_point;

    explicit ArchiveWriter(core::MessageLog &log)
        : m_log(log)
    {
    }
    void setArchive(Ingest::Archive archive) { m_archive = std::move(archive); }
    bool hasArchive() const { return bool(m_archive); }

    void add(std::vector<IncomingSample> batch);
    bool isEmpty() const { return m_batches.empty(); }

    struct Outcome
    {
        size_t stored = 0;
        size_t dropped = 0; ///< refused for good
    };
    /// Writes the oldest portion; nothing where nothing waits or it is too early to try again.
    Outcome writeSome(Moment now);
    bool mayWrite(Moment now) const { return !m_batches.empty() && now >= m_nextTry; }
    Moment nextTry() const { return m_nextTry; }

    /// Gives up what still waits; returns how much that is and tells it.
    size_t abandon();

private:
    core::Result<void> store(std::span<const IncomingSample> samples) const;
    void failed(const core::Error &error, Moment now);
    void recovered();
    void advance(size_t count);

    core::MessageLog &m_log;
    Ingest::Archive m_archive;
    std::deque<std::vector<IncomingSample>> m_batches;
    size_t m_done = 0; ///< how much of the first batch is dealt with
    bool m_failing = false;
    std::chrono::milliseconds m_pause{0};
    Moment m_nextTry{};
};

} // namespace twinscope::telemetry
