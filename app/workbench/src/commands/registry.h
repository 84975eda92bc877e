// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

#include <QAction>
#include <QHash>
#include <QMenu>
#include <QTimer>

#include <memory>
#include <vector>

namespace twinscope::desk {
class PanelFactory;
}

namespace twinscope::workbench {

/// Every command of the window, each with its action: menus, tool buttons, palette and key sheet are made from it.
class CommandRegistry : public QObject
{
    Q_OBJECT
public:
    CommandRegistry(const CommandContext &context, QWidget &window);

    template<typename T, typename... Arguments>
    void add(Arguments &&...arguments)
    {
        add(std::make_unique<T>(m_context, std::forward<Arguments>(arguments)...));
    }
    void add(std::unique_ptr<Command> command);

    QAction *action(const QString &id) const; ///< nullptr where there is none
    const std::vector<std::unique_ptr<Command>> &commands() const { return m_commands; }
    bool execute(const QString &id); ///< false where there is none or it is not enabled now
    void fill(QMenu &menu, Place place) const;

    void refresh();     ///< asks every command whether it is enabled and checked
    void refreshSoon(); ///< the same, once, when the events at hand are done

private:
    void run(Command &command);
    void renewIcons();

    CommandContext m_context;
    QWidget &m_window;
    std::vector<std::unique_ptr<Command>> m_commands;
    QHash<QString, QAction *> m_actions;
    QTimer m_soon;
};

/// Fills a registry with everything the workstation can do.
void addFileCommands(CommandRegistry &registry);
void addEditCommands(CommandRegistry &registry);
void addCameraCommands(CommandRegistry &registry);
void addHabitCommands(CommandRegistry &registry);
void addSceneCommands(CommandRegistry &registry);
void addSetCommands(CommandRegistry &registry);
void addWindowCommands(CommandRegistry &registry);
/// One that opens and closes each panel a plugin brings.
void addPanelCommands(CommandRegistry &registry, const std::vector<std::shared_ptr<desk::PanelFactory>> &panels);
void addTimeCommands(CommandRegistry &registry);
void addPlantCommands(CommandRegistry &registry);
void addHelpCommands(CommandRegistry &registry);

} // namespace twinscope::workbench
