// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graphicscard.h"

#include <QOpenGLContext>
#include <QOpenGLFunctions>
#include <QSurfaceFormat>

#include <algorithm>
#include <iterator>

namespace twinscope::viewport {

namespace {

/// Qt 3D makes its context in the default format and has no other way to be told.
void wantCoreProfile()
{
    if (qEnvironmentVariableIsEmpty("QT3D_RENDERER"))
        qputenv("QT3D_RENDERER", "opengl");
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    if (format.version() >= qMakePair(3, 2))
        return;
    format.setVersion(3, 3);
    format.setProfile(QSurfaceFormat::CoreProfile);
    format.setDepthBufferSize(24);
    format.setOption(QSurfaceFormat::DeprecatedFunctions); // without it no line is wider than a sample
    QSurfaceFormat::setDefaultFormat(format);
}

GraphicsCard examine(QOffscreenSurface &surface)
{
    GraphicsCard card;
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

} // namespace

bool isSoftwareRenderer(const QString &renderer)
{
    const char *names[] = {"llvmpipe", "softpipe", "swiftshader", "software", "gdi generic", "swrast"};
    return std::any_of(std::begin(names), std::end(names),
                       [&](const char *name) { return renderer.contains(QLatin1String(name), Qt::CaseInsensitive); });
}

Graphics::Graphics()
{
    wantCoreProfile();
    surface.setFormat(QSurfaceFormat::defaultFormat());
    surface.create();
    card = examine(surface);
}

} // namespace twinscope::viewport
