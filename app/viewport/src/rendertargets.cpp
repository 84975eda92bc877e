// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "rendertargets.h"

#include "materials.h"

#include <Qt3DRender/QBlendEquation>
#include <Qt3DRender/QBlendEquationArguments>
#include <Qt3DRender/QClearBuffers>
#include <Qt3DRender/QClipPlane>
#include <Qt3DRender/QDepthTest>
#include <Qt3DRender/QNoDepthMask>
#include <Qt3DRender/QParameter>
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

Qt3DRender::QFilterKey *makePassFilter(Qt3DCore::QNode *parent, const char *pass,
                                       Qt3DRender::QAbstractTexture *layerBefore = nullptr)
{
    auto *filter = new Qt3DRender::QTechniqueFilter(parent);
    auto *key = new Qt3DRender::QFilterKey(filter);
    key->setName(QStringLiteral("pass"));
    key->setValue(QString::fromLatin1(pass));
    filter->addMatch(key);
    if (layerBefore)
        filter->addParameter(new Qt3DRender::QParameter(QStringLiteral("layerBefore"), layerBefore, filter));
    return key;
}

Qt3DRender::QClearBuffers *clearing(Qt3DRender::QClearBuffers::BufferType buffers, Qt3DCore::QNode *parent)
{
    auto *clear = new Qt3DRender::QClearBuffers(parent);
    clear->setBuffers(buffers);
    clear->setClearColor(QColor(0, 0, 0, 0));
    return clear;
}

Qt3DRender::QDepthTest *depthTest(Qt3DRender::QDepthTest::DepthFunction function)
{
    auto *test = new Qt3DRender::QDepthTest;
    test->setDepthFunction(function);
    return test;
}

/// For colours that are times their cover: the new one shows through what is there.
void addBlendingUnder(Qt3DRender::QRenderStateSet *states)
{
    using Factors = Qt3DRender::QBlendEquationArguments;
    auto *factors = new Factors;
    factors->setSourceRgba(Factors::OneMinusDestinationAlpha);
    factors->setDestinationRgba(Factors::One);
    auto *equation = new Qt3DRender::QBlendEquation;
    equation->setBlendFunction(Qt3DRender::QBlendEquation::Add);
    states->addRenderState(factors);
    states->addRenderState(equation);
}

} // namespace

RenderTargets::RenderTargets(QOffscreenSurface *surface)
    : m_root(new Qt3DRender::QRenderSurfaceSelector)
    , m_passes(new Qt3DRender::QSubtreeEnabler(m_root))
    , m_picture(makeTexture(Qt3DRender::QAbstractTexture::RGBA8_UNorm))
{
    m_root->setSurface(surface);
    addScenePass();
    makeLayers();
    for (int index = 0; index < MostLayers; ++index) {
        addLayerPass(index);
        addUnderPass(index);
    }
    addFinishPass();
}

Qt3DRender::QFrameGraphNode *RenderTargets::root() const
{
    return m_root;
}

void RenderTargets::addScenePass()
{
    using Output = Qt3DRender::QRenderTargetOutput;
    m_sceneTarget = new Qt3DRender::QRenderTargetSelector(m_passes);
    for (Samples &samples : m_samples) {
        samples.colour = makeTexture(Qt3DRender::QAbstractTexture::RGBA8_UNorm);
        samples.depth = makeTexture(Qt3DRender::QAbstractTexture::D32F);
        samples.target = new Qt3DRender::QRenderTarget(m_sceneTarget);
        attach(samples.target, Output::Color0, samples.colour);
        attach(samples.target, Output::Depth, samples.depth);
    }
    m_sceneTarget->setTarget(m_samples.front().target);
    auto *viewport = new Qt3DRender::QViewport(m_sceneTarget);
    auto *states = new Qt3DRender::QRenderStateSet(clearing(Qt3DRender::QClearBuffers::ColorDepthBuffer, viewport));
    states->addRenderState(depthTest(Qt3DRender::QDepthTest::Less));
    states->addRenderState(new Qt3DRender::QClipPlane(states)); // the first: the section's
    m_lineWidth = new Qt3DRender::QLineWidth(states);
    states->addRenderState(m_lineWidth);
    makePassFilter(states, ScenePass);
}

void RenderTargets::makeLayers()
{
    using Output = Qt3DRender::QRenderTargetOutput;
    m_layers.colour = makeTexture(Qt3DRender::QAbstractTexture::RGBA8_UNorm);
    m_layers.sum = makeTexture(Qt3DRender::QAbstractTexture::RGBA8_UNorm);
    for (size_t i = 0; i < m_layers.depths.size(); ++i) {
        m_layers.depths[i] = makeTexture(Qt3DRender::QAbstractTexture::D32F);
        m_layers.targets[i] = new Qt3DRender::QRenderTarget(m_passes);
        attach(m_layers.targets[i], Output::Color0, m_layers.colour);
        attach(m_layers.targets[i], Output::Depth, m_layers.depths[i]);
    }
    m_layers.sumTarget = new Qt3DRender::QRenderTarget(m_passes);
    attach(m_layers.sumTarget, Output::Color0, m_layers.sum);
}

void RenderTargets::addLayerPass(int index)
{
    auto *enabler = new Qt3DRender::QSubtreeEnabler(m_passes);
    enabler->setEnabled(false);
    m_layers.enablers[size_t(index)] = enabler;
    auto *selector = new Qt3DRender::QRenderTargetSelector(enabler);
    selector->setTarget(m_layers.targets[size_t(index % 2)]);
    auto *viewport = new Qt3DRender::QViewport(selector);
    auto *states = new Qt3DRender::QRenderStateSet(clearing(Qt3DRender::QClearBuffers::ColorDepthBuffer, viewport));
    states->addRenderState(depthTest(Qt3DRender::QDepthTest::Less));
    states->addRenderState(new Qt3DRender::QClipPlane(states));
    if (index == 0)
        makePassFilter(states, FirstLayerPass);
    else
        makePassFilter(states, NextLayerPass, m_layers.depths[size_t((index + 1) % 2)]);
}

void RenderTargets::addUnderPass(int index)
{
    auto *selector = new Qt3DRender::QRenderTargetSelector(m_layers.enablers[size_t(index)]);
    selector->setTarget(m_layers.sumTarget);
    Qt3DRender::QFrameGraphNode *viewport = new Qt3DRender::QViewport(selector);
    if (index == 0)
        viewport = clearing(Qt3DRender::QClearBuffers::ColorBuffer, viewport);
    auto *states = new Qt3DRender::QRenderStateSet(viewport);
    states->addRenderState(depthTest(Qt3DRender::QDepthTest::Always));
    states->addRenderState(new Qt3DRender::QNoDepthMask(states));
    addBlendingUnder(states);
    makePassFilter(states, UnderPass);
}

void RenderTargets::addFinishPass()
{
    auto *selector = new Qt3DRender::QRenderTargetSelector(m_root);
    auto *target = new Qt3DRender::QRenderTarget(selector);
    attach(target, Qt3DRender::QRenderTargetOutput::Color0, m_picture);
    selector->setTarget(target);
    auto *viewport = new Qt3DRender::QViewport(selector);
    auto *states = new Qt3DRender::QRenderStateSet(viewport);
    states->addRenderState(depthTest(Qt3DRender::QDepthTest::Always));
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
    if (m_layerCount > 0) // those of a plant without anything to see through take no memory
        for (Qt3DRender::QTexture2D *texture : {m_layers.colour, m_layers.sum, m_layers.depths[0], m_layers.depths[1]})
            texture->setSize(picture.width(), picture.height());
}

void RenderTargets::setLineWidth(float samples)
{
    // Told again, the same width would have the frame drawn twice.
    if (m_lineWidth->value() != samples)
        m_lineWidth->setValue(samples);
}

void RenderTargets::setLayers(int count)
{
    m_layerCount = count;
    for (int i = 0; i < MostLayers; ++i)
        m_layers.enablers[size_t(i)]->setEnabled(i < count);
}

void RenderTargets::setDrawing(bool on)
{
    m_drawing = on;
    m_passes->setEnabled(on);
    chooseFinish();
}

void RenderTargets::setFine(bool fine)
{
    m_fine = fine;
    chooseFinish();
}

void RenderTargets::chooseFinish()
{
    const char *pass = !m_drawing ? "none" : m_fine ? FinePass : PlainPass;
    m_finish->setValue(QString::fromLatin1(pass));
}

} // namespace twinscope::viewport
