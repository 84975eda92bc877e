// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frameblock.h"

#include <twinscope/look/theme.h>

#include <Qt3DCore/QBuffer>
#include <Qt3DRender/QMaterial>
#include <Qt3DRender/QParameter>
#include <Qt3DRender/QTexture>

#include <QHash>

#include <compare>
#include <map>
#include <utility>

namespace twinscope::viewport {

/// Values of the shaders' uniforms, shared by all materials; set once, seen by all.
class Uniforms
{
public:
    explicit Uniforms(Qt3DCore::QNode *parent);

    void set(const QString &name, const QVariant &value);
    void setTexture(const QString &name, Qt3DRender::QAbstractTexture *texture);
    void setTheme(const look::Theme &theme);
    /// Only what differs from the picture before is sent to the card.
    void setFrame(const FrameBlock &frame);
    /// The block of the frame and these.
    void addTo(Qt3DRender::QMaterial *material, const QStringList &names) const;

private:
    Qt3DRender::QParameter *parameter(const QString &name);

    Qt3DCore::QNode *m_parent;
    Qt3DCore::QBuffer *m_frame;
    mutable QHash<QString, Qt3DRender::QParameter *> m_parameters;
};

/// The passes of the frame graph, as values of the filter key "pass".
inline constexpr char ScenePass[] = "scene";
inline constexpr char FirstLayerPass[] = "first layer"; ///< of what can be seen through, the nearest
inline constexpr char NextLayerPass[] = "next layer";   ///< the nearest behind those
inline constexpr char UnderPass[] = "under";            ///< puts a layer under those in front of it
inline constexpr char PlainPass[] = "plain";
inline constexpr char FinePass[] = "fine";

struct SceneVariant
{
    bool moving = false;      ///< reads spin, slide and level
    bool lines = false;       ///< feature lines instead of surfaces
    bool transparent = false; ///< some of it can be seen through: costs the early depth test, and is drawn in layers
    bool shell = false;       ///< the other state of the plant, as a see-through shell round this one

    auto operator<=>(const SceneVariant &) const = default;
};

/// The materials of the plant's shapes. Each is made when it is first wanted, because its shaders take time to get ready and
/// most plants need only a few.
class SceneMaterials
{
public:
    SceneMaterials(const Uniforms &uniforms, Qt3DCore::QNode *parent);

    Qt3DRender::QMaterial *get(const SceneVariant &variant);
    /// Whether some were made since this was last asked. Qt 3D gets them ready in the next frame, in which it does not draw them.
    bool takeNews() { return std::exchange(m_news, false); }

private:
    const Uniforms &m_uniforms;
    Qt3DCore::QNode *m_parent;
    std::map<SceneVariant, Qt3DRender::QMaterial *> m_made;
    bool m_news = false;
};

Qt3DRender::QMaterial *makeGridMaterial(const Uniforms &uniforms, Qt3DCore::QNode *parent);
Qt3DRender::QMaterial *makeUnderMaterial(const Uniforms &uniforms, Qt3DCore::QNode *parent);
Qt3DRender::QMaterial *makeFinishMaterial(const Uniforms &uniforms, Qt3DCore::QNode *parent);

} // namespace twinscope::viewport
