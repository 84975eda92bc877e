// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/watchbuttons.h"

#include "base/deskrecord.h"
#include "fleet/measuredchannels.h"
#include "fleet/watchsettings.h"
#include "live/lifeservice.h"
#include "live/watch.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

#include <algorithm>

namespace twinscope::predict {

namespace {

bool isWatched(const plant::Plant &plant, const QString &asset)
{
    const auto all = readWatches(plant).sound;
    return std::ranges::find(all, asset, &Watch::asset) != all.end();
}

/// As it is watched already, or a new watch.
Watch watchOf(const plant::Plant &plant, const QString &asset)
{
    const auto all = readWatches(plant).sound;
    const auto watch = std::ranges::find(all, asset, &Watch::asset);
    if (watch != all.end())
        return *watch;
    Watch fresh;
    fresh.asset = asset;
    return fresh;
}

bool hasLife(const plant::Plant &plant, const QString &asset)
{
    const auto all = readLifeServices(plant).sound;
    return std::ranges::find(all, asset, &LifeService::asset) != all.end();
}

} // namespace

WatchButtons::WatchButtons(desk::Desk &desk)
    : m_desk(desk)
    , m_watch(new QToolButton)
    , m_stop(new QToolButton)
{
    auto *menu = new QMenu(m_watch);
    offerSpan(*menu, tr("Ten minutes up to the time shown"), std::chrono::minutes(10));
    offerSpan(*menu, tr("An hour up to the time shown"), std::chrono::hours(1));
    offerSpan(*menu, tr("A day up to the time shown"), std::chrono::hours(24));
    menu->addSeparator();
    m_settings = menu->addAction(tr("Settings…"), this, &WatchButtons::editSettings);
    m_watch->setObjectName(QStringLiteral("watchAsset"));
    m_watch->setText(tr("Watch: it was well for…"));
    m_watch->setMenu(menu);
    m_watch->setPopupMode(QToolButton::InstantPopup);
    m_stop->setObjectName(QStringLiteral("stopWatching"));
    m_stop->setText(tr("Stop"));
    auto *stop = new QMenu(m_stop);
    stop->addAction(tr("Stop watching"), this, &WatchButtons::stopWatching)->setObjectName(QStringLiteral("endWatch"));
    stop->addAction(tr("Take its life model out of service"), this, &WatchButtons::endLife)
        ->setObjectName(QStringLiteral("endLife"));
    m_stop->setMenu(stop);
    m_stop->setPopupMode(QToolButton::InstantPopup);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_watch);
    layout->addWidget(m_stop);
    connect(&desk, &desk::Desk::selectionChanged, this, &WatchButtons::refresh);
    connect(&desk, &desk::Desk::opened, this, [this] {
        connect(m_desk.plant(), &desk::OpenPlant::edited, this, &WatchButtons::refresh);
        refresh();
    });
    connect(&desk, &desk::Desk::closing, this, &WatchButtons::refresh, Qt::QueuedConnection);
    refresh();
}

void WatchButtons::offerSpan(QMenu &menu, const QString &label, core::Duration span)
{
    menu.addAction(label, this, [this, span] { watchSelected(span); });
}

/// The plant with other channels is another one, in which nothing is selected.
void WatchButtons::change(const QString &what, plant::Plant plant)
{
    const QString asset = m_desk.selectedAsset();
    m_desk.plant()->changePlant(what, std::move(plant));
    m_desk.selectAsset(asset);
}

void WatchButtons::watchSelected(core::Duration span)
{
    const QString asset = m_desk.plant() ? m_desk.selectedAsset() : QString();
    if (asset.isEmpty())
        return;
    const plant::Plant &plant = m_desk.plant()->project().plant;
    const core::Time until = m_desk.plant()->cursor().time();
    Watch watch = watchOf(plant, asset);
    watch.channels = measuredChannelsOf(plant, asset);
    watch.goodFrom = until - span;
    watch.goodTo = until;
    watch.goodFile.clear();
    change(tr("watch %1").arg(asset), withWatch(plant, watch));
}

void WatchButtons::stopWatching()
{
    const QString asset = m_desk.plant() ? m_desk.selectedAsset() : QString();
    if (!asset.isEmpty())
        change(tr("stop watching %1").arg(asset), withoutWatch(m_desk.plant()->project().plant, asset));
}

void WatchButtons::endLife()
{
    const QString asset = m_desk.plant() ? m_desk.selectedAsset() : QString();
    if (!asset.isEmpty())
        change(tr("take the life model of %1 out of service").arg(asset),
               withoutLife(m_desk.plant()->project().plant, asset));
}

void WatchButtons::editSettings()
{
    auto *dialog = new WatchSettingsDialog(watchSettingsOf(m_desk.plant()->project().plant), window());
    connect(&m_desk, &desk::Desk::closing, dialog, &QDialog::reject);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        change(tr("change the settings of watching"),
               withWatchSettings(m_desk.plant()->project().plant, dialog->settings()));
    });
    dialog->open();
}

void WatchButtons::refresh()
{
    const QString asset = m_desk.plant() ? m_desk.selectedAsset() : QString();
    const plant::Plant none;
    const plant::Plant &plant = m_desk.plant() ? m_desk.plant()->project().plant : none;
    const bool watched = !asset.isEmpty() && isWatched(plant, asset),
               living = !asset.isEmpty() && hasLife(plant, asset);
    const bool canWatch = !asset.isEmpty() && !measuredChannelsOf(plant, asset).isEmpty();
    const bool anyWatch = !readWatches(plant).sound.empty();
    m_watch->setEnabled(canWatch || anyWatch);
    for (QAction *action : m_watch->menu()->actions())
        action->setEnabled(canWatch);
    m_settings->setEnabled(anyWatch);
    m_stop->setEnabled(watched || living);
    m_stop->menu()->actions().at(0)->setEnabled(watched);
    m_stop->menu()->actions().at(1)->setEnabled(living);
}

} // namespace twinscope::predict
