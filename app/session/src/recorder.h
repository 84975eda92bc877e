// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "storeorigin.h"

#include <twinscope/core/log.h>
#include <twinscope/historian/embeddedstore.h>
#include <twinscope/plant/projectfile.h>
#include <twinscope/telemetry/ingest.h>

#include <functional>
#include <memory>
#include <mutex>

namespace twinscope::session {

/// The plant's embedded store: opened for writing where possible, else for reading, else not at all. Each step down is
/// told in the log; whatever still works goes on.
class Recorder
{
public:
    Recorder(const plant::Project &project, core::MessageLog &log, bool record);

    historian::Store *store() const { return m_store.get(); }
    /// Index = ChannelIndex; NoSeries where nothing was recorded of a channel and nothing can be.
    const std::vector<historian::SeriesId> &series() const { return m_series; }
    bool isRecording() const { return m_recording; }

    /// Tells this recorder from every other one that a broker may meet, and is the same after a restart.
    QString name() const { return m_name; }
    /// What sources are known to have delivered already.
    std::vector<telemetry::Receipt> receipts(const QString &source) const;
    historian::EmbeddedStore *embeddedStore() const { return m_store.get(); }

    /// Told how many samples were added; in the thread that added them. Before anything is written.
    void setListener(std::function<void(quint64 stored)> listener) { m_listener = std::move(listener); }

    /// Writes a batch with its receipts; durable when ok. How many samples the store had already. Ingest thread.
    core::Result<quint64> append(std::span<const telemetry::IncomingSample> batch,
                                 std::span<const telemetry::Receipt> receipts);
    /// The same for samples from elsewhere; any thread.
    core::Result<historian::Appended> write(std::span<const historian::SeriesSample> batch,
                                            std::span<const historian::Receipt> receipts = {});

private:
    void open(const plant::Project &project, bool record);
    bool findSeries(const plant::Project &project);

    core::MessageLog &m_log;
    const QString m_name;
    std::unique_ptr<historian::EmbeddedStore> m_store;
    std::vector<historian::SeriesId> m_series;
    bool m_recording = false;
    std::function<void(quint64)> m_listener;
    std::mutex m_writing; ///< the store takes one writer at a time
};

} // namespace twinscope::session
