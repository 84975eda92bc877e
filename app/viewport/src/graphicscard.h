// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QOffscreenSurface>
#include <QString>

namespace twinscope::viewport {

struct GraphicsCard
{
    QString renderer;      ///< OpenGL renderer string; empty: no usable OpenGL
    bool software = false; ///< drawn by the processor: every triangle and pixel counts
    int largestTexture = 2048;
};

/// The card and an invisible surface to draw for. Made in the window's thread, where surfaces have to be made; whatever
/// draws with it must end before it.
struct Graphics
{
    Graphics(); ///< asks OpenGL once; makes a context for it

    GraphicsCard card;
    QOffscreenSurface surface;
};

bool isSoftwareRenderer(const QString &renderer);

} // namespace twinscope::viewport
