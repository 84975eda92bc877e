// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt3DRender/QFilterKey>
#include <Qt3DRender/QFrameGraphNode>
#include <Qt3DRender/QRenderCapture>
#include <Qt3DRender/QRenderSurfaceSelector>
#include <Qt3DRender/QTexture>
#include <Qt3DRender/QViewport>

class QOffscreenSurface;

namespace twinscope::viewport {

/// The frame graph: the scene into samples, the samples into the picture, the picture into memory.
class RenderTargets
{
public:
    explicit RenderTargets(QOffscreenSurface *surface);

    Qt3DRender::QFrameGraphNode *root() const;
    Qt3DRender::QAbstractTexture *sceneColour() const { return m_colour; }
    Qt3DRender::QAbstractTexture *sceneDepth() const { return m_depth; }
    Qt3DRender::QRenderCapture *capture() const { return m_capture; }

    /// Picture size, samples a side, and the most there may ever be: the memory is made for those once.
    void setSize(const QSize &picture, int samples, int mostSamples);
    void setFine(bool fine);

private:
    void addScenePass();
    void addFinishPass();

    Qt3DRender::QRenderSurfaceSelector *m_root;
    Qt3DRender::QTexture2D *m_colour = nullptr;
    Qt3DRender::QTexture2D *m_depth = nullptr;
    Qt3DRender::QTexture2D *m_picture = nullptr;
    Qt3DRender::QViewport *m_sceneViewport = nullptr;
    Qt3DRender::QFilterKey *m_finish = nullptr;
    Qt3DRender::QRenderCapture *m_capture = nullptr;
};

} // namespace twinscope::viewport
