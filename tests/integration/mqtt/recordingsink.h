// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/telemetry/source.h>

#include <QHash>
#include <QMutex>

namespace twinscope::mqtt {

/// Keeps what a source delivers, and asks after it from the test's thread.
class RecordingSink final : public telemetry::SampleSink
{
public:
    void deliver(telemetry::Delivery delivery) override;
    void linkChanged(const QString &sourceId, const telemetry::LinkStatus &status) override;

    std::vector<telemetry::IncomingSample> samples() const;
    size_t sampleCount() const;
    size_t batchCount() const;
    void settleAll(); ///< answers every delivery that waits
    std::vector<telemetry::Receipt> receipts() const;
    quint64 repeats() const;
    std::vector<QString> refusals() const;
    std::vector<core::Sample> markers() const;
    std::vector<telemetry::LinkStatus> links() const;
    telemetry::LinkState link() const; ///< the newest one

private:
    mutable QMutex m_mutex;
    std::vector<telemetry::IncomingSample> m_samples;
    std::vector<QString> m_refusals;
    std::vector<core::Sample> m_markers;
    std::vector<telemetry::LinkStatus> m_links;
    std::vector<telemetry::Receipt> m_receipts;
    std::vector<std::function<void()>> m_unsettled;
    size_t m_batches = 0;
    quint64 m_repeats = 0;
};

} // namespace twinscope::mqtt
