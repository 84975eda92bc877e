// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/habits.h"
#include "commands/registry.h"

#include <QCoreApplication>

namespace twinscope::workbench {

namespace {

/// A kind of habit: where it stands, where it is remembered, what it does to the view.
template<typename Choice>
struct HabitKind
{
    QLatin1String idPrefix;
    Place place;
    Choice (*remembered)(const Settings &);
    void (Settings::*remember)(const QString &name);
    void (viewport::ViewportWidget::*use)(Choice);
};

const HabitKind<viewport::NavigationStyle> Navigation{
    QLatin1String("mouse."), Place::Mouse,
    [](const Settings &settings) { return remembered(NavigationHabits, settings.navigationStyle()); },
    &Settings::setNavigationStyle, &viewport::ViewportWidget::setNavigationStyle};

const HabitKind<viewport::Drawing> Drawing{
    QLatin1String("drawing."), Place::Drawing,
    [](const Settings &settings) { return remembered(DrawingHabits, settings.drawing()); }, &Settings::setDrawing,
    &viewport::ViewportWidget::setDrawing};

template<typename Choice>
class UseHabit final : public Command
{
public:
    UseHabit(const CommandContext &context, const HabitKind<Choice> &kind, const Habit<Choice> &habit)
        : Command(context)
        , m_kind(kind)
        , m_habit(habit)
    {
    }
    CommandInfo info() const override
    {
        return {m_kind.idPrefix + QLatin1String(m_habit.name),
                QCoreApplication::translate("commands", m_habit.label),
                {},
                {},
                m_kind.place};
    }
    std::optional<bool> isChecked() const override
    {
        return m_kind.remembered(workspace().settings()) == m_habit.choice;
    }
    void execute() override
    {
        (workspace().settings().*m_kind.remember)(QString::fromLatin1(m_habit.name));
        (viewport().*m_kind.use)(m_habit.choice);
    }

private:
    const HabitKind<Choice> &m_kind;
    Habit<Choice> m_habit;
};

} // namespace

void addHabitCommands(CommandRegistry &registry)
{
    for (const auto &habit : NavigationHabits)
        registry.add<UseHabit<viewport::NavigationStyle>>(Navigation, habit);
    for (const auto &habit : DrawingHabits)
        registry.add<UseHabit<viewport::Drawing>>(Drawing, habit);
}

} // namespace twinscope::workbench
