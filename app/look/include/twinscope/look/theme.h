// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QIcon>
#include <QString>

class QApplication;

namespace twinscope::look {

/// The colours of the screen, in the spirit of ISA-101: grey at rest, colour only where something is wrong.
/// Every widget takes its colours from here; nobody names a colour elsewhere.
struct Theme
{
    bool dark = false;
    QColor window, panel, line, text, secondaryText;
    QColor viewportTop, viewportBottom, equipment;
    QColor selection;      ///< selection and focus; never an alarm colour
    QColor priority[5];    ///< alarm priority 1…4; [0] unused
    QColor badQuality;
    QColor history, scenario; ///< frame round the window while not live
    QColor pens[6];        ///< trends: Okabe–Ito

    static const Theme &light();
    static const Theme &darkTheme();
};

/// Style, palette and style sheet of the whole application.
void apply(QApplication &application, const Theme &theme);

/// Letter and shape that go with every priority, so that colour is never alone: "■", "▲", "◆", "●".
QString priorityMark(int priority);
QIcon priorityIcon(int priority, const Theme &theme);

/// An icon of the one family (Breeze), tinted to the theme's text: "media-playback-start", "view-fullscreen" …
QIcon icon(const QString &name, const Theme &theme);

/// Perceptual ramps (matplotlib's viridis, cividis): position 0…1.
QColor ramp(const QString &name, double position);

/// A number for people: the locale's digits, as many as matter (at most four significant, none lost left of the point).
QString number(double value);

} // namespace twinscope::look
