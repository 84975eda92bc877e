// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overlay.h"

#include "labelpainter.h"
#include "viewcube.h"

#include <twinscope/core/units.h>

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace twinscope::viewport {

namespace {

constexpr double CubeSize = 92;
constexpr double CubeMargin = 8;
constexpr double SmallestForCube = 260;

} // namespace

QRectF Overlay::cubePlace(const QSizeF &size)
{
    if (size.width() < SmallestForCube || size.height() < SmallestForCube)
        return {};
    return {size.width() - CubeSize - CubeMargin, CubeMargin, CubeSize, CubeSize};
}

void Overlay::plantChanged()
{
    m_units = unitSymbols(m_view.plant());
    heatMapChanged();
    m_labels.clear();
    m_placed.clear();
    m_clusters.clear();
    m_layout = {};
    refresh();
}

const std::vector<LegendEntry> &Overlay::legend()
{
    if (m_legend)
        return *m_legend;
    const auto &map = m_view.states().heatMap();
    if (!map)
        return m_legend.emplace(legendOf(m_view.plant(), m_units));
    const QString title = map->isDifference
                              ? QCoreApplication::translate("viewport", "Difference: %1").arg(map->quantity.name)
                              : map->quantity.name;
    return m_legend.emplace({LegendEntry{title, core::unitSymbol(map->quantity.unit), map->ramp, map->range}});
}

bool Overlay::refresh()
{
    if (m_units.size() != m_view.plant().channels.size())
        return false;
    auto labels = collectLabels(m_view.plant(), m_view.states(), m_units, m_view.selected());
    for (Label &label : labels)
        label.blinks = label.priority > 0 && size_t(label.asset) < m_unacknowledged.size() &&
                       m_unacknowledged[size_t(label.asset)];
    const bool differs = labels != m_labels;
    m_labels = std::move(labels);
    return differs;
}

bool Overlay::hasBlinking() const
{
    return m_labelsVisible && std::any_of(m_labels.begin(), m_labels.end(), [](const Label &l) { return l.blinks; });
}

void Overlay::paint(QPainter &painter, const QSizeF &size)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    placeLabels(painter.font(), size);
    paintLabels(painter);
    paintClusters(painter);
    paintLegend(painter, legend(), legendPlace(legend(), size), m_view.theme());
    const QRectF cube = cubePlace(size);
    if (!cube.isEmpty())
        ViewCube::paint(painter, m_view.pictureCamera(), cube, m_view.theme(), m_mouse);
    if (m_measure)
        paintMeasure(painter, *m_measure, m_view.pictureCamera(), size, m_view.theme());
    paintDropTarget(painter, size);
    paintSentence(painter, size);
    painter.restore();
}

void Overlay::placeLabels(const QFont &font, const QSizeF &size)
{
    m_requests.clear();
    m_requestLabels.clear();
    const bool wanted = m_labelsVisible && !m_measure; // labels would hide what is to be measured
    for (size_t i = 0; wanted && i < m_labels.size(); ++i) {
        const QVector3D point = m_view.labelPoint(m_labels[i].asset);
        if (std::isnan(point.x()) || m_view.isCutAway(point))
            continue;
        if (const auto anchor = project(m_view.pictureCamera(), size, point)) {
            m_requests.push_back({m_labels[i].asset, *anchor, labelSize(m_labels[i], font),
                                  m_labels[i].priority > 0 || m_labels[i].selected});
            m_requestLabels.push_back(i);
        }
    }
    std::vector<QRectF> taken{legendPlace(legend(), size), cubePlace(size)};
    const QRectF view(QPointF(), size);
    m_placed = m_layout.place(m_requests, view, taken);
    m_clusters =
        clustersOf(m_requests, m_placed, labelSize({plant::NoAsset, QStringLiteral("+00"), 1}, font), view, taken);
}

void Overlay::paintLabels(QPainter &painter) const
{
    for (const PlacedLabel &place : m_placed)
        paintLeader(painter, m_labels[m_requestLabels[place.request]], place, m_view.theme());
    for (const PlacedLabel &place : m_placed)
        paintLabel(painter, m_labels[m_requestLabels[place.request]], place, m_view.theme(), m_blinkedOff);
}

void Overlay::paintClusters(QPainter &painter) const
{
    for (const LabelCluster &cluster : m_clusters) {
        Label number = m_labels[m_requestLabels[cluster.first]];
        number.text = QLatin1Char('+') + QString::number(cluster.assets.size());
        number.selected = number.doubtful = false;
        paintLabel(painter, number, {cluster.first, cluster.box, cluster.box.center()}, m_view.theme(), m_blinkedOff);
    }
}

std::vector<plant::AssetIndex> Overlay::clusterAt(const QPointF &position) const
{
    for (const LabelCluster &cluster : m_clusters)
        if (cluster.box.contains(position))
            return cluster.assets;
    return {};
}

void Overlay::paintDropTarget(QPainter &painter, const QSizeF &size) const
{
    const geometry::Bounds bounds = m_view.boundsOf(m_dropTarget);
    QPolygonF corners;
    for (int corner = 0; corner < 8 && !bounds.isEmpty(); ++corner) {
        const QVector3D point((corner & 1 ? bounds.max : bounds.min).x(), (corner & 2 ? bounds.max : bounds.min).y(),
                              (corner & 4 ? bounds.max : bounds.min).z());
        if (const auto at = project(m_view.pictureCamera(), size, point))
            corners << *at;
    }
    if (corners.isEmpty())
        return;
    const look::Theme &theme = m_view.theme();
    const QRectF frame = corners.boundingRect().adjusted(-4, -4, 4, 4);
    painter.setPen(QPen(theme.selection, 2));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(frame, 3, 3);
    const plant::Asset &asset = m_view.plant().assets[size_t(m_dropTarget)];
    const QString sentence =
        QCoreApplication::translate("viewport", "Show on %1").arg(asset.name.isEmpty() ? asset.id : asset.name);
    QRectF plate = painter.fontMetrics().boundingRect(sentence).adjusted(-6, -3, 6, 3);
    plate.moveCenter({frame.center().x(), frame.top()});
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(plate, 3, 3);
    painter.setPen(theme.text);
    painter.drawText(plate, Qt::AlignCenter, sentence);
}

void Overlay::paintSentence(QPainter &painter, const QSizeF &size)
{
    QString sentence;
    if (!m_view.hasGraphics())
        sentence = QCoreApplication::translate("viewport", "The 3D view needs OpenGL 3.1 or newer. Install a graphics "
                                                           "driver, or Mesa for drawing by the processor.");
    else if (m_view.plant().assets.empty())
        sentence = QCoreApplication::translate("viewport", "Nothing to show yet. Open a plant or a CAD file.");
    if (sentence.isEmpty())
        return;
    painter.setPen(m_view.theme().secondaryText);
    painter.drawText(QRectF(QPointF(), size).adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, sentence);
}

plant::AssetIndex Overlay::labelAt(const QPointF &position) const
{
    for (const PlacedLabel &place : m_placed) {
        if (place.box.contains(position))
            return m_requests[place.request].asset;
    }
    return plant::NoAsset;
}

std::optional<QVector3D> Overlay::cubeDirectionAt(const QPointF &position, const QSizeF &size) const
{
    const QRectF place = cubePlace(size);
    return place.isEmpty() ? std::nullopt : ViewCube::directionAt(m_view.pictureCamera(), place, position);
}

} // namespace twinscope::viewport
