// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/explainer.h"

#include "base/deskrecord.h"

#include <algorithm>

namespace twinscope::predict {

namespace {

constexpr std::chrono::seconds AskAgain{15};
constexpr core::Duration LongestLookBack = std::chrono::hours(24 * 7);

} // namespace

Explainer::Explainer(desk::Desk &desk, QWidget &view)
    : QObject(&view)
    , m_desk(desk)
    , m_follower(desk, view, AskAgain)
    , m_inquiry(this)
{
    connect(&m_follower, &AssetFollower::outdated, this, &Explainer::ask);
    connect(&m_follower, &AssetFollower::closing, this, [this] { m_inquiry.drop(); });
}

void Explainer::give(const QString &hint)
{
    m_inquiry.drop();
    m_explanation.reset();
    m_hint = hint;
    emit changed();
}

void Explainer::ask()
{
    const QString asset = m_desk.selectedAsset();
    const bool isOther = std::exchange(m_asset, asset) != asset;
    const auto record = recordOf(m_desk);
    if (!m_desk.plant())
        return give(tr("Open a plant: why an asset is unusual is told here."));
    if (asset.isEmpty())
        return give(tr("Select an asset: why it is unusual is told here."));
    const Watches watches = readWatches(m_desk.plant()->project().plant);
    const auto watch = std::ranges::find(watches.sound, asset, &Watch::asset);
    if (watch == watches.sound.end())
        return give(tr("%1 is not watched. Go to a time before which it was well, and choose “Watch”.")
                        .arg(assetName(m_desk.plant()->project().plant, asset)));
    if (!record)
        return give(tr("Nothing is recorded yet to compare with."));
    if (isOther)
        give(tr("Comparing with the time when it was well…"));
    else if (m_inquiry.isUnderWay()) {
        m_isBehind = true; // a slow answer is better than none
        return;
    }
    const core::Time at = m_desk.plant()->cursor().time();
    const core::Time from = lookBack(m_desk, at, LongestLookBack);
    m_inquiry.ask<Explanation>(
        m_jobs, tr("Why %1 is as it is").arg(asset),
        [record = *record, watch = *watch, step = watches.step, from, at](core::Progress &progress) {
            return explain(record, watch, step, from, at, progress);
        },
        [this](core::Result<Explanation> answer) {
            if (std::exchange(m_isBehind, false))
                m_follower.touch();
            if (!answer)
                return give(answer.error().sentence);
            m_explanation = std::move(answer).value();
            m_hint.clear();
            emit changed();
        });
}

} // namespace twinscope::predict
