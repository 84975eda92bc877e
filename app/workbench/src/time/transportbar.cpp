// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "time/transportbar.h"

#include "base/format.h"
#include "time/overviewstrip.h"
#include "time/speeds.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace twinscope::workbench {

TransportBar::TransportBar(const CommandContext &context, CommandRegistry &commands, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * look::Grid, 0, 2 * look::Grid, 0);
    layout->setSpacing(look::Grid);
    for (const char *id : {"time.start", "time.back"})
        addButton(commands, QString::fromLatin1(id));
    m_play = addButton(commands, QStringLiteral("time.play"));
    for (const char *id : {"time.forward", "time.end"})
        addButton(commands, QString::fromLatin1(id));
    m_speed = makeSpeedButton(commands);
    layout->addWidget(m_speed);
    layout->addWidget(new OverviewStrip(context), 1);
    m_live = addButton(commands, QStringLiteral("time.live"));
    m_live->setText(tr("Live"));
    m_live->setToolButtonStyle(Qt::ToolButtonTextOnly);
    m_live->setMinimumWidth(14 * look::Grid);
    connect(&context.workspace, &Workspace::opened, this, &TransportBar::attach);
    connect(&context.workspace, &Workspace::closed, this, &TransportBar::showState);
    connect(&context.appearance, &Appearance::changed, this, &TransportBar::showState);
    showState();
}

QToolButton *TransportBar::addButton(CommandRegistry &commands, const QString &id)
{
    QAction *action = commands.action(id);
    auto *button = new QToolButton;
    button->setObjectName(id);
    button->setIcon(action->icon());
    button->setToolTip(action->toolTip());
    button->setAccessibleName(action->text());
    button->setIconSize({16, 16});
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    button->setEnabled(action->isEnabled());
    connect(button, &QToolButton::clicked, action, &QAction::trigger);
    connect(action, &QAction::changed, button, [this, button, action] {
        button->setEnabled(action->isEnabled());
        if (button != m_play)
            button->setIcon(action->icon());
    });
    layout()->addWidget(button);
    return button;
}

QToolButton *TransportBar::makeSpeedButton(CommandRegistry &commands)
{
    auto *button = new QToolButton;
    button->setObjectName(QStringLiteral("speed"));
    button->setToolTip(tr("How fast history is played"));
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMinimumWidth(14 * look::Grid);
    button->setFocusPolicy(Qt::TabFocus);
    auto *menu = new QMenu(button);
    auto *group = new QActionGroup(menu);
    for (const double speed : Speeds) {
        QAction *action = menu->addAction(speedText(speed), this, [this, speed] {
            if (session::Session *session = m_context.workspace.session())
                session->cursor().setSpeed(speed);
        });
        action->setCheckable(true);
        action->setData(speed);
        group->addAction(action);
    }
    connect(menu, &QMenu::aboutToShow, this, [this, group] {
        const session::Session *session = m_context.workspace.session();
        const double now = session ? m_context.workspace.session()->cursor().speed() : 1.0;
        for (QAction *action : group->actions())
            action->setChecked(action->data().toDouble() == now);
    });
    menu->addSeparator();
    menu->addAction(commands.action(QStringLiteral("time.slower")));
    menu->addAction(commands.action(QStringLiteral("time.faster")));
    button->setMenu(menu);
    return button;
}

void TransportBar::attach()
{
    connect(&m_context.workspace.session()->cursor(), &core::TimeCursor::changed, this, &TransportBar::showState);
    showState();
}

void TransportBar::showState()
{
    session::Session *session = m_context.workspace.session();
    const look::Theme &theme = m_context.appearance.theme();
    const bool playing = !session || session->cursor().isPlaying();
    m_play->setIcon(
        look::icon(playing ? QStringLiteral("media-playback-pause") : QStringLiteral("media-playback-start"), theme));
    m_speed->setText(speedText(session ? session->cursor().speed() : 1.0));
    m_speed->setEnabled(session != nullptr);
}

} // namespace twinscope::workbench
