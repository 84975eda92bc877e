// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/look/theme.h>

#include <QObject>

namespace twinscope::workbench {

/// How the window looks just now. Panels read it whenever they paint and listen for changes to renew their icons.
class Appearance : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const look::Theme &theme() const { return *m_theme; }
    QString themeName() const { return m_name; }
    /// "light", "dark"; anything else: what the desktop asks for.
    void setThemeName(const QString &name);

    bool reduceMotion() const { return m_reduceMotion; }
    void setReduceMotion(bool on);

signals:
    void changed();

private:
    const look::Theme *m_theme = &look::Theme::light();
    QString m_name = QStringLiteral("light");
    bool m_reduceMotion = false;
};

} // namespace twinscope::workbench
