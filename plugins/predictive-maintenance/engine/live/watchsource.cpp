// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/watchsource.h"

#include <QCoreApplication>

#include <cmath>
#include <condition_variable>
#include <utility>

namespace twinscope::predict {

namespace {

QString text(const char *source)
{
    return QCoreApplication::translate("predict", source);
}

} // namespace

WatchSource::WatchSource(telemetry::SourceContext context)
    : m_context(std::move(context))
    , m_watches(readWatches(*m_context.plant))
{
    for (const Watch &watch : m_watches.sound)
        m_posts.push_back({LiveWatch(watch, *m_context.plant),
                           channelAt(topicOf(watch.asset, Finding::Score)),
                           channelAt(topicOf(watch.asset, Finding::Unusual)),
                           channelAt(topicOf(watch.asset, Finding::Because)),
                           {},
                           {}});
}

void WatchSource::start()
{
    m_thread = std::jthread([this](std::stop_token stop) { run(std::move(stop)); });
}

void WatchSource::stop()
{
    m_thread = {};
}

telemetry::LinkStatus WatchSource::status() const
{
    const std::scoped_lock lock(m_mutex);
    return m_status;
}

void WatchSource::announce(telemetry::LinkState state, const QString &sentence)
{
    {
        const std::scoped_lock lock(m_mutex);
        m_status = {state, sentence, 0};
    }
    m_context.sink->linkChanged(m_context.definition.id, status());
}

core::ChannelIndex WatchSource::channelAt(const QString &topic) const
{
    for (const auto &[index, channel] : m_context.channels)
        if (channel.address.topic == topic)
            return index;
    return core::NoChannel;
}

void WatchSource::learn(const std::stop_token &stop)
{
    std::erase_if(m_posts, [&](Post &post) {
        if (stop.stop_requested())
            return true;
        const auto learnt = post.watch.learn(*m_context.history, m_watches.step);
        if (!learnt)
            m_context.log->error(post.watch.watch().asset, learnt.error());
        return !learnt.ok();
    });
}

void WatchSource::deliver()
{
    const core::Time now = m_context.clock->now();
    std::vector<telemetry::IncomingSample> batch;
    const auto put = [&](core::ChannelIndex channel, const core::Value &value, core::Quality quality) {
        if (channel != core::NoChannel)
            batch.push_back({channel, {now, now, value, quality}});
    };
    for (Post &post : m_posts) {
        const Judgement judgement = post.watch.judge(*m_context.live, now);
        const bool known = std::isfinite(judgement.score);
        const core::Quality quality = known ? core::good() : core::bad(core::QualityReason::NoValueYet);
        put(post.score, known ? core::Value(judgement.score) : core::Value(), quality);
        const core::Value unusual = known ? core::Value(judgement.flag) : core::Value();
        if (std::exchange(post.lastUnusual, unusual) != unusual)
            put(post.unusual, unusual, quality);
        const core::Value because = judgement.flag ? core::Value(post.watch.because(judgement)) : core::Value("");
        if (std::exchange(post.lastBecause, because) != because)
            put(post.because, because, core::good());
    }
    m_context.sink->deliver(std::move(batch));
}

void WatchSource::run(std::stop_token stop)
{
    for (const QString &fault : m_watches.faults)
        m_context.log->warning(m_context.definition.id, fault);
    if (!m_context.history)
        return announce(
            telemetry::LinkState::Lost,
            text(QT_TRANSLATE_NOOP("predict", "What is normal is learnt from the record, and nothing is recorded "
                                              "here: record the plant.")));
    announce(telemetry::LinkState::Connecting, text(QT_TRANSLATE_NOOP("predict", "Learning what is normal.")));
    learn(stop);
    announce(telemetry::LinkState::Connected);
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    while (!m_posts.empty() && !stop.stop_requested()) {
        deliver();
        wake.wait_for(lock, stop, m_watches.step, [] { return false; });
    }
    wake.wait(lock, stop, [] { return false; });
    announce(telemetry::LinkState::Stopped);
}

std::unique_ptr<telemetry::TelemetrySource> WatchSourceFactory::createSource(telemetry::SourceContext context)
{
    return std::make_unique<WatchSource>(std::move(context));
}

} // namespace twinscope::predict
