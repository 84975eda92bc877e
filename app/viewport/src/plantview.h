// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "flight.h"
#include "framepacer.h"
#include "labels.h"
#include "otherstate.h"
#include "picker.h"
#include "renderthread.h"
#include "sceneloader.h"

#include <QElapsedTimer>
#include <QTimer>

namespace twinscope::viewport {

/// The plant as pictures: keeps states, shapes and camera together and draws when the pacer says so. No widget.
class PlantView : public QObject
{
    Q_OBJECT
public:
    explicit PlantView(QObject *parent = nullptr);
    ~PlantView() override;

    void setTheme(const look::Theme &theme);
    void setPlant(const plant::Plant &plant);
    void setModel(const QString &file, const std::shared_ptr<const geometry::Model> &model);
    void setModelFailed(const QString &file);
    void setFrame(const core::Frame &frame);
    void compareWith(const core::Frame &other); ///< without values: with nothing
    void setAlarmPriorities(const std::vector<int> &worstByAsset);
    void select(const std::vector<plant::AssetIndex> &assets); ///< those there are
    void toggle(plant::AssetIndex asset);
    void changeVisibility(const std::function<void(Visibility &)> &change);
    void setHeatMap(std::optional<HeatMap> map);
    void setModelColours(bool on);
    void setDrawing(Drawing drawing);
    void setReducedMotion(bool on);
    void setSection(const std::optional<Section> &section);
    void setEdges(bool on);            ///< of shapes, in fine pictures
    void setBackground(bool on);       ///< off: pictures are transparent where no equipment is
    void setPulledApart(float amount); ///< 0 in place … 1 twice as far from the plant's centre
    bool isCutAway(const QVector3D &point) const { return m_section && m_section->removes(point); }

    void setSize(const QSize &size, qreal pixelRatio, int strokes); ///< strokes: see PictureOrder
    void setShown(bool shown); ///< nothing is drawn for a hidden view, except a wanted still
    void wantStill();          ///< pictureChanged() comes once with isStill()

    const plant::Plant &plant() const { return m_plant; }
    const look::Theme &theme() const { return m_theme; }
    const PlantStates &states() const { return *m_states; }
    const std::vector<plant::AssetIndex> &selection() const { return m_selection; }
    plant::AssetIndex selected() const { return m_selection.empty() ? plant::NoAsset : m_selection.back(); }
    bool isAsset(plant::AssetIndex asset) const { return asset >= 0 && size_t(asset) < m_plant.assets.size(); }

    Camera &camera() { return m_camera; } ///< relative to the scene's origin, as everything here
    void cameraMoved();                   ///< call after changing camera() by hand; ends any flight
    void flyTo(const Camera &camera, bool animated);
    void setCamera(const plant::Camera &camera, bool animated);
    plant::Camera worldCamera() const { return inWorld(destination(), m_origin); }
    void frameAll(bool animated); ///< while models are still on their way: as soon as they are there
    void frameAsset(plant::AssetIndex asset, bool animated);                       ///< likewise
    void frameAssets(const std::vector<plant::AssetIndex> &assets, bool animated); ///< those that have a shape
    Camera destination() const; ///< where a flight ends, else the camera
    float aspect() const;

    geometry::Bounds boundsOf(plant::AssetIndex asset) const; ///< with everything below it
    geometry::Bounds plantBounds() const;                     ///< of all shapes there are
    geometry::Bounds shownBounds() const;                     ///< of all visible assets
    Hit pick(const QPointF &position) const;
    QVector3D labelPoint(plant::AssetIndex asset) const; ///< top of the asset, where it is now

    const QImage &picture() const { return m_picture; }
    const Camera &pictureCamera() const { return m_pictureCamera; } ///< the picture was taken with this one
    bool isStill() const; ///< the picture shows everything there is, as fine as can be
    bool hasGraphics();
    const DrawStatistics &statistics() const { return m_statistics; }

signals:
    void pictureChanged();
    void sceneChanged();                      ///< there are other shapes now
    void originMoved(const QVector3D &shift); ///< add it to every place that was told relative to the scene's origin
    void contentChanged();                    ///< labels may have to change, the picture did not
    void statisticsChanged();

private:
    RenderThread &renderer();
    bool drawsBySoftware() const;
    void requestScene();
    void refine();
    void takeScene(std::shared_ptr<const Scene> scene, std::shared_ptr<const Picker> picker);
    void moveOrigin(const plant::Position &origin);
    void statesChanged();
    void changeStates(const std::function<void(PlantStates &)> &change); ///< of both
    void placeStates(PlantStates &states) const;
    void schedule();
    void tick();
    void animate(qint64 now);
    void findPart();
    void draw(qint64 now);
    void takePicture(const QImage &picture);
    QSize pixelSize(qreal scale) const; ///< of the picture
    void confine(PictureOrder &order, const QRect &part) const;
    PictureOrder order(const Quality &quality) const;
    void countFrame(const PictureOrder &order);
    void updateRate();

    plant::Plant m_plant;
    look::Theme m_theme = look::Theme::light();
    std::unique_ptr<PlantStates> m_states;
    std::unique_ptr<OtherState> m_other; ///< while comparing
    ModelStore m_store;
    SceneLoader m_loader;
    std::shared_ptr<const Scene> m_scene;
    std::optional<Camera> m_builtFor;       ///< the camera that the scene asked for last is finest for
    std::shared_ptr<const Picker> m_picker; ///< never null
    std::unique_ptr<RenderThread> m_renderer;
    std::vector<plant::AssetIndex> m_selection;

    plant::Position m_origin; ///< of the scene
    Camera m_camera;
    std::vector<plant::AssetIndex> m_frameLater; ///< to be framed when their models are there
    bool m_framesItself = true;                  ///< until someone chooses a camera, the whole plant is shown
    Flight m_flight;
    FramePacer m_pacer;
    QElapsedTimer m_clock;
    QTimer m_timer;
    QTimer m_rateTimer;
    qint64 m_advanced = 0;
    bool m_shown = false;
    bool m_reducedMotion = false;
    bool m_stillWanted = false;
    bool m_background = true;
    bool m_edges = true;
    Drawing m_drawing = Drawing::Automatic;
    std::optional<Section> m_section;

    QSize m_size{640, 480};
    qreal m_pixelRatio = 1;
    int m_strokes = 1;
    std::optional<QRect> m_part; ///< where the changed states show
    QRect m_drawingPart;         ///< of the picture being drawn; null: all of it
    QImage m_picture;
    Camera m_pictureCamera;
    Camera m_drawingCamera; ///< of the picture being drawn
    DrawStatistics m_statistics;
    quint64 m_framesAtRate = 0;
};

} // namespace twinscope::viewport
