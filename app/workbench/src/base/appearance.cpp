// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/appearance.h"

#include <QApplication>

namespace twinscope::workbench {

void Appearance::setThemeName(const QString &name)
{
    m_name = name == QLatin1String("light") || name == QLatin1String("dark") ? name : QStringLiteral("system");
    const bool dark =
        m_name == QLatin1String("dark") || (m_name == QLatin1String("system") && look::systemPrefersDark());
    m_theme = dark ? &look::Theme::darkTheme() : &look::Theme::light();
    look::apply(*qApp, *m_theme);
    emit changed();
}

void Appearance::setReduceMotion(bool on)
{
    if (m_reduceMotion == on)
        return;
    m_reduceMotion = on;
    emit changed();
}

} // namespace twinscope::workbench
