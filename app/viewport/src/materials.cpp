// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "materials.h"

#include <Qt3DRender/QEffect>
#include <Qt3DRender/QFilterKey>
#include <Qt3DRender/QGraphicsApiFilter>
#include <Qt3DRender/QRenderPass>
#include <Qt3DRender/QShaderProgram>
#include <Qt3DRender/QTechnique>

#include <QFile>
#include <QVector3D>

namespace twinscope::viewport {

namespace {

QByteArray shaderFile(const QString &name)
{
    QFile file(QStringLiteral(":/twinscope/shaders/") + name);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return opened ? file.readAll() : QByteArray();
}

QByteArray shaderSource(const QString &name, const QStringList &defines)
{
    QByteArray source = "#version 150 core\n";
    for (const QString &define : defines)
        source += "#define " + define.toLatin1() + '\n';
    return source + shaderFile(QStringLiteral("frame.glsl")) + shaderFile(name);
}

/// Names of shader files.
struct Code
{
    QString vertex, fragment;
};

Qt3DRender::QTechnique *makeTechnique(const Code &code, const QStringList &defines, const char *pass)
{
    auto *technique = new Qt3DRender::QTechnique;
    technique->graphicsApiFilter()->setApi(Qt3DRender::QGraphicsApiFilter::OpenGL);
    technique->graphicsApiFilter()->setProfile(Qt3DRender::QGraphicsApiFilter::CoreProfile);
    technique->graphicsApiFilter()->setMajorVersion(3);
    technique->graphicsApiFilter()->setMinorVersion(1);
    auto *key = new Qt3DRender::QFilterKey(technique);
    key->setName(QStringLiteral("pass"));
    key->setValue(QString::fromLatin1(pass));
    technique->addFilterKey(key);
    auto *program = new Qt3DRender::QShaderProgram;
    program->setVertexShaderCode(shaderSource(code.vertex + QStringLiteral(".vert"), defines));
    program->setFragmentShaderCode(shaderSource(code.fragment + QStringLiteral(".frag"), defines));
    auto *renderPass = new Qt3DRender::QRenderPass;
    renderPass->setShaderProgram(program);
    technique->addRenderPass(renderPass);
    return technique;
}

Qt3DRender::QMaterial *makeMaterial(const std::vector<Qt3DRender::QTechnique *> &techniques, Qt3DCore::QNode *parent)
{
    auto *material = new Qt3DRender::QMaterial(parent);
    auto *effect = new Qt3DRender::QEffect;
    for (Qt3DRender::QTechnique *technique : techniques)
        effect->addTechnique(technique);
    material->setEffect(effect);
    return material;
}

QVector3D rgb(const QColor &colour)
{
    return {colour.redF(), colour.greenF(), colour.blueF()};
}

Qt3DRender::QMaterial *makeSceneMaterial(const Uniforms &uniforms, const SceneVariant &variant, Qt3DCore::QNode *parent)
{
    const Code scene{QStringLiteral("scene"), QStringLiteral("scene")};
    QStringList defines;
    if (variant.moving)
        defines += QStringLiteral("MOVING");
    if (variant.transparent)
        defines += QStringLiteral("TRANSPARENT");
    if (variant.lines)
        defines += QStringLiteral("LINES");
    if (variant.shell)
        defines += {QStringLiteral("SHELL"), QStringLiteral("states otherStates")};
    std::vector<Qt3DRender::QTechnique *> techniques;
    if (!variant.shell)
        techniques.push_back(makeTechnique(scene, defines, ScenePass));
    if (variant.transparent && !variant.lines) {
        defines += QStringLiteral("LAYER");
        techniques.push_back(makeTechnique(scene, defines, FirstLayerPass));
        defines += QStringLiteral("NEXT_LAYER");
        techniques.push_back(makeTechnique(scene, defines, NextLayerPass));
    }
    auto *material = makeMaterial(techniques, parent);
    QStringList names{variant.shell ? QStringLiteral("otherStates") : QStringLiteral("states"),
                      QStringLiteral("equipment"), QStringLiteral("selection")};
    if (variant.moving)
        names += QStringLiteral("axes");
    if (variant.transparent && !variant.lines)
        names += QStringLiteral("sceneDepth");
    uniforms.addTo(material, names);
    return material;
}

} // namespace

Uniforms::Uniforms(Qt3DCore::QNode *parent)
    : m_parent(parent)
    , m_frame(new Qt3DCore::QBuffer(parent))
{
    for (const char *name : {"Frame", "states", "otherStates", "axes", "equipment", "selection", "gridColour",
                             "backgroundTop", "backgroundBottom", "sceneColour", "sceneDepth", "layer", "layers"}) {
        auto *parameter = new Qt3DRender::QParameter(m_parent);
        parameter->setName(QString::fromLatin1(name));
        m_parameters.insert(parameter->name(), parameter);
    }
    parameter(QStringLiteral("Frame"))->setValue(QVariant::fromValue(m_frame));
    setFrame({});
}

void Uniforms::setFrame(const FrameBlock &frame)
{
    const QByteArray data(reinterpret_cast<const char *>(&frame), sizeof frame);
    if (data != m_frame->data())
        m_frame->setData(data);
}

Qt3DRender::QParameter *Uniforms::parameter(const QString &name)
{
    Q_ASSERT(m_parameters.contains(name));
    return m_parameters.value(name);
}

void Uniforms::set(const QString &name, const QVariant &value)
{
    parameter(name)->setValue(value);
}

void Uniforms::setTexture(const QString &name, Qt3DRender::QAbstractTexture *texture)
{
    parameter(name)->setValue(QVariant::fromValue(texture));
}

void Uniforms::setTheme(const look::Theme &theme)
{
    set(QStringLiteral("equipment"), rgb(theme.equipment));
    set(QStringLiteral("selection"), rgb(theme.selection));
    set(QStringLiteral("gridColour"), rgb(theme.secondaryText));
    set(QStringLiteral("backgroundTop"), rgb(theme.viewportTop));
    set(QStringLiteral("backgroundBottom"), rgb(theme.viewportBottom));
}

void Uniforms::addTo(Qt3DRender::QMaterial *material, const QStringList &names) const
{
    material->addParameter(m_parameters.value(QStringLiteral("Frame")));
    for (const QString &name : names)
        material->addParameter(m_parameters.value(name));
}

SceneMaterials::SceneMaterials(const Uniforms &uniforms, Qt3DCore::QNode *parent)
    : m_uniforms(uniforms)
    , m_parent(parent)
{
}

Qt3DRender::QMaterial *SceneMaterials::get(const SceneVariant &variant)
{
    Qt3DRender::QMaterial *&material = m_made[variant];
    if (!material) {
        material = makeSceneMaterial(m_uniforms, variant, m_parent);
        m_news = true;
    }
    return material;
}

Qt3DRender::QMaterial *makeGridMaterial(const Uniforms &uniforms, Qt3DCore::QNode *parent)
{
    auto *material =
        makeMaterial({makeTechnique({QStringLiteral("grid"), QStringLiteral("grid")}, {}, ScenePass)}, parent);
    uniforms.addTo(material,
                   {QStringLiteral("gridColour"), QStringLiteral("backgroundTop"), QStringLiteral("backgroundBottom")});
    return material;
}

Qt3DRender::QMaterial *makeUnderMaterial(const Uniforms &uniforms, Qt3DCore::QNode *parent)
{
    auto *material = makeMaterial(
        {makeTechnique({QStringLiteral("screen"), QStringLiteral("under")}, {QStringLiteral("LAYER_AREA")}, UnderPass)},
        parent);
    uniforms.addTo(material, {QStringLiteral("layer")});
    return material;
}

Qt3DRender::QMaterial *makeFinishMaterial(const Uniforms &uniforms, Qt3DCore::QNode *parent)
{
    const Code finish{QStringLiteral("screen"), QStringLiteral("finish")};
    auto *material = makeMaterial(
        {makeTechnique(finish, {}, PlainPass), makeTechnique(finish, {QStringLiteral("FINE")}, FinePass)}, parent);
    uniforms.addTo(material,
                   {QStringLiteral("sceneColour"), QStringLiteral("sceneDepth"), QStringLiteral("backgroundTop"),
                    QStringLiteral("backgroundBottom"), QStringLiteral("selection"), QStringLiteral("layers")});
    return material;
}

} // namespace twinscope::viewport
