// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/habits.h"
#include "commands/registry.h"

#include <QCoreApplication>

namespace twinscope::workbench {

namespace {

class UseNavigation final : public Command
{
public:
    UseNavigation(const CommandContext &context, const Habit<viewport::NavigationStyle> &habit)
        : Command(context)
        , m_habit(habit)
    {
    }
    CommandInfo info() const override
    {
        return {QStringLiteral("mouse.") + QLatin1String(m_habit.name),
                QCoreApplication::translate("commands", m_habit.label),
                {},
                {},
                Place::Mouse};
    }
    std::optional<bool> isChecked() const override
    {
        return remembered(NavigationHabits, workspace().settings().navigationStyle()) == m_habit.choice;
    }
    void execute() override
    {
        workspace().settings().setNavigationStyle(QString::fromLatin1(m_habit.name));
        viewport().setNavigationStyle(m_habit.choice);
    }

private:
    Habit<viewport::NavigationStyle> m_habit;
};

class UseDrawing final : public Command
{
public:
    UseDrawing(const CommandContext &context, const Habit<viewport::Drawing> &habit)
        : Command(context)
        , m_habit(habit)
    {
    }
    CommandInfo info() const override
    {
        return {QStringLiteral("drawing.") + QLatin1String(m_habit.name),
                QCoreApplication::translate("commands", m_habit.label),
                {},
                {},
                Place::Drawing};
    }
    std::optional<bool> isChecked() const override
    {
        return remembered(DrawingHabits, workspace().settings().drawing()) == m_habit.choice;
    }
    void execute() override
    {
        workspace().settings().setDrawing(QString::fromLatin1(m_habit.name));
        viewport().setDrawing(m_habit.choice);
    }

private:
    Habit<viewport::Drawing> m_habit;
};

} // namespace

void addHabitCommands(CommandRegistry &registry)
{
    for (const auto &habit : NavigationHabits)
        registry.add<UseNavigation>(habit);
    for (const auto &habit : DrawingHabits)
        registry.add<UseDrawing>(habit);
}

} // namespace twinscope::workbench
