// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "naivescene.h"

#include "sampleplant.h"

#include "camera.h"

#include <Qt3DCore/QAspectEngine>
#include <Qt3DCore/QAttribute>
#include <Qt3DCore/QBuffer>
#include <Qt3DCore/QEntity>
#include <Qt3DCore/QGeometry>
#include <Qt3DCore/QTransform>
#include <Qt3DExtras/QPhongMaterial>
#include <Qt3DRender/QCamera>
#include <Qt3DRender/QCameraSelector>
#include <Qt3DRender/QClearBuffers>
#include <Qt3DRender/QGeometryRenderer>
#include <Qt3DRender/QRenderAspect>
#include <Qt3DRender/QRenderCapture>
#include <Qt3DRender/QRenderSettings>
#include <Qt3DRender/QRenderSurfaceSelector>
#include <Qt3DRender/QRenderTarget>
#include <Qt3DRender/QRenderTargetOutput>
#include <Qt3DRender/QRenderTargetSelector>
#include <Qt3DRender/QTexture>

#include <QOffscreenSurface>

namespace twinscope::bench {

namespace {

using Qt3DCore::QAttribute;

class NaiveScene
{
public:
    explicit NaiveScene(const PlantSize &size)
    {
        m_surface.setFormat(QSurfaceFormat::defaultFormat());
        m_surface.create();
        m_engine.setRunMode(Qt3DCore::QAspectEngine::Manual);
        m_engine.registerAspect(new Qt3DRender::QRenderAspect);
        m_root = new Qt3DCore::QEntity;
        addFrameGraph();
        addAssets(size);
        m_engine.setRootEntity(Qt3DCore::QEntityPtr(m_root));
    }

    void draw(int number)
    {
        for (size_t i = 0; i < m_materials.size(); ++i)
            m_materials[i]->setDiffuse(QColor::fromHsv(int((i * 7 + size_t(number) * 13) % 360), 200, 200));
        std::unique_ptr<Qt3DRender::QRenderCaptureReply> reply(m_capture->requestCapture());
        while (!reply->isComplete())
            m_engine.processFrame();
    }

    quint64 triangles() const { return m_materials.size() * m_indices / 3; }

private:
    Qt3DRender::QAbstractTexture *makeTexture(Qt3DRender::QAbstractTexture::TextureFormat format)
    {
        auto *texture = new Qt3DRender::QTexture2D;
        texture->setFormat(format);
        texture->setSize(PictureSize.width(), PictureSize.height());
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

    void addFrameGraph()
    {
        using Texture = Qt3DRender::QAbstractTexture;
        auto *surface = new Qt3DRender::QRenderSurfaceSelector;
        surface->setSurface(&m_surface);
        surface->setExternalRenderTargetSize(PictureSize);
        auto *selector = new Qt3DRender::QRenderTargetSelector(surface);
        auto *target = new Qt3DRender::QRenderTarget(selector);
        attach(target, Qt3DRender::QRenderTargetOutput::Color0, makeTexture(Texture::RGBA8_UNorm));
        attach(target, Qt3DRender::QRenderTargetOutput::Depth, makeTexture(Texture::D32F));
        selector->setTarget(target);
        auto *clear = new Qt3DRender::QClearBuffers(selector);
        clear->setBuffers(Qt3DRender::QClearBuffers::ColorDepthBuffer);
        m_camera = new Qt3DRender::QCamera(m_root);
        auto *camera = new Qt3DRender::QCameraSelector(clear);
        camera->setCamera(m_camera);
        m_capture = new Qt3DRender::QRenderCapture(camera);
        auto *settings = new Qt3DRender::QRenderSettings(m_root);
        settings->setActiveFrameGraph(surface);
        m_root->addComponent(settings);
    }

    Qt3DRender::QGeometryRenderer *makeMesh(int triangles)
    {
        const FlatMesh mesh = flatten(*test::pumpModel(triangles));
        m_indices = mesh.indices.size();
        auto *geometry = new Qt3DCore::QGeometry(m_root);
        auto *vertices = new Qt3DCore::QBuffer(geometry);
        vertices->setData(QByteArray(reinterpret_cast<const char *>(mesh.positionsAndNormals.data()),
                                     qsizetype(mesh.positionsAndNormals.size() * sizeof(QVector3D))));
        auto *indices = new Qt3DCore::QBuffer(geometry);
        indices->setData(QByteArray(reinterpret_cast<const char *>(mesh.indices.data()),
                                    qsizetype(mesh.indices.size() * sizeof(quint32))));
        const uint count = uint(mesh.positionsAndNormals.size() / 2);
        const uint stride = 2 * sizeof(QVector3D);
        for (uint i = 0; i < 2; ++i) {
            auto *attribute = new QAttribute(vertices, QAttribute::Float, 3, count, i * sizeof(QVector3D), stride);
            attribute->setName(i == 0 ? QAttribute::defaultPositionAttributeName()
                                      : QAttribute::defaultNormalAttributeName());
            geometry->addAttribute(attribute);
        }
        auto *index = new QAttribute(indices, QAttribute::UnsignedInt, 1, uint(mesh.indices.size()));
        index->setAttributeType(QAttribute::IndexAttribute);
        geometry->addAttribute(index);
        auto *renderer = new Qt3DRender::QGeometryRenderer(m_root);
        renderer->setGeometry(geometry);
        return renderer;
    }

    void addAssets(const PlantSize &size)
    {
        const plant::Plant plant = test::pumpPlant(size.assets);
        auto *mesh = makeMesh(size.trianglesEach);
        geometry::Bounds bounds;
        for (const plant::Asset &asset : plant.assets) {
            auto *entity = new Qt3DCore::QEntity(m_root);
            auto *transform = new Qt3DCore::QTransform;
            const QVector3D place = offset(asset.placement.translation, {});
            transform->setTranslation(place);
            auto *material = new Qt3DExtras::QPhongMaterial;
            entity->addComponent(mesh);
            entity->addComponent(transform);
            entity->addComponent(material);
            m_materials.push_back(material);
            bounds.add(place - QVector3D(0.5f, 0.5f, 0));
            bounds.add(place + QVector3D(0.5f, 0.5f, 1.7f));
        }
        aim(bounds);
    }

    void aim(const geometry::Bounds &bounds)
    {
        using namespace viewport;
        const Camera camera = framing(facing(Camera(), View::Isometric), bounds, 1.6f);
        const ClipRange range = clipRange(camera, bounds);
        m_camera->lens()->setPerspectiveProjection(camera.fieldOfView, 1.6f, range.near, range.far);
        m_camera->setPosition(camera.position);
        m_camera->setViewCenter(camera.target);
        m_camera->setUpVector(camera.up);
    }

    QOffscreenSurface m_surface;
    Qt3DCore::QAspectEngine m_engine;
    Qt3DCore::QEntity *m_root = nullptr; ///< the engine's
    Qt3DRender::QCamera *m_camera = nullptr;
    Qt3DRender::QRenderCapture *m_capture = nullptr;
    std::vector<Qt3DExtras::QPhongMaterial *> m_materials;
    size_t m_indices = 0;
};

} // namespace

Measurement measureNaive(const PlantSize &size)
{
    NaiveScene scene(size);
    Measurement result;
    measureFrames(result, [&scene](int number) { scene.draw(number); });
    result.triangles = scene.triangles();
    result.drawCalls = size.assets;
    return result;
}

} // namespace twinscope::bench
