// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt3DRender/QFilterKey>
#include <Qt3DRender/QFrameGraphNode>
#include <Qt3DRender/QRenderCapture>
#include <Qt3DRender/QRenderSurfaceSelector>
#include <Qt3DRender/QRenderTarget>
#include <Qt3DRender/QRenderTargetSelector>
#include <Qt3DRender/QTexture>

#include <array>

class QOffscreenSurface;

namespace twinscope::viewport {

/// The frame graph: the scene into samples, the samples into the picture, the picture into memory.
class RenderTargets
{
public:
    explicit RenderTargets(QOffscreenSurface *surface);

    Qt3DRender::QFrameGraphNode *root() const;
    Qt3DRender::QAbstractTexture *sceneColour() const { return m_samples[size_t(m_active)].colour; }
    Qt3DRender::QAbstractTexture *sceneDepth() const { return m_samples[size_t(m_active)].depth; }
    Qt3DRender::QRenderCapture *capture() const { return m_capture; }

    /// Picture size and samples a side, 1 or 2. Both have memory of their own, so that coarse pictures need not clear
    /// what only fine ones use.
    void setSize(const QSize &picture, int samples);
    void setFine(bool fine);

private:
    struct Samples
    {
        Qt3DRender::QTexture2D *colour = nullptr;
        Qt3DRender::QTexture2D *depth = nullptr;
        Qt3DRender::QRenderTarget *target = nullptr;
    };

    void addScenePass();
    void addFinishPass();

    Qt3DRender::QRenderSurfaceSelector *m_root;
    std::array<Samples, 2> m_samples;
    int m_active = 0;
    Qt3DRender::QRenderTargetSelector *m_sceneTarget = nullptr;
    Qt3DRender::QTexture2D *m_picture;
    Qt3DRender::QFilterKey *m_finish = nullptr;
    Qt3DRender::QRenderCapture *m_capture = nullptr;
};

} // namespace twinscope::viewport
