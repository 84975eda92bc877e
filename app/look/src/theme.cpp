// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/look/theme.h>

namespace twinscope::look {

namespace {

void setPens(Theme &theme)
{
    static constexpr QRgb okabeIto[6] = {0x0072B2, 0xD55E00, 0x009E73, 0xCC79A7, 0xE69F00, 0x56B4E9};
    for (int i = 0; i < 6; ++i)
        theme.pens[i] = QColor(okabeIto[i]);
}

Theme makeLight()
{
    Theme t;
    t.window = QColor(0xE9EAEC), t.panel = QColor(0xF5F6F7), t.line = QColor(0xC9CCD1);
    t.text = QColor(0x1F2328), t.secondaryText = QColor(0x5B6168);
    t.viewportTop = QColor(0xEEF0F2), t.viewportBottom = QColor(0xCBD0D6), t.equipment = QColor(0x9AA1A9);
    t.selection = QColor(0x1F6FD6);
    t.priority[1] = QColor(0xD92D20), t.priority[2] = QColor(0xDC6803);
    t.priority[3] = QColor(0x6938EF), t.priority[4] = QColor(0x0E7490);
    t.badQuality = QColor(0xC11574);
    t.history = QColor(0x6938EF), t.scenario = QColor(0x0E9384);
    setPens(t);
    return t;
}

Theme makeDark()
{
    Theme t;
    t.dark = true;
    t.window = QColor(0x1B1E22), t.panel = QColor(0x23272C), t.line = QColor(0x383E46);
    t.text = QColor(0xE4E7EB), t.secondaryText = QColor(0x9AA3AD);
    t.viewportTop = QColor(0x2A2F35), t.viewportBottom = QColor(0x15171A), t.equipment = QColor(0x7C858F);
    t.selection = QColor(0x5AA2FF);
    t.priority[1] = QColor(0xF97066), t.priority[2] = QColor(0xFDB022);
    t.priority[3] = QColor(0xA48AFB), t.priority[4] = QColor(0x22CCEE);
    t.badQuality = QColor(0xF670C7);
    t.history = QColor(0x9B8AFB), t.scenario = QColor(0x2ED3B7);
    setPens(t);
    return t;
}

} // namespace

const Theme &Theme::light()
{
    static const Theme theme = makeLight();
    return theme;
}

const Theme &Theme::darkTheme()
{
    static const Theme theme = makeDark();
    return theme;
}

} // namespace twinscope::look
