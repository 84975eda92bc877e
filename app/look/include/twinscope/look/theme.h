// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QFont>
#include <QIcon>
#include <QString>

class QApplication;

namespace twinscope::look {

/// Rows of lists, tables and trees; everything else stands on a grid of four pixels.
inline constexpr int RowHeight = 24;
inline constexpr int Grid = 4;

/// The colours of the screen, in the spirit of ISA-101: grey at rest, colour only where something is wrong.
/// Every widget takes its colours from here; nobody names a colour elsewhere.
struct Theme
{
    bool dark = false;
    QColor window, panel, line, text, secondaryText;
    QColor viewportTop, viewportBottom, equipment;
    QColor selection;   ///< selection and focus; never an alarm colour
    QColor priority[5]; ///< alarm priority 1…4; [0] unused
    QColor badQuality;
    QColor history, scenario; ///< frame round the window while not live
    QColor pens[6];           ///< trends: Okabe–Ito

    static const Theme &light();
    static const Theme &darkTheme();
};

/// Style, palette and style sheet of the whole application.
void apply(QApplication &application, const Theme &theme);

/// What the desktop asks for, whatever apply() has done since.
bool systemPrefersDark();

/// The same font with figures of equal width, where Qt can ask for them; most system fonts have them anyway.
QFont tabular(QFont font);

/// Letter and shape that go with every priority, so that colour is never alone: "■", "▲", "◆", "●".
QString priorityMark(int priority);
QIcon priorityIcon(int priority, const Theme &theme);
enum class MarkFill { Solid, Hollow }; ///< hollow: the dark half of a blink, in which shape and number stay
/// The same shape and number in another colour: for what is no longer wrong.
QIcon priorityIcon(int priority, const QColor &colour, MarkFill fill = MarkFill::Solid);

/// An icon of the one family (Breeze), tinted to the theme's text: "media-playback-start", "view-fullscreen" …
/// Where the family is not installed a plain drawing of the same meaning; never empty.
QIcon icon(const QString &name, const Theme &theme);
/// The same in another of the theme's colours, where the icon itself is the message.
QIcon icon(const QString &name, const QColor &colour);

/// Perceptual ramps (matplotlib's viridis, cividis), and "difference" with grey in its middle: position 0…1.
QColor ramp(const QString &name, double position);

/// A number for people: the locale's digits, as many as matter (at most four significant, none lost left of the point).
QString number(double value);

/// The same with a fixed count of decimals, enough to tell apart a thousandth of `span` (a channel's range), so that a
/// value that changes does not jump about. A span of zero or less: as number(value).
QString number(double value, double span);

} // namespace twinscope::look
