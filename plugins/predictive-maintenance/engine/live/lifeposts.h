// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "live/lifefollower.h"

#include <twinscope/telemetry/source.h>

namespace twinscope::predict {

/// All lives in service: health and remaining life of their assets as channels. Assets of one model are estimated
/// together, which makes a thousand of them cheap. Used by one thread at a time.
class LifePosts
{
public:
    /// Reads the plugin's section of the context's plant.
    explicit LifePosts(const telemetry::SourceContext &context);

    bool isEmpty() const { return m_services.sound.empty(); }
    const std::vector<Fault> &faults() const { return m_services.faults; }

    /// Reads the models and what was recorded of the lives so far. A life that cannot be followed is told in the log,
    /// and its channels stay Bad.
    void prepare(const std::stop_token &stop);
    /// What the channels say now; told where there is a new row, or the asset started or stopped.
    void judge(core::Time now, std::vector<telemetry::IncomingSample> &batch);

private:
    struct Post
    {
        LifeFollower follower;
        std::array<core::ChannelIndex, 4> channels; ///< of LifeFinding, NoChannel where none wants it
        bool hasNews = true;
        std::optional<bool> wasKnown;
    };
    struct Group
    {
        QString path;
        std::shared_ptr<const FleetModel> model;
        std::vector<Post> posts;
        std::vector<AssetState> states; ///< of the posts
    };

    core::Result<void> add(const LifeService &service, const std::stop_token &stop);
    core::Result<Group *> groupOf(const QString &model);
    void catchUp(const LifeService &service, const FleetModel &model, Post &post, AssetState &state,
                 const std::stop_token &stop);
    void tell(const Post &post, const LifeEstimate *estimate, core::Time now,
              std::vector<telemetry::IncomingSample> &batch) const;

    const telemetry::SourceContext &m_context;
    const plant::Plant m_plant;
    const LifeServices m_services;
    std::vector<Group> m_groups;
};

} // namespace twinscope::predict
