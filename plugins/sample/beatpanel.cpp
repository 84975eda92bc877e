// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "beatpanel.h"

namespace heartbeat {

using namespace twinscope;

BeatPanel::BeatPanel(desk::Desk &desk)
    : m_desk(desk)
{
    setAlignment(Qt::AlignCenter);
    connect(&desk, &desk::Desk::opened, this, &BeatPanel::followPlant);
    connect(&desk, &desk::Desk::selectionChanged, this, &BeatPanel::show);
    show();
}

void BeatPanel::followPlant()
{
    connect(&m_desk.plant()->frames(), &core::FrameFeed::frameChanged, this, &BeatPanel::show);
    show();
}

void BeatPanel::show()
{
    desk::OpenPlant *plant = m_desk.plant();
    const auto channel = plant ? plant->project().plant.channelIndex(m_desk.selectedChannel()) : core::NoChannel;
    if (channel == core::NoChannel)
        setText(tr("Select a channel whose source has the type “heartbeat”."));
    else
        setText(tr("%1 beats").arg(plant->frames().frame().at(channel).value.toText()));
}

} // namespace heartbeat
