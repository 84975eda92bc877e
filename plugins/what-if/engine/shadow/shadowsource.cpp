// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shadowsource.h"

#include <QCoreApplication>

#include <cmath>

namespace twinscope::whatif {

namespace {

using namespace std::chrono_literals;

constexpr auto RetryAfter = 30s;
constexpr auto LookInterval = 100ms;    ///< a clock may be set
constexpr qint64 MostStepsBehind = 600; ///< beyond that the model begins anew

core::Time alignedBefore(core::Time time, core::Duration step)
{
    return {time.ns - time.ns % step.count()};
}

/// The newest values, whatever moment is asked for: live, a moment is when somebody looks.
class NewestValues final : public core::ValueSource
{
public:
    NewestValues(const core::ValueSource &live, const core::Clock &clock)
        : m_live(live)
        , m_clock(clock)
    {
    }
    core::Sample valueAt(core::ChannelIndex channel, core::Time) const override
    {
        return m_live.valueAt(channel, m_clock.now());
    }
    std::vector<core::EnvelopeColumn> envelope(core::ChannelIndex channel, core::Time from, core::Time to,
                                               int columns) const override
    {
        return m_live.envelope(channel, from, to, columns);
    }

private:
    const core::ValueSource &m_live;
    const core::Clock &m_clock;
};

} // namespace

LiveShadow::LiveShadow(ModelMapping mapping, const plant::Plant &plant, const telemetry::SourceContext &context,
                       std::shared_ptr<EstimateBoard> board)
    : m_mapping(std::move(mapping))
    , m_plant(plant)
    , m_context(context)
    , m_board(std::move(board))
    , m_places(placesIn(context.channels))
{
}

LiveShadow::~LiveShadow()
{
    stop();
}

LiveShadow::Places
LiveShadow::placesIn(const std::vector<std::pair<core::ChannelIndex, plant::Channel>> &channels) const
{
    const auto place = [&](ShadowValue value, const QString &variable) {
        const QString topic = topicOf(m_mapping.id, value, variable);
        for (const auto &[index, channel] : channels)
            if (channel.address.topic == topic)
                return index;
        return core::NoChannel;
    };
    Places places;
    for (const MappedVariable &output : m_mapping.outputs) {
        places.outputs.push_back(place(ShadowValue::Output, output.variable));
        places.residuals.push_back(place(ShadowValue::Residual, output.variable));
    }
    for (const MappedParameter &parameter : m_mapping.parameters)
        places.parameters.push_back(place(ShadowValue::Parameter, parameter.variable));
    return places;
}

/// A model that ages with the plant goes on where the last estimate left it.
void LiveShadow::recallEstimates()
{
    for (size_t i = 0; i < m_mapping.parameters.size(); ++i) {
        MappedParameter &parameter = m_mapping.parameters[i];
        if (!parameter.isEstimated || m_places.parameters[i] == core::NoChannel)
            continue;
        const core::Sample last = m_context.history->valueAt(m_places.parameters[i], m_context.clock->now());
        const auto value = last.quality.isGood() ? last.value.toNumber() : std::nullopt;
        if (value && *value >= parameter.low.value_or(*value) && *value <= parameter.high.value_or(*value))
            parameter.value = *value;
    }
}

void LiveShadow::start()
{
    m_thread = std::jthread([this](const std::stop_token &stop) { run(stop); });
}

void LiveShadow::stop()
{
    m_thread = {};
    m_estimating = {};
}

QString LiveShadow::trouble() const
{
    const std::scoped_lock lock(m_mutex);
    return m_trouble;
}

void LiveShadow::setTrouble(const QString &sentence)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (std::exchange(m_trouble, sentence) == sentence)
            return;
    }
    if (!sentence.isEmpty())
        m_context.log->error(m_mapping.id, {core::ErrorCode::Refused, sentence, {}});
    if (onChange)
        onChange();
}

bool LiveShadow::waitUntil(core::Time time, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    for (core::Duration left; (left = time - m_context.clock->now()) > 0ns && !stop.stop_requested();)
        m_wake.wait_for(lock, stop, std::min<core::Duration>(left, LookInterval), [] { return false; });
    return !stop.stop_requested();
}

void LiveShadow::run(const std::stop_token &stop)
{
    if (m_context.history && m_mapping.estimateEvery > 0ns)
        recallEstimates();
    while (!stop.stop_requested()) {
        auto plan = ShadowPlan::make(m_mapping, m_context.directory, m_plant);
        core::Result<void> ended = plan ? core::Result<void>() : plan.error();
        if (plan) {
            Shadow shadow(std::move(plan).value());
            ended = follow(shadow, stop);
        }
        if (stop.stop_requested())
            return;
        if (!ended) {
            setTrouble(ended.error().sentence);
            deliverBad();
            waitUntil(m_context.clock->now() + RetryAfter, stop);
        }
    }
}

core::Result<void> LiveShadow::warmUp(Shadow &shadow, core::Time until, const std::stop_token &stop)
{
    core::Progress progress(stop);
    if (m_context.history)
        return shadowHistory(
            shadow, *m_context.history, until, until, [](const ShadowMoment &) {}, progress);
    const auto begun = shadow.begin(*m_context.live, until, stop);
    return begun ? core::Result<void>() : begun.error();
}

/// Returns when it has to begin anew, or with what went wrong.
core::Result<void> LiveShadow::follow(Shadow &shadow, const std::stop_token &stop)
{
    const core::Duration step = m_mapping.step;
    if (auto warm = warmUp(shadow, alignedBefore(m_context.clock->now(), step), stop); !warm)
        return warm;
    setTrouble({});
    deliverParameters();
    m_lastEstimate = m_lastEstimate.ns == 0 ? m_context.clock->now() : m_lastEstimate;
    const NewestValues newest(*m_context.live, *m_context.clock);
    while (waitUntil(shadow.now() + step, stop)) {
        if ((m_context.clock->now() - shadow.now()) / step > MostStepsBehind)
            return {};
        const auto moment = shadow.step(newest);
        if (!moment)
            return moment.error();
        deliver(*moment);
        startEstimateWhenDue();
        if (takeEstimate(shadow))
            return {};
    }
    return {};
}

void LiveShadow::deliver(const ShadowMoment &moment)
{
    const core::Time arrival = m_context.clock->now();
    const core::Quality quality = moment.hasAllInputs ? core::good() : core::uncertain(core::QualityReason::NoValueYet);
    std::vector<telemetry::IncomingSample> batch;
    const auto put = [&](core::ChannelIndex channel, double value) {
        if (channel != core::NoChannel && std::isfinite(value))
            batch.push_back({channel, {moment.time, arrival, value, quality}});
        else if (channel != core::NoChannel)
            batch.push_back({channel, {moment.time, arrival, {}, core::bad(core::QualityReason::NoValueYet)}});
    };
    for (size_t i = 0; i < m_places.outputs.size(); ++i) {
        put(m_places.outputs[i], moment.modelled[i]);
        put(m_places.residuals[i], moment.residuals[i]);
    }
    m_context.sink->deliver(std::move(batch));
}

void LiveShadow::deliverParameters()
{
    const core::Time now = m_context.clock->now();
    std::vector<telemetry::IncomingSample> batch;
    for (size_t i = 0; i < m_places.parameters.size(); ++i)
        if (m_places.parameters[i] != core::NoChannel)
            batch.push_back({m_places.parameters[i], {now, now, m_mapping.parameters[i].value, core::good()}});
    m_context.sink->deliver(std::move(batch));
}

void LiveShadow::deliverBad()
{
    const core::Time now = m_context.clock->now();
    std::vector<telemetry::IncomingSample> batch;
    for (const auto *places : {&m_places.outputs, &m_places.residuals})
        for (const core::ChannelIndex channel : *places)
            if (channel != core::NoChannel)
                batch.push_back({channel, {now, now, {}, core::bad(core::QualityReason::SourceLost)}});
    m_context.sink->deliver(std::move(batch));
}

void LiveShadow::startEstimateWhenDue()
{
    const core::Time now = m_context.clock->now();
    const bool due = m_mapping.estimateEvery > 0ns && now - m_lastEstimate >= m_mapping.estimateEvery;
    if (!due || !m_context.history || m_isEstimating)
        return;
    m_lastEstimate = now;
    m_isEstimating = true;
    m_estimating = std::jthread([this](const std::stop_token &stop) {
        estimateNow(stop);
        m_isEstimating = false;
    });
}

void LiveShadow::estimateNow(const std::stop_token &stop)
{
    const core::Time now = m_context.clock->now();
    core::Progress progress(stop);
    const auto plan = ShadowPlan::make(m_mapping, m_context.directory, m_plant);
    const auto found =
        plan ? estimate(*plan, *m_context.history, {{}, now - m_mapping.estimateWindow, now, {}}, progress)
             : core::Result<EstimationResult>(plan.error());
    if (!found) {
        if (!stop.stop_requested())
            m_context.log->warning(m_mapping.id, found.error().sentence);
        return;
    }
    QHash<QString, double> values;
    for (const EstimatedParameter &parameter : found->parameters)
        values.insert(parameter.variable, parameter.value);
    m_board->put(m_context.directory, m_mapping.id, {*found, now});
    const std::scoped_lock lock(m_mutex);
    m_estimate = values;
}

/// True: there was one, and the model has to begin anew with it.
bool LiveShadow::takeEstimate(Shadow &shadow)
{
    std::optional<QHash<QString, double>> values;
    {
        const std::scoped_lock lock(m_mutex);
        values = std::exchange(m_estimate, std::nullopt);
    }
    if (!values)
        return false;
    shadow.setParameters(*values);
    m_mapping = shadow.mapping();
    return true;
}

ShadowSource::ShadowSource(telemetry::SourceContext context, const std::shared_ptr<EstimateBoard> &board)
    : m_context(std::move(context))
{
    const ModelMappings mappings = readMappings(*m_context.plant);
    m_faults = mappings.faults;
    for (const ModelMapping &mapping : mappings.sound) {
        m_models.push_back(std::make_unique<LiveShadow>(mapping, *m_context.plant, m_context, board));
        m_models.back()->onChange = [this] { announce(); };
    }
}

void ShadowSource::start()
{
    for (const QString &fault : m_faults)
        m_context.log->warning(m_context.definition.id, fault);
    {
        const std::scoped_lock lock(m_mutex);
        m_running = true;
    }
    announce();
    for (const auto &model : m_models)
        model->start();
}

void ShadowSource::stop()
{
    for (const auto &model : m_models)
        model->stop();
    {
        const std::scoped_lock lock(m_mutex);
        if (!std::exchange(m_running, false))
            return;
    }
    announce();
}

/// A source that has models is connected as long as any of them runs: the channels of the others say so by themselves.
telemetry::LinkStatus ShadowSource::status() const
{
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_running)
            return {};
    }
    QString trouble;
    for (const auto &model : m_models) {
        const QString sentence = model->trouble();
        if (sentence.isEmpty())
            return {telemetry::LinkState::Connected, {}, 0};
        trouble = sentence;
    }
    if (m_models.empty())
        return {telemetry::LinkState::Connected, {}, 0};
    return {telemetry::LinkState::Lost, trouble, 0};
}

void ShadowSource::announce()
{
    m_context.sink->linkChanged(m_context.definition.id, status());
}

std::unique_ptr<telemetry::TelemetrySource> ShadowSourceFactory::createSource(telemetry::SourceContext context)
{
    return std::make_unique<ShadowSource>(std::move(context), m_board);
}

} // namespace twinscope::whatif
