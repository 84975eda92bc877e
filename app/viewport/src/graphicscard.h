// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace twinscope::viewport {

struct GraphicsCard
{
    QString renderer;      ///< OpenGL renderer string; empty: no usable OpenGL
    bool software = false; ///< drawn by the processor: every triangle and pixel counts
    int largestTexture = 2048;
};

bool isSoftwareRenderer(const QString &renderer);

/// Asks OpenGL once; makes a context for it. Window's thread.
GraphicsCard examineGraphicsCard();

} // namespace twinscope::viewport
