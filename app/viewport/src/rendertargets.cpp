// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rendertargets.h"

#include "materials.h"

#include <Qt3DRender/QClearBuffers>
#include <Qt3DRender/QClipPlane>
#include <Qt3DRender/QDepthTest>
#include <Qt3DRender/QNoDepthMask>
#include <Qt3DRender/QRenderStateSet>
#include <Qt3DRender/QRenderTargetOutput>
#include <Qt3DRender/QTechniqueFilter>
#include <Qt3DRender/QViewport>

#include <QOffscreenSurface>

namespace twinscope::viewport {

namespace {

Qt3DRender::QTexture2D *makeTexture(Qt3DRender::QAbstractTexture::TextureFormat format)
{
    auto *texture = new Qt3DRender::QTexture2D;
    texture->setFormat(format);
    texture->setSize(64, 64);
    texture->setGenerateMipMaps(false);
    texture->setMagnificationFilter(Qt3DRender::QAbstractTexture::Nearest);
    texture->setMinificationFilter(Qt3DRender::QAbstractTexture::Nearest);
    texture->setWrapMode(Qt3DRender::QTextureWrapMode(Qt3DRender::QTextureWrapMode::ClampToEdge));
    return texture;
}

void attach(Qt3DRender::QRenderTarget *target, Qt3DRender::QRenderTargetOutput::AttachmentPoint point,
            Qt3DRender::QAbstractTexture *texture)
{
    auto *output = new Qt3DRender::QRenderTargetOutput(target);
    output->setAttachmentPoint(point);
    output->setTexture(texture);
    target->addOutput(output);
}

Qt3DRender::QFilterKey *makePassFilter(Qt3DCore::QNode *parent, const char *pass)
{
    auto *filter = new Qt3DRender::QTechniqueFilter(parent);
    auto *key = new Qt3DRender::QFilterKey(filter);
    key->setName(QStringLiteral("pass"));
    key->setValue(QString::fromLatin1(pass));
    filter->addMatch(key);
    return key;
}

} // namespace

RenderTargets::RenderTargets(QOffscreenSurface *surface)
    : m_root(new Qt3DRender::QRenderSurfaceSelector)
    , m_picture(makeTexture(Qt3DRender::QAbstractTexture::RGBA8_UNorm))
{
    m_root->setSurface(surface);
    addScenePass();
    addFinishPass();
}

Qt3DRender::QFrameGraphNode *RenderTargets::root() const
{
    return m_root;
}

void RenderTargets::addScenePass()
{
    using Output = Qt3DRender::QRenderTargetOutput;
    m_sceneTarget = new Qt3DRender::QRenderTargetSelector(m_root);
    for (Samples &samples : m_samples) {
        samples.colour = makeTexture(Qt3DRender::QAbstractTexture::RGBA8_UNorm);
        samples.depth = makeTexture(Qt3DRender::QAbstractTexture::D32F);
        samples.target = new Qt3DRender::QRenderTarget(m_sceneTarget);
        attach(samples.target, Output::Color0, samples.colour);
        attach(samples.target, Output::Depth, samples.depth);
    }
    m_sceneTarget->setTarget(m_samples.front().target);
    auto *viewport = new Qt3DRender::QViewport(m_sceneTarget);
    auto *clear = new Qt3DRender::QClearBuffers(viewport);
    clear->setBuffers(Qt3DRender::QClearBuffers::ColorDepthBuffer);
    clear->setClearColor(QColor(0, 0, 0, 0));
    auto *states = new Qt3DRender::QRenderStateSet(clear);
    auto *depthTest = new Qt3DRender::QDepthTest(states);
    depthTest->setDepthFunction(Qt3DRender::QDepthTest::Less);
    states->addRenderState(depthTest);
    states->addRenderState(new Qt3DRender::QClipPlane(states)); // the first: the section's
    makePassFilter(states, ScenePass);
}

void RenderTargets::addFinishPass()
{
    auto *selector = new Qt3DRender::QRenderTargetSelector(m_root);
    auto *target = new Qt3DRender::QRenderTarget(selector);
    attach(target, Qt3DRender::QRenderTargetOutput::Color0, m_picture);
    selector->setTarget(target);
    auto *viewport = new Qt3DRender::QViewport(selector);
    auto *states = new Qt3DRender::QRenderStateSet(viewport);
    auto *depthTest = new Qt3DRender::QDepthTest(states);
    depthTest->setDepthFunction(Qt3DRender::QDepthTest::Always);
    states->addRenderState(depthTest);
    states->addRenderState(new Qt3DRender::QNoDepthMask(states));
    m_capture = new Qt3DRender::QRenderCapture(states);
    m_finish = makePassFilter(m_capture, FinePass);
}

void RenderTargets::setSize(const QSize &picture, int samples)
{
    m_active = samples - 1;
    const QSize size = picture * samples;
    m_root->setExternalRenderTargetSize(picture);
    m_samples[size_t(m_active)].colour->setSize(size.width(), size.height());
    m_samples[size_t(m_active)].depth->setSize(size.width(), size.height());
    m_sceneTarget->setTarget(m_samples[size_t(m_active)].target);
    m_picture->setSize(picture.width(), picture.height());
}

void RenderTargets::setFine(bool fine)
{
    m_finish->setValue(QString::fromLatin1(fine ? FinePass : PlainPass));
}

} // namespace twinscope::viewport
