// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/session/retention.h>

#include <QCoreApplication>

#include <algorithm>

namespace twinscope::session {

namespace {

core::Result<quint64> applyRule(historian::Store &store, historian::SeriesId series, const plant::RetentionRule &rule,
                                core::Time now)
{
    quint64 gone = 0;
    if (rule.keep.count() > 0) {
        const auto forgotten = store.forget(series, now - rule.keep);
        if (!forgotten)
            return forgotten;
        gone += *forgotten;
    }
    if (rule.raw.count() > 0 && rule.step.count() > 0) {
        const auto thinned = store.thin(series, now - rule.raw, rule.step);
        if (!thinned)
            return thinned;
        gone += *thinned;
    }
    return gone;
}

} // namespace

core::Result<quint64> applyRetention(historian::Store &store, const std::vector<plant::RetentionRule> &rules,
                                     core::Time now, core::Progress &progress)
{
    if (rules.empty())
        return quint64(0);
    const auto channels = store.channels();
    if (!channels)
        return channels.error();
    quint64 gone = 0, done = 0;
    for (const historian::SeriesEntry &channel : *channels) {
        if (progress.isCancelled())
            return core::Error{
                core::ErrorCode::Cancelled, QCoreApplication::translate("session", "Stopped as you asked."), {}};
        const auto rule = std::ranges::find_if(rules, [&](const auto &r) { return r.fits(channel.channelId); });
        const auto applied = rule == rules.end() ? core::Result<quint64>(0) : applyRule(store, channel.id, *rule, now);
        if (!applied)
            return applied;
        gone += *applied;
        progress.report(double(++done) / double(channels->size()));
    }
    return gone;
}

} // namespace twinscope::session
