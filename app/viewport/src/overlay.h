// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "labelclusters.h"
#include "legend.h"
#include "measure.h"
#include "plantview.h"

class QPainter;

namespace twinscope::viewport {

/// What is painted over the picture: labels, legend, view cube, and a sentence where there is nothing to see.
class Overlay
{
public:
    explicit Overlay(PlantView &view)
        : m_view(view)
    {
    }

    void plantChanged();
    bool refresh(); ///< takes in new values; true where some label differs
    void setUnacknowledged(std::vector<bool> byAsset) { m_unacknowledged = std::move(byAsset); }
    bool hasBlinking() const; ///< some label does
    void setBlinkedOff(bool off) { m_blinkedOff = off; }
    void heatMapChanged() { m_legend.reset(); }
    void setLabelsVisible(bool on) { m_labelsVisible = on; }
    void setMeasure(const Measure *measure) { m_measure = measure; }      ///< nullptr: nobody measures
    void setDropTarget(plant::AssetIndex asset) { m_dropTarget = asset; } ///< NoAsset: nothing is dragged over one
    void setMouse(const QPointF &mouse) { m_mouse = mouse; }

    void paint(QPainter &painter, const QSizeF &size);

    plant::AssetIndex labelAt(const QPointF &position) const; ///< as painted last
    /// The assets whose labels stand together under a point; empty where no such number is.
    std::vector<plant::AssetIndex> clusterAt(const QPointF &position) const;
    std::optional<QVector3D> cubeDirectionAt(const QPointF &position, const QSizeF &size) const;
    static QRectF cubePlace(const QSizeF &size);
    const std::vector<PlacedLabel> &placed() const { return m_placed; }

private:
    const std::vector<LegendEntry> &legend();
    void placeLabels(const QFont &font, const QSizeF &size);
    void paintLabels(QPainter &painter) const;
    void paintClusters(QPainter &painter) const;
    void paintDropTarget(QPainter &painter, const QSizeF &size) const;
    void paintSentence(QPainter &painter, const QSizeF &size);

    PlantView &m_view;
    std::vector<QString> m_units;
    std::optional<std::vector<LegendEntry>> m_legend; ///< nothing: to be found when it is painted
    std::vector<Label> m_labels;
    std::vector<LabelRequest> m_requests; ///< of what was placed last
    std::vector<size_t> m_requestLabels;  ///< request → label
    std::vector<PlacedLabel> m_placed;
    std::vector<LabelCluster> m_clusters;
    LabelLayout m_layout;
    const Measure *m_measure = nullptr;
    plant::AssetIndex m_dropTarget = plant::NoAsset;
    QPointF m_mouse{-1, -1};
    std::vector<bool> m_unacknowledged;
    bool m_blinkedOff = false;
    bool m_labelsVisible = true;
};

} // namespace twinscope::viewport
