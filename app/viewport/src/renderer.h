// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "floorgrid.h"
#include "graphicscard.h"
#include "scenebuilder.h"
#include "statetexture.h"

#include <twinscope/look/theme.h>

#include <QImage>

#include <memory>

namespace twinscope::viewport {

/// One picture to draw.
struct PictureOrder
{
    QSize size; ///< pixels
    plant::Camera camera;
    std::vector<int> levels;  ///< by chunk; NotDrawn leaves it out
    int samples = 1;          ///< a side and pixel: 2 draws four samples a pixel
    bool fine = true;         ///< with edges and, where wanted, an outline
    bool outline = false;     ///< something is selected
    std::vector<bool> ghosts; ///< by chunk: holds a see-through asset
};

/// The Qt 3D half of the view: turns chunks and the state texture into images, off screen. It draws when asked and at no
/// other time. Window's thread only.
class Renderer
{
public:
    Renderer();
    ~Renderer();

    const GraphicsCard &card() const;
    void setTheme(const look::Theme &theme);
    void setModelColours(bool on); ///< CAD colours instead of equipment grey
    void setScene(std::shared_ptr<const Scene> scene);

    /// Blocks until the picture is there; a null image where OpenGL fails.
    QImage draw(const PictureOrder &order, StateTexture &states);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace twinscope::viewport
