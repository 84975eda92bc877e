// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fleet/colourbutton.h"

#include "fleet/fleetrow.h"
#include "live/lifeservice.h"

#include <QMenu>

namespace twinscope::predict {

namespace {

struct Quantity
{
    QString name, unit; ///< as the channels have them
};

/// What the fleet can be coloured by, health first: what at least one asset of it has a channel of.
std::vector<Quantity> quantitiesIn(const plant::Plant &plant)
{
    std::vector<Quantity> quantities;
    const auto add = [&](core::ChannelIndex FleetRow::*field) {
        for (const FleetRow &row : fleetOf(plant))
            if (row.*field != core::NoChannel) {
                const plant::Channel &channel = plant.channels[row.*field];
                return quantities.push_back({channel.name, channel.unit});
            }
    };
    add(&FleetRow::health);
    add(&FleetRow::rul);
    add(&FleetRow::score);
    return quantities;
}

} // namespace

ColourButton::ColourButton(desk::Desk &desk)
    : m_desk(desk)
    , m_choices(new QMenu(this))
{
    setObjectName(QStringLiteral("colourPlant"));
    setText(tr("Colour the 3D view"));
    setToolTip(tr("Colour the assets in the 3D view by health, remaining life or anomaly; once more: as before"));
    setCheckable(true);
    connect(this, &QToolButton::clicked, this, &ColourButton::toggle);
    connect(m_choices, &QMenu::aboutToShow, this, &ColourButton::fill);
    connect(&desk, &desk::Desk::opened, this, [this] {
        connect(m_desk.plant(), &desk::OpenPlant::edited, this, &ColourButton::refresh);
        refresh();
    });
    connect(&desk, &desk::Desk::closing, this, &ColourButton::refresh, Qt::QueuedConnection);
    refresh();
}

void ColourButton::fill()
{
    m_choices->clear();
    const QString shown = m_desk.heatMap();
    const auto add = [&](const QString &label, const Quantity &quantity) {
        QAction *action = m_choices->addAction(label, this, [this, quantity] {
            m_desk.showHeatMap(quantity.name, quantity.unit);
            setChecked(!m_desk.heatMap().isEmpty());
        });
        action->setCheckable(true);
        action->setChecked(shown == quantity.name);
    };
    if (!m_desk.plant())
        return;
    for (const Quantity &quantity : quantitiesIn(m_desk.plant()->project().plant))
        add(quantity.name, quantity);
    m_choices->addSeparator();
    add(tr("Alarms and bindings, as usual"), {});
}

void ColourButton::toggle()
{
    const auto quantities = m_desk.plant() ? quantitiesIn(m_desk.plant()->project().plant) : std::vector<Quantity>();
    if (isChecked() && !quantities.empty())
        m_desk.showHeatMap(quantities.front().name, quantities.front().unit);
    else
        m_desk.showHeatMap({}, {});
    setChecked(!m_desk.heatMap().isEmpty());
}

void ColourButton::refresh()
{
    setEnabled(m_desk.plant() && !quantitiesIn(m_desk.plant()->project().plant).empty());
    setChecked(m_desk.plant() && !m_desk.heatMap().isEmpty());
}

} // namespace twinscope::predict
