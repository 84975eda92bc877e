// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "renderer.h"

#include "camera.h"
#include "detail.h"
#include "geometryentity.h"
#include "layerarea.h"
#include "materials.h"
#include "picturepart.h"
#include "rendertargets.h"

#include <Qt3DCore/QAspectEngine>
#include <Qt3DRender/QRenderAspect>
#include <Qt3DRender/QRenderSettings>
#include <Qt3DRender/QTextureDataUpdate>
#include <Qt3DRender/QTextureImageData>

#include <algorithm>

namespace twinscope::viewport {

namespace {

constexpr int MostSamples = 2;
constexpr int LargestTarget = 8192; ///< pixels a side: more is seldom faster, and takes much memory at once
constexpr QSize TinyPicture(16, 16);

/// A texture of floats whose content is replaced now and then.
class FloatTexture
{
public:
    explicit FloatTexture(Qt3DCore::QNode *parent)
        : m_texture(new Qt3DRender::QTexture2D(parent))
    {
        m_texture->setFormat(Qt3DRender::QAbstractTexture::RGBA32F);
        m_texture->setGenerateMipMaps(false);
        m_texture->setMagnificationFilter(Qt3DRender::QAbstractTexture::Nearest);
        m_texture->setMinificationFilter(Qt3DRender::QAbstractTexture::Nearest);
    }

    Qt3DRender::QTexture2D *texture() const { return m_texture; }

    void upload(const TextureContent &content)
    {
        m_texture->setSize(content.size.width(), content.size.height());
        auto data = Qt3DRender::QTextureImageDataPtr::create();
        data->setWidth(content.size.width());
        data->setHeight(content.size.height());
        data->setDepth(1);
        data->setLayers(1);
        data->setFaces(1);
        data->setMipLevels(1);
        data->setTarget(QOpenGLTexture::Target2D);
        data->setFormat(QOpenGLTexture::RGBA32F);
        data->setPixelFormat(QOpenGLTexture::RGBA);
        data->setPixelType(QOpenGLTexture::Float32);
        data->setData(content.floats, 16);
        Qt3DRender::QTextureDataUpdate update;
        update.setData(data);
        m_texture->updateData(update);
    }

private:
    Qt3DRender::QTexture2D *m_texture;
};

} // namespace

struct Renderer::Private
{
    explicit Private(Graphics &g)
        : graphics(g)
    {
    }

    Graphics &graphics;
    std::unique_ptr<Qt3DCore::QAspectEngine> engine;
    Qt3DCore::QEntity *root = nullptr; ///< the engine's
    std::unique_ptr<Uniforms> uniforms;
    std::unique_ptr<RenderTargets> targets;
    std::unique_ptr<FloatTexture> states, otherStates, axes;
    std::unique_ptr<SceneMaterials> materials;
    Qt3DRender::QMaterial *gridMaterial = nullptr;
    bool modelColours = false;
    bool hasNewScene = false; ///< not drawn yet
    Qt3DCore::QEntity *plant = nullptr;
    std::vector<ChunkEntity> chunks;
    std::shared_ptr<const Scene> scene;
    std::shared_ptr<const Scene> previous; ///< its memory is read until the frame after it was replaced

    void start();
    void getReady(int samples);
    void makeNodes();
    void upload(const PictureOrder &order);
    void prepare(const PictureOrder &order, int samples);
    QImage drawPart(PictureOrder order, int samples);
    void setSize(const QSize &picture, int samples);
    QVector4D layerArea(const PictureOrder &order, const QMatrix4x4 &viewProjection) const;
    void setFrame(const PictureOrder &order, int samples);
    void setChunks(const PictureOrder &order);
    QImage drawFrame(bool background);
};

void Renderer::Private::start()
{
    if (graphics.card.renderer.isEmpty())
        return;
    engine = std::make_unique<Qt3DCore::QAspectEngine>();
    engine->setRunMode(Qt3DCore::QAspectEngine::Manual);
    engine->registerAspect(new Qt3DRender::QRenderAspect);
    makeNodes();
    engine->setRootEntity(Qt3DCore::QEntityPtr(root));
    getReady(MostSamples);
}

/// The first picture of all is black: Qt 3D only gets its things ready in it, for which a tiny one will do.
void Renderer::Private::getReady(int samples)
{
    materials->takeNews();
    setSize(TinyPicture, samples);
    const bool isNew = std::exchange(hasNewScene, false); // in the passes that draw nothing shaders get ready
    drawFrame(true);
    hasNewScene = isNew;
}

void Renderer::Private::makeNodes()
{
    root = new Qt3DCore::QEntity;
    targets = std::make_unique<RenderTargets>(&graphics.surface);
    auto *settings = new Qt3DRender::QRenderSettings(root);
    settings->setRenderPolicy(Qt3DRender::QRenderSettings::OnDemand);
    settings->setActiveFrameGraph(targets->root());
    root->addComponent(settings);
    uniforms = std::make_unique<Uniforms>(root);
    states = std::make_unique<FloatTexture>(root);
    otherStates = std::make_unique<FloatTexture>(root);
    axes = std::make_unique<FloatTexture>(root);
    uniforms->setTexture(QStringLiteral("states"), states->texture());
    uniforms->setTexture(QStringLiteral("otherStates"), otherStates->texture());
    uniforms->setTexture(QStringLiteral("axes"), axes->texture());
    materials = std::make_unique<SceneMaterials>(*uniforms, root);
    materials->get({}); // what every plant has
    materials->get({.lines = true});
    gridMaterial = makeGridMaterial(*uniforms, root);
    uniforms->setTexture(QStringLiteral("layer"), targets->layer());
    uniforms->setTexture(QStringLiteral("layers"), targets->layers());
    makeScreenEntity(makeUnderMaterial(*uniforms, root), root);
    makeScreenEntity(makeFinishMaterial(*uniforms, root), root);
}

/// Everything where something that can be seen through is not where it stands.
QVector4D Renderer::Private::layerArea(const PictureOrder &order, const QMatrix4x4 &viewProjection) const
{
    const bool astray = order.pulledApart > 0 || std::ranges::count(order.shells, true) > 0;
    const auto boxes = scene && !astray ? seeThroughBoxes(scene->chunks, order.transparent) : std::nullopt;
    return boxes ? pictureArea(*boxes, viewProjection) : FrameBlock().layerArea;
}

void Renderer::Private::setFrame(const PictureOrder &order, int samples)
{
    const Camera &camera = order.camera;
    const float aspect = float(order.size.width()) / float(order.size.height());
    const geometry::Bounds bounds = scene ? withRoomToMove(scene->bounds) : geometry::Bounds();
    const ClipRange range = clipRange(camera, bounds);
    const QVector3D side = right(camera);
    const QVector3D up = QVector3D::crossProduct(side, forward(camera));
    const float pixel = metresPerPixel(camera, 1, float(order.size.height()));
    const QMatrix4x4 viewProjection =
        cropping(order.size, order.part) * projectionMatrix(camera, aspect, range) * viewMatrix(camera);
    FrameBlock frame;
    frame.setViewProjection(viewProjection);
    frame.part =
        QVector4D(float(order.part.x()), float(order.size.height() - order.part.bottom() - 1), float(order.strokes), 0);
    frame.layerArea = layerArea(order, viewProjection);
    // Seen along parallel lines, the eye is infinitely far behind.
    frame.eye = QVector4D(camera.orthographic ? camera.position - forward(camera) * 1e6f : camera.position, 1);
    frame.light = QVector4D((up * 0.55f - side * 0.45f - forward(camera)).normalized(), 0);
    const Section section = order.section.value_or(Section{{}, 1}); // without: one that leaves everything
    frame.section = QVector4D(section.normal, section.offset);
    frame.depthRange = QVector4D(range.near, range.far, pixel * float(order.strokes), camera.orthographic ? 1 : 0);
    frame.pixelScale = float(samples);
    frame.sceneHeight = float(order.size.height() * samples);
    frame.pulledApart = order.pulledApart;
    frame.backdrop = order.background ? 1.0f : 0.0f;
    frame.outlineTaps = order.outline ? 8.0f : 0.0f;
    frame.hasLayers = order.layers > 0 ? 1.0f : 0.0f;
    frame.edges = !order.edges ? 0.0f : std::ranges::count(order.lines, true) > 0 ? 2.0f : 1.0f;
    frame.modelColours = modelColours ? 1.0f : 0.0f;
    uniforms->setFrame(frame);
}

void Renderer::Private::setChunks(const PictureOrder &order)
{
    for (size_t i = 0; i < chunks.size(); ++i) {
        const bool moving = scene->chunks[i].moving || order.pulledApart > 0;
        const bool transparent = i < order.transparent.size() && order.transparent[i];
        // Whether there are lines decides what edges are drawn as, for the whole picture; a part may need none of them.
        const bool drawn = i >= order.levels.size() || order.levels[i] != NotDrawn;
        const bool lines = drawn && i < order.lines.size() && order.lines[i];
        const bool shell = i < order.shells.size() && order.shells[i];
        chunks[i].setMaterial(materials->get({moving, false, transparent}));
        chunks[i].setLines(lines ? materials->get({moving, true, transparent}) : nullptr);
        chunks[i].setLevel(i < order.levels.size() ? order.levels[i] : 0);
        chunks[i].setShell(shell ? materials->get({moving, false, true, true}) : nullptr);
    }
}

void Renderer::Private::upload(const PictureOrder &order)
{
    if (order.states)
        states->upload(*order.states);
    if (order.otherStates)
        otherStates->upload(*order.otherStates);
    if (order.axes)
        axes->upload(*order.axes);
}

/// Everything about the next picture but states and size.
void Renderer::Private::prepare(const PictureOrder &order, int samples)
{
    targets->setFine(order.fine);
    targets->setLayers(order.layers);
    setFrame(order, samples);
    setChunks(order);
}

QImage Renderer::Private::drawPart(PictureOrder order, int samples)
{
    const QRect wanted = order.part;
    order.part = withMargin(wanted, order.size);
    prepare(order, samples);
    if (materials->takeNews())
        getReady(samples);
    setSize(order.part.size(), samples);
    targets->setLineWidth(float(samples * order.strokes));
    const QImage picture = drawFrame(order.background);
    hasNewScene = false;
    return order.part == wanted ? picture : picture.copy(wanted.translated(-order.part.topLeft()));
}

void Renderer::Private::setSize(const QSize &picture, int samples)
{
    targets->setSize(picture, samples);
    uniforms->setTexture(QStringLiteral("sceneColour"), targets->sceneColour());
    uniforms->setTexture(QStringLiteral("sceneDepth"), targets->sceneDepth());
}

QImage Renderer::Private::drawFrame(bool background)
{
    std::unique_ptr<Qt3DRender::QRenderCaptureReply> reply(targets->capture()->requestCapture());
    // The first pass draws; the reply is handed over at the beginning of the next one, which draws nothing, or would draw
    // the same once more where the scene is new.
    for (int pass = 0; pass < 4 && !reply->isComplete(); ++pass) {
        targets->setDrawing(pass == 0 || !hasNewScene);
        engine->processFrame();
    }
    targets->setDrawing(true);
    previous.reset();
    QImage picture = reply->isComplete() ? reply->image() : QImage();
    // With a background nothing in it is transparent; without, the colours are already times their cover.
    picture.reinterpretAsFormat(background ? QImage::Format_RGB32 : QImage::Format_ARGB32_Premultiplied);
    return picture;
}

Renderer::Renderer(Graphics &graphics)
    : d(std::make_unique<Private>(graphics))
{
    d->start();
}

Renderer::~Renderer() = default;

void Renderer::setTheme(const look::Theme &theme)
{
    if (d->uniforms)
        d->uniforms->setTheme(theme);
}

void Renderer::setModelColours(bool on)
{
    d->modelColours = on;
}

void Renderer::setScene(std::shared_ptr<const Scene> scene)
{
    if (!d->engine)
        return;
    d->chunks.clear();
    delete d->plant;
    d->previous = std::exchange(d->scene, std::move(scene));
    d->plant = new Qt3DCore::QEntity(d->root);
    d->hasNewScene = true;
    if (!d->scene)
        return;
    for (const Chunk &chunk : d->scene->chunks)
        d->chunks.emplace_back(chunk, d->materials->get({.moving = chunk.moving}), d->plant);
    const FloorGrid grid = floorGrid(d->scene->bounds);
    if (!grid.lines.empty())
        makeGridEntity(grid, d->gridMaterial, d->plant);
}

QImage Renderer::draw(const PictureOrder &order)
{
    if (!d->engine || order.size.isEmpty())
        return {};
    const QRect whole({}, order.size);
    const QRect part = order.part.isNull() ? whole : order.part & whole;
    const int samples = std::clamp(order.samples, 1, MostSamples);
    const int largest = std::min(d->graphics.card.largestTexture, LargestTarget) / samples - 2 * PartMargin;
    d->upload(order);
    PictureOrder piece = order;
    piece.states = piece.otherStates = piece.axes = {};
    QImage picture;
    for (const QRect &tile : tiles(part, largest)) {
        piece.part = tile;
        QImage drawn = d->drawPart(piece, samples);
        if (tile == part)
            return drawn;
        if (picture.isNull())
            picture = QImage(part.size(), drawn.format());
        put(drawn, picture, tile.topLeft() - part.topLeft());
    }
    return picture;
}

} // namespace twinscope::viewport
