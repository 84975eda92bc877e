// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "shadow.h"

#include "estimation/estimateboard.h"

#include <twinscope/telemetry/source.h>

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace twinscope::whatif {

/// One model beside the live plant: warms up over the record, then makes a step whenever one is due and delivers outputs,
/// residuals and the parameters in use. What goes wrong is told in the log, the model's channels turn Bad, and it is tried
/// again a while later. Where the mapping says so, parameters are estimated anew in a second thread meanwhile.
class LiveShadow
{
public:
    /// The context outlives this; `plant` as it was in createSource().
    LiveShadow(ModelMapping mapping, const plant::Plant &plant, const telemetry::SourceContext &context,
               std::shared_ptr<EstimateBoard> board);
    ~LiveShadow();

    void start();
    void stop();
    /// Empty: it runs; else why not. Thread-safe.
    QString trouble() const;

    std::function<void()> onChange; ///< trouble() changed; set before start(), called from the thread

private:
    /// Channels that want what the model tells, NoChannel where none does: outputs, residuals, parameters.
    struct Places
    {
        std::vector<core::ChannelIndex> outputs, residuals, parameters;
    };
    Places placesIn(const std::vector<std::pair<core::ChannelIndex, plant::Channel>> &channels) const;

    void recallEstimates();
    void run(const std::stop_token &stop);
    core::Result<void> follow(Shadow &shadow, const std::stop_token &stop);
    core::Result<void> warmUp(Shadow &shadow, core::Time until, const std::stop_token &stop);
    bool waitUntil(core::Time time, const std::stop_token &stop);
    void deliver(const ShadowMoment &moment);
    void deliverParameters();
    void deliverBad();
    void setTrouble(const QString &sentence);
    void estimateNow(const std::stop_token &stop);
    void startEstimateWhenDue();
    bool takeEstimate(Shadow &shadow);

    ModelMapping m_mapping;
    const plant::Plant m_plant;
    const telemetry::SourceContext &m_context;
    const std::shared_ptr<EstimateBoard> m_board;
    const Places m_places;
    core::Time m_lastEstimate;
    mutable std::mutex m_mutex;
    QString m_trouble;
    std::atomic_bool m_isEstimating = false;
    std::optional<QHash<QString, double>> m_estimate; ///< found and not taken over yet
    std::condition_variable_any m_wake;
    std::jthread m_estimating;
    std::jthread m_thread; ///< last: it has ended before anything it uses goes
};

/// All models of a plant as a source of channels.
class ShadowSource final : public telemetry::TelemetrySource
{
public:
    ShadowSource(telemetry::SourceContext context, const std::shared_ptr<EstimateBoard> &board);
    void start() override;
    void stop() override;
    telemetry::LinkStatus status() const override;

private:
    void announce();

    const telemetry::SourceContext m_context;
    QStringList m_faults;
    mutable std::mutex m_mutex;
    bool m_running = false;
    std::vector<std::unique_ptr<LiveShadow>> m_models;
};

class ShadowSourceFactory final : public telemetry::SourceFactory
{
public:
    explicit ShadowSourceFactory(std::shared_ptr<EstimateBoard> board = std::make_shared<EstimateBoard>())
        : m_board(std::move(board))
    {
    }
    QString type() const override { return PluginId; }
    std::unique_ptr<telemetry::TelemetrySource> createSource(telemetry::SourceContext context) override;
    std::unique_ptr<telemetry::Publisher> createPublisher() override { return nullptr; }

private:
    const std::shared_ptr<EstimateBoard> m_board;
};

} // namespace twinscope::whatif
