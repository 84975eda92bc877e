// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/frame.h>
#include <twinscope/geometry/model.h>
#include <twinscope/look/theme.h>
#include <twinscope/plant/mimetypes.h>
#include <twinscope/plant/plant.h>
#include <twinscope/viewport/heatmap.h>

#include <QImage>
#include <QWidget>

#include <functional>
#include <memory>
#include <vector>

namespace twinscope::viewport {

enum class View { Front, Back, Right, Left, Top, Bottom, Isometric };

/// Which mouse movements move the camera. The wheel comes closer in all but Touchpad.
enum class NavigationStyle {
    Twinscope, ///< left turns, middle, right or Shift+left shifts
    Blender,   ///< middle turns, Shift+middle shifts, Ctrl+middle comes closer
    Cad,       ///< as FreeCAD's CAD style: middle shifts, middle and left together turn
    Touchpad,  ///< two fingers turn, with Shift they shift, with Ctrl or pinching they come closer; left as Twinscope
};

/// How much trouble pictures are worth: what suits the graphics card, as on software OpenGL, or always as fine as can be.
enum class Drawing { Automatic, Light, Fine };

using plant::ChannelMimeType;

/// Figures of the last drawn frame, for the status bar and the benchmarks.
struct DrawStatistics
{
    double framesPerSecond = 0; ///< 0 while nothing needs to be drawn
    quint64 frames = 0;         ///< drawn since start
    int drawCalls = 0;
    quint64 triangles = 0;
    quint64 assets = 0;
    QString renderer;      ///< OpenGL renderer string
    bool software = false; ///< llvmpipe, softpipe, SwiftShader
};

/// The 3D view of a plant. Lives in the window's thread; never reads files, never blocks. Draws only when something
/// changed. Models arrive one by one; an asset without one shows nothing, an asset whose model failed shows a hatched box.
/// The whole plant is in view until a camera is chosen, by the user, setCamera() or the plant's first camera.
///
/// Mouse: as the navigation style says; Shift+wheel shifts; click selects, with Ctrl it adds or takes out, double click
/// frames. Keys: 1 front, 3 right, 7 top (Ctrl: the opposite side), 9 isometric, 5 parallel
/// or perspective, Enter everything, arrows turn, + and - zoom.
class ViewportWidget : public QWidget
{
    Q_OBJECT
public:
    explicit ViewportWidget(QWidget *parent = nullptr);
    ~ViewportWidget() override;

    void setTheme(const look::Theme &theme);
    void setPlant(const plant::Plant &plant); ///< forgets models, selection, frame and heat map
    void setModel(const QString &file, std::shared_ptr<const geometry::Model> model); ///< file as in ModelReference
    void setModelProblem(const QString &file, const QString &sentence);
    void setFrame(const core::Frame &frame); ///< values at the cursor; only frame.changed is looked at
    /// Another state of the same plant, such as a scenario's: what it moves, fills, shows or colours otherwise stands as a
    /// see-through shell over the plant, and a heat map shows the difference. A frame without values: none.
    void compareWith(const core::Frame &other);
    /// By asset: its alarm's mark blinks once a second, for nobody has acknowledged it. Not with reduced motion.
    void setUnacknowledged(std::vector<bool> byAsset);
    void setAlarmPriorities(const std::vector<int> &worstByAsset); ///< index = AssetIndex, 0 = none

    plant::AssetIndex selected() const;                      ///< the one chosen last
    const std::vector<plant::AssetIndex> &selection() const; ///< selected() is the last of them
    void select(plant::AssetIndex asset);                    ///< emits nothing
    void select(const std::vector<plant::AssetIndex> &assets);
    void frameAsset(plant::AssetIndex asset, bool animated = true); ///< camera to the asset and its children
    void frameAssets(const std::vector<plant::AssetIndex> &assets, bool animated = true);
    void frameAll(bool animated = true);
    void setView(View view);
    void setCamera(const plant::Camera &camera, bool animated = true);
    plant::Camera camera() const;
    void setOrthographic(bool on);

    using QWidget::hide;
    void hide(const std::vector<plant::AssetIndex> &assets);           ///< with everything below them
    void isolate(const std::vector<plant::AssetIndex> &assets);        ///< hides all else
    void ghost(const std::vector<plant::AssetIndex> &assets, bool on); ///< see-through
    void showAll();
    void setLabelsVisible(bool on);
    void setHeatMap(const std::optional<Quantity> &quantity); ///< nothing: the colours of bindings and alarms
    void setNavigationStyle(NavigationStyle style);
    void setDrawing(Drawing drawing);
    void setBackground(bool on);    ///< off: for pictures on other paper: transparent, and without a floor grid
    void setEdges(bool on);         ///< of shapes, in pictures at rest
    void setModelColours(bool on);  ///< the CAD files' colours instead of equipment grey
    void setReducedMotion(bool on); ///< cameras jump, fans stand still
    void setSectioning(bool on);    ///< cuts the plant open along a plane; a strip over the picture moves it
    bool isSectioning() const;
    void
    setPulledApart(bool on); ///< moves everything away from the plant's centre; a strip over the picture says how far
    bool isPulledApart() const;
    void setMeasuring(bool on); ///< clicks then set points: distance, angle, radius; Esc ends it
    bool isMeasuring() const;

    plant::AssetIndex assetAt(const QPoint &position) const; ///< by ray; NoAsset where there is none
    DrawStatistics statistics() const;

    QImage picture() const; ///< as it is on the screen, with labels
    /// The next finished picture, with labels, at the widget's size times its pixel ratio.
    void capture(std::function<void(QImage)> done);

    /// Text of the hover card (rich text) of an asset; empty: no card.
    void setCardProvider(std::function<QString(plant::AssetIndex)> provider);

signals:
    void assetSelected(twinscope::plant::AssetIndex asset); ///< by the user; NoAsset = clicked beside everything
    void assetToggled(twinscope::plant::AssetIndex asset);  ///< by the user, with Ctrl: into the selection or out of it
    void assetActivated(twinscope::plant::AssetIndex asset); ///< double click (already framed)
    void contextMenuRequested(twinscope::plant::AssetIndex asset, QPoint globalPosition);
    void channelDropped(const QString &channelId, twinscope::plant::AssetIndex asset);
    void statisticsChanged(); ///< at most once a second
    void sectioningChanged(bool on);
    void pulledApartChanged(bool on);
    void measuringChanged(bool on);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

/// To be called when all views are gone and the application is about to end: waits for those that went before they had
/// drawn, whose graphics end a little later than themselves.
void endDrawing();

} // namespace twinscope::viewport
