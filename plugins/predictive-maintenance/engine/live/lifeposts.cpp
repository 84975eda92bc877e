// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "live/lifeposts.h"

#include "live/recordedrows.h"
#include "prognosis/modelfile.h"

#include <QDir>

#include <algorithm>
#include <utility>

namespace twinscope::predict {

namespace {

Vector inputsAt(const core::ValueSource &values, const LifeFollower &follower, core::Time time)
{
    const auto samples = values.valuesAt(follower.inputs(), time);
    return Vector::NullaryExpr(Eigen::Index(samples.size()),
                               [&](Eigen::Index i) { return numberOf(samples[size_t(i)]); });
}

core::ChannelIndex channelAt(const telemetry::SourceContext &context, const QString &topic)
{
    const auto found =
        std::ranges::find_if(context.channels, [&](const auto &entry) { return entry.second.address.topic == topic; });
    return found == context.channels.end() ? core::NoChannel : found->first;
}

} // namespace

LifePosts::LifePosts(const telemetry::SourceContext &context)
    : m_context(context)
    , m_plant(*context.plant)
    , m_services(readLifeServices(m_plant))
{
}

void LifePosts::prepare(const std::stop_token &stop)
{
    for (const LifeService &service : m_services.sound) {
        if (stop.stop_requested())
            return;
        if (const auto added = add(service, stop); !added)
            m_context.log->error(service.asset, added.error());
    }
}

core::Result<LifePosts::Group *> LifePosts::groupOf(const QString &model)
{
    const QString path = QDir(m_context.directory).absoluteFilePath(model);
    const auto known = std::ranges::find(m_groups, path, &Group::path);
    if (known != m_groups.end())
        return &*known;
    auto read = readModel(path);
    if (!read)
        return read.error();
    m_groups.push_back({path, std::make_shared<FleetModel>(std::move(read).value()), {}, {}});
    return &m_groups.back();
}

core::Result<void> LifePosts::add(const LifeService &service, const std::stop_token &stop)
{
    const auto group = groupOf(service.model);
    if (!group)
        return group.error();
    const FleetModel &model = *(*group)->model;
    auto follower = LifeFollower::make(service, model, m_plant);
    if (!follower)
        return follower.error();
    Post post{std::move(follower).value(), {}, true, {}};
    for (const LifeFinding finding : {LifeFinding::Health, LifeFinding::Rul, LifeFinding::Low, LifeFinding::High})
        post.channels[size_t(finding)] = channelAt(m_context, topicOf(service.asset, finding));
    AssetState state = model.newAsset();
    catchUp(service, model, post, state, stop);
    (*group)->posts.push_back(std::move(post));
    (*group)->states.push_back(std::move(state));
    return {};
}

void LifePosts::catchUp(const LifeService &service, const FleetModel &model, Post &post, AssetState &state,
                        const std::stop_token &stop)
{
    if (!m_context.history)
        return;
    const core::Time now = m_context.clock->now(), start = replayStart(post.follower, service, now);
    if (service.since)
        post.follower.begin(*service.since, start, inputsAt(*m_context.history, post.follower, *service.since));
    replay(model, post.follower, state, *m_context.history, start, now, stop);
}

void LifePosts::tell(const Post &post, const LifeEstimate *estimate, core::Time now,
                     std::vector<telemetry::IncomingSample> &batch) const
{
    const double percent = 100;
    const double said[] = {estimate ? percent * estimate->health : 0, estimate ? estimate->rul : 0,
                           estimate ? estimate->low : 0, estimate ? estimate->high : 0};
    for (size_t i = 0; i < post.channels.size(); ++i) {
        const core::Value value = estimate ? core::Value(said[i]) : core::Value();
        const core::Quality quality = estimate ? core::good() : core::bad(core::QualityReason::NoValueYet);
        if (post.channels[i] != core::NoChannel)
            batch.push_back({post.channels[i], {now, now, value, quality}});
    }
}

void LifePosts::judge(core::Time now, std::vector<telemetry::IncomingSample> &batch)
{
    for (Group &group : m_groups) {
        bool anyNews = false;
        for (size_t i = 0; i < group.posts.size(); ++i) {
            Post &post = group.posts[i];
            post.hasNews |=
                post.follower.step(*group.model, group.states[i], now, inputsAt(*m_context.live, post.follower, now));
            const bool isKnown = post.follower.isRunning() && group.states[i].rows() >= LifeFollower::fewestRows;
            post.hasNews |= std::exchange(post.wasKnown, isKnown) != isKnown;
            anyNews |= post.hasNews;
        }
        if (!anyNews)
            continue;
        const auto estimates = group.model->estimate(group.states);
        for (size_t i = 0; i < group.posts.size(); ++i)
            if (Post &post = group.posts[i]; std::exchange(post.hasNews, false))
                tell(post, estimates && *post.wasKnown ? &(*estimates)[i] : nullptr, now, batch);
    }
}

} // namespace twinscope::predict
