// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/watchposts.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace twinscope::predict {

WatchPosts::WatchPosts(const telemetry::SourceContext &context)
    : m_context(context)
    , m_watches(readWatches(*context.plant))
{
    for (const Watch &watch : m_watches.sound)
        m_posts.push_back({LiveWatch(watch, *m_context.plant),
                           channelAt(topicOf(watch.asset, Finding::Score)),
                           channelAt(topicOf(watch.asset, Finding::Unusual)),
                           channelAt(topicOf(watch.asset, Finding::Because)),
                           {},
                           {}});
}

bool WatchPosts::needRecord() const
{
    return std::ranges::any_of(m_posts, [](const Post &post) { return post.watch.watch().goodFile.isEmpty(); });
}

core::ChannelIndex WatchPosts::channelAt(const QString &topic) const
{
    for (const auto &[index, channel] : m_context.channels)
        if (channel.address.topic == topic)
            return index;
    return core::NoChannel;
}

void WatchPosts::prepare(const std::stop_token &stop)
{
    std::erase_if(m_posts, [&](Post &post) {
        if (stop.stop_requested() || (!m_context.history && post.watch.watch().goodFile.isEmpty()))
            return true;
        const auto learnt = post.watch.learn({m_context.history.get(), m_context.directory, m_watches.step});
        for (const QString &notice : post.watch.notices())
            m_context.log->warning(post.watch.watch().asset, notice);
        if (!learnt)
            m_context.log->error(post.watch.watch().asset, learnt.error());
        else if (!post.watch.doubt().isEmpty())
            m_context.log->warning(post.watch.watch().asset, post.watch.doubt());
        return !learnt.ok();
    });
}

void WatchPosts::judge(core::Time now, std::vector<telemetry::IncomingSample> &batch)
{
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
}

} // namespace twinscope::predict
