// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "floorgrid.h"
#include "graphicscard.h"
#include "scenebuilder.h"
#include "section.h"
#include "statetexture.h"

#include <twinscope/look/theme.h>

#include <QImage>

#include <memory>
#include <optional>

namespace twinscope::viewport {

/// One picture to draw.
struct PictureOrder
{
    QSize size; ///< pixels
    QRect part; ///< of the picture: only this is drawn; null: all of it
    Camera camera;
    std::vector<int> levels; ///< by chunk; NotDrawn leaves it out
    int samples = 1;         ///< a side and pixel: 2 draws four samples a pixel
    bool fine = true;        ///< with edges and, where wanted, an outline
    bool edges = true;       ///< of shapes, where the picture is fine
    int strokes = 1;         ///< how wide edges and outlines are, pixels: more in pictures larger than any screen
    bool outline = false;    ///< something is selected
    bool background = true; ///< without it the picture is transparent where no equipment is, and there is no floor grid
    std::vector<bool> lines;       ///< by chunk: with feature lines
    std::vector<bool> transparent; ///< by chunk: something in it can be seen through
    std::vector<bool> shells;      ///< by chunk: something in it looks otherwise in the other state
    int layers = 0;                ///< of what can be seen through, at most: RenderTargets::MostLayers
    std::optional<Section> section;
    float pulledApart = 0; ///< see motionMatrix()
    std::optional<TextureContent> states, otherStates,
        axes; ///< of the assets, where they changed since the last picture
};

/// The Qt 3D half of the view: turns chunks and states into images, off screen. It draws when asked and at no other time.
/// Lives in one thread, whichever, and wants that thread's event loop to run.
class Renderer
{
public:
    explicit Renderer(
        Graphics &graphics); ///< which outlives it; gets shaders ready, so that models may be read meanwhile
    ~Renderer();

    void setTheme(const look::Theme &theme);
    void setModelColours(bool on); ///< CAD colours instead of equipment grey
    void setScene(std::shared_ptr<const Scene> scene);

    /// Blocks until the picture, or its part, is there; a null image where OpenGL fails. What is larger than the card's
    /// textures is drawn piece by piece.
    QImage draw(const PictureOrder &order);

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace twinscope::viewport
