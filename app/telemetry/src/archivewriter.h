// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ingestbatch.h"

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

    void add(IngestBatch batch);
    bool isEmpty() const { return m_batches.empty(); }

    struct Outcome
    {
        size_t stored = 0;
        size_t doubles = 0;                         ///< it had them already
        size_t dropped = 0;                         ///< refused for good
        std::vector<std::function<void()>> settled; ///< to be called: their deliveries are dealt with
    };
    /// Writes the oldest portion; nothing where nothing waits or it is too early to try again.
    Outcome writeSome(Moment now);
    bool mayWrite(Moment now) const { return !m_batches.empty() && now >= m_nextTry; }
    Moment nextTry() const { return m_nextTry; }

    struct Abandoned
    {
        size_t lost = 0;
        size_t returned = 0; ///< somebody waits in vain for the answer, and will send them again
    };
    /// Gives up what still waits, and tells what of it is lost.
    Abandoned abandon();

private:
    struct Portion
    {
        size_t samplesEnd = 0;
        size_t settlementsEnd = 0;
    };
    Portion nextPortion() const;
    core::Result<quint64> store(std::span<const IncomingSample> samples, std::span<const Receipt> receipts) const;
    void failed(const core::Error &error, Moment now);
    void refusedForGood(const core::Error &error, size_t count);
    void recovered();
    std::vector<std::function<void()>> advance(const Portion &portion);

    core::MessageLog &m_log;
    Ingest::Archive m_archive;
    std::deque<IngestBatch> m_batches;
    size_t m_done = 0;    ///< samples of the first batch that are dealt with
    size_t m_settled = 0; ///< settlements of the first batch that are dealt with
    bool m_failing = false;
    std::chrono::milliseconds m_pause{0};
    Moment m_nextTry{};
};

} // namespace twinscope::telemetry
