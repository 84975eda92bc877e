// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commands/registry.h"

#include <QWidget>

namespace twinscope::workbench {

CommandRegistry::CommandRegistry(const CommandContext &context, QWidget &window)
    : QObject(&window)
    , m_context(context)
    , m_window(window)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &CommandRegistry::refresh);
    connect(&context.workspace, &Workspace::opened, this, [this] {
        connect(&m_context.workspace.session()->cursor(), &core::TimeCursor::changed, this,
                &CommandRegistry::refreshSoon);
        connect(m_context.workspace.session(), &session::Session::modifiedChanged, this, &CommandRegistry::refreshSoon);
        refreshSoon();
    });
    // At once: a key that is waiting must not reach a command that needs a plant.
    connect(&context.workspace, &Workspace::closed, this, &CommandRegistry::refresh);
    connect(&context.workspace, &Workspace::alarmsChanged, this, &CommandRegistry::refreshSoon);
    connect(&context.workspace.selection(), &Selection::changed, this, &CommandRegistry::refreshSoon);
    connect(&context.workspace.undoStack(), &QUndoStack::indexChanged, this, &CommandRegistry::refreshSoon);
    connect(&context.scene, &Scene::changed, this, &CommandRegistry::refreshSoon);
    connect(&context.appearance, &Appearance::changed, this, [this] {
        renewIcons();
        refreshSoon();
    });
}

void CommandRegistry::add(std::unique_ptr<Command> command)
{
    const CommandInfo info = command->info();
    auto *action = new QAction(info.text, &m_window);
    action->setObjectName(info.id);
    action->setShortcuts(info.keys);
    // A key that is held down repeats only where going on makes sense.
    action->setAutoRepeat(info.place == Place::Time);
    QString tip = info.text;
    if (!info.keys.isEmpty())
        tip += QStringLiteral(" (%1)").arg(info.keys.first().toString(QKeySequence::NativeText));
    action->setToolTip(tip);
    if (!info.icon.isEmpty())
        action->setIcon(look::icon(info.icon, m_context.appearance.theme()));
    action->setCheckable(command->isChecked().has_value());
    connect(action, &QAction::triggered, this, [this, raw = command.get()] { run(*raw); });
    m_window.addAction(action);
    m_actions.insert(info.id, action);
    m_commands.push_back(std::move(command));
    refreshSoon();
}

QAction *CommandRegistry::action(const QString &id) const
{
    return m_actions.value(id);
}

bool CommandRegistry::execute(const QString &id)
{
    for (const auto &command : m_commands) {
        if (command->info().id != id)
            continue;
        if (!command->isEnabled())
            return false;
        run(*command);
        return true;
    }
    return false;
}

void CommandRegistry::run(Command &command)
{
    command.execute();
    refreshSoon();
}

void CommandRegistry::fill(QMenu &menu, Place place) const
{
    int group = -1;
    for (const auto &command : m_commands) {
        const CommandInfo info = command->info();
        if (info.place != place)
            continue;
        if (group >= 0 && info.group != group)
            menu.addSeparator();
        group = info.group;
        menu.addAction(action(info.id));
    }
}

void CommandRegistry::refresh()
{
    for (const auto &command : m_commands) {
        const CommandInfo info = command->info();
        QAction *const target = action(info.id);
        target->setEnabled(command->isEnabled());
        target->setText(info.text);
        if (const auto checked = command->isChecked())
            target->setChecked(*checked);
    }
}

void CommandRegistry::refreshSoon()
{
    if (!m_soon.isActive())
        m_soon.start();
}

void CommandRegistry::renewIcons()
{
    for (const auto &command : m_commands)
        if (const CommandInfo info = command->info(); !info.icon.isEmpty())
            action(info.id)->setIcon(look::icon(info.icon, m_context.appearance.theme()));
}

} // namespace twinscope::workbench
