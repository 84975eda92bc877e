// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/viewport/viewportwidget.h>
#include <twinscope/workbench/settings.h>

namespace twinscope::workbench {

/// A way to use the 3D view that a person keeps from plant to plant, by the name under which it is remembered.
template<typename Choice>
struct Habit
{
    Choice choice;
    const char *name;
    const char *label; ///< English
};

inline constexpr Habit<viewport::NavigationStyle> NavigationHabits[] = {
    {viewport::NavigationStyle::Twinscope, "twinscope", QT_TRANSLATE_NOOP("commands", "As in Twinscope")},
    {viewport::NavigationStyle::Blender, "blender", QT_TRANSLATE_NOOP("commands", "As in Blender")},
    {viewport::NavigationStyle::Cad, "cad", QT_TRANSLATE_NOOP("commands", "As in FreeCAD")},
    {viewport::NavigationStyle::Touchpad, "touchpad", QT_TRANSLATE_NOOP("commands", "Touchpad")},
};

inline constexpr Habit<viewport::Drawing> DrawingHabits[] = {
    {viewport::Drawing::Automatic, "automatic", QT_TRANSLATE_NOOP("commands", "As the graphics card can")},
    {viewport::Drawing::Light, "light", QT_TRANSLATE_NOOP("commands", "Light, for weak or remote machines")},
    {viewport::Drawing::Fine, "fine", QT_TRANSLATE_NOOP("commands", "Always fine")},
};

/// The remembered choice; the first where nothing sensible is remembered.
template<typename Choice, size_t Count>
Choice remembered(const Habit<Choice> (&habits)[Count], const QString &name)
{
    for (const Habit<Choice> &habit : habits)
        if (name == QLatin1String(habit.name))
            return habit.choice;
    return habits[0].choice;
}

} // namespace twinscope::workbench
