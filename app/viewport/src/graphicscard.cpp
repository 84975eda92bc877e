// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graphicscard.h"

#include <QOffscreenSurface>
#include <QOpenGLContext>
#include <QOpenGLFunctions>

#include <algorithm>
#include <iterator>

namespace twinscope::viewport {

bool isSoftwareRenderer(const QString &renderer)
{
    const char *names[] = {"llvmpipe", "softpipe", "swiftshader", "software", "gdi generic", "swrast"};
    return std::any_of(std::begin(names), std::end(names),
                       [&](const char *name) { return renderer.contains(QLatin1String(name), Qt::CaseInsensitive); });
}

GraphicsCard examineGraphicsCard()
{
    GraphicsCard card;
    QOffscreenSurface surface;
    surface.create();
    QOpenGLContext context;
    if (!context.create() || !context.makeCurrent(&surface))
        return card;
    QOpenGLFunctions *gl = context.functions();
    const auto *name = reinterpret_cast<const char *>(gl->glGetString(GL_RENDERER));
    card.renderer = QString::fromUtf8(name);
    card.software = isSoftwareRenderer(card.renderer);
    gl->glGetIntegerv(GL_MAX_TEXTURE_SIZE, &card.largestTexture);
    context.doneCurrent();
    return card;
}

} // namespace twinscope::viewport
