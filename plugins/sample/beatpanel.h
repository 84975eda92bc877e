// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/desk/panel.h>

#include <QLabel>

namespace heartbeat {

/// Tells how often the selected channel has beaten at the time the screen shows.
class BeatPanel final : public QLabel
{
    Q_OBJECT
public:
    explicit BeatPanel(twinscope::desk::Desk &desk);

private:
    void followPlant();
    void show();

    twinscope::desk::Desk &m_desk;
};

class BeatPanelFactory final : public twinscope::desk::PanelFactory
{
public:
    QString id() const override { return QStringLiteral("heartbeat"); }
    QString title() const override { return QLabel::tr("Heartbeat"); }
    QWidget *create(twinscope::desk::Desk &desk) override { return new BeatPanel(desk); }
};

} // namespace heartbeat
