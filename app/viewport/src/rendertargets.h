// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <Qt3DRender/QFilterKey>
#include <Qt3DRender/QFrameGraphNode>
#include <Qt3DRender/QLineWidth>
#include <Qt3DRender/QRenderCapture>
#include <Qt3DRender/QRenderSurfaceSelector>
#include <Qt3DRender/QRenderTarget>
#include <Qt3DRender/QRenderTargetSelector>
#include <Qt3DRender/QSubtreeEnabler>
#include <Qt3DRender/QTexture>

#include <QSize>

#include <array>

class QOffscreenSurface;

namespace twinscope::viewport {

/// The frame graph: what is opaque into samples; what can be seen through into layers, from the nearest on, each put
/// under those before; samples and layers into the picture, the picture into memory.
class RenderTargets
{
public:
    static constexpr int MostLayers = 6;

    explicit RenderTargets(QOffscreenSurface *surface);

    Qt3DRender::QFrameGraphNode *root() const;
    Qt3DRender::QAbstractTexture *sceneColour() const { return m_samples[size_t(m_active)].colour; }
    Qt3DRender::QAbstractTexture *sceneDepth() const { return m_samples[size_t(m_active)].depth; }
    Qt3DRender::QAbstractTexture *layer() const { return m_layers.colour; }
    Qt3DRender::QAbstractTexture *layers() const { return m_layers.sum; }
    Qt3DRender::QRenderCapture *capture() const { return m_capture; }

    void setDrawing(bool on); ///< off: frames go on without drawing anything
    void setFine(bool fine);
    void setLayers(int count); ///< drawn from now on, at most; what lies behind them is left out
    /// Picture size and samples a side, 1 or 2. Both have memory of their own, so that coarse pictures need not clear
    /// what only fine ones use. After setLayers().
    void setSize(const QSize &picture, int samples);
    void setLineWidth(float samples);

private:
    struct Samples
    {
        Qt3DRender::QTexture2D *colour = nullptr;
        Qt3DRender::QTexture2D *depth = nullptr;
        Qt3DRender::QRenderTarget *target = nullptr;
    };

    /// One colour for all, two depths that take turns: that of this layer and that of the one before.
    struct Layers
    {
        Qt3DRender::QTexture2D *colour = nullptr;
        Qt3DRender::QTexture2D *sum = nullptr;
        std::array<Qt3DRender::QTexture2D *, 2> depths{};
        std::array<Qt3DRender::QRenderTarget *, 2> targets{};
        Qt3DRender::QRenderTarget *sumTarget = nullptr;
        std::array<Qt3DRender::QSubtreeEnabler *, MostLayers> enablers{};
    };

    void addScenePass();
    void makeLayers();
    void addLayerPass(int index);
    void addUnderPass(int index);
    void addFinishPass();
    void chooseFinish();

    Qt3DRender::QRenderSurfaceSelector *m_root;
    Qt3DRender::QSubtreeEnabler *m_passes; ///< all but the last, which hands the picture over
    std::array<Samples, 2> m_samples;
    int m_active = 0;
    bool m_fine = true;
    bool m_drawing = true;
    Qt3DRender::QRenderTargetSelector *m_sceneTarget = nullptr;
    Qt3DRender::QLineWidth *m_lineWidth = nullptr;
    Layers m_layers;
    int m_layerCount = 0;
    Qt3DRender::QTexture2D *m_picture;
    Qt3DRender::QFilterKey *m_finish = nullptr;
    Qt3DRender::QRenderCapture *m_capture = nullptr;
};

} // namespace twinscope::viewport
