// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewcube.h"

#include "camera.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <array>

namespace twinscope::viewport {

namespace {

struct FaceFrame
{
    const char *name;
    QVector3D normal, right, up;
};

const std::array<FaceFrame, 6> &faceFrames()
{
    static const std::array<FaceFrame, 6> frames{{
        {QT_TRANSLATE_NOOP("viewport", "Front"), {0, -1, 0}, {1, 0, 0}, {0, 0, 1}},
        {QT_TRANSLATE_NOOP("viewport", "Back"), {0, 1, 0}, {-1, 0, 0}, {0, 0, 1}},
        {QT_TRANSLATE_NOOP("viewport", "Right"), {1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
        {QT_TRANSLATE_NOOP("viewport", "Left"), {-1, 0, 0}, {0, -1, 0}, {0, 0, 1}},
        {QT_TRANSLATE_NOOP("viewport", "Top"), {0, 0, 1}, {1, 0, 0}, {0, 1, 0}},
        {QT_TRANSLATE_NOOP("viewport", "Bottom"), {0, 0, -1}, {1, 0, 0}, {0, -1, 0}},
    }};
    return frames;
}

/// Parallel projection of the cube's own space (−1…1) into its place.
QPointF toPlace(const Camera &camera, const QRectF &place, const QVector3D &point)
{
    const QVector3D side = right(camera);
    const QVector3D up = QVector3D::crossProduct(side, forward(camera));
    const double scale = place.width() / 2 / 1.8;
    return place.center() + QPointF(double(QVector3D::dotProduct(point, side)) * scale,
                                    -double(QVector3D::dotProduct(point, up)) * scale);
}

void paintFace(QPainter &painter, const ViewCube::Face &face, const look::Theme &theme, bool hot)
{
    const QColor lit = theme.panel;
    const QColor dim = theme.line;
    const double f = std::clamp(face.facing, 0.0, 1.0);
    const QColor fill = QColor::fromRgbF(float(dim.redF() + (lit.redF() - dim.redF()) * f),
                                         float(dim.greenF() + (lit.greenF() - dim.greenF()) * f),
                                         float(dim.blueF() + (lit.blueF() - dim.blueF()) * f));
    painter.setPen(QPen(theme.secondaryText, 1));
    painter.setBrush(fill);
    painter.drawPolygon(face.outline);
    if (hot) {
        QColor tint = theme.selection;
        tint.setAlphaF(0.35f);
        painter.setBrush(tint);
        painter.drawPolygon(face.outline);
    }
    if (face.facing < 0.25)
        return;
    constexpr double Side = 100;
    const QPolygonF square({{0, 0}, {Side, 0}, {Side, Side}, {0, Side}});
    QTransform transform;
    if (!QTransform::quadToQuad(square, face.outline, transform))
        return;
    painter.save();
    painter.setTransform(transform, true);
    QFont font = painter.font();
    font.setPixelSize(26);
    painter.setFont(font);
    painter.setPen(theme.text);
    painter.drawText(QRectF(0, 0, Side, Side), Qt::AlignCenter, face.name);
    painter.restore();
}

void paintAxes(QPainter &painter, const Camera &camera, const QRectF &place, const look::Theme &theme)
{
    const std::array<std::pair<QVector3D, const char *>, 3> axes{
        {{{1, 0, 0}, "X"}, {{0, 1, 0}, "Y"}, {{0, 0, 1}, "Z"}}};
    const QVector3D corner(-1, -1, -1);
    for (const auto &[axis, name] : axes) {
        const QPointF from = toPlace(camera, place, corner * 1.15f);
        const QPointF to = toPlace(camera, place, corner * 1.15f + axis * 2.35f);
        painter.setPen(QPen(theme.secondaryText, 1.5));
        painter.drawLine(from, to);
        const QPointF text = toPlace(camera, place, corner * 1.15f + axis * 2.75f);
        painter.setPen(theme.text);
        painter.drawText(QRectF(text - QPointF(8, 8), QSizeF(16, 16)), Qt::AlignCenter, QLatin1String(name));
    }
}

} // namespace

std::vector<ViewCube::Face> ViewCube::visibleFaces(const Camera &camera, const QRectF &place)
{
    std::vector<Face> faces;
    for (const FaceFrame &frame : faceFrames()) {
        const double facing = -double(QVector3D::dotProduct(frame.normal, forward(camera)));
        if (facing < 0.02)
            continue;
        Face face{frame.normal, QCoreApplication::translate("viewport", frame.name), {}, facing};
        const auto corner = [&](float x, float y) {
            return toPlace(camera, place, frame.normal + frame.right * x + frame.up * y);
        };
        face.outline = QPolygonF({corner(-1, 1), corner(1, 1), corner(1, -1), corner(-1, -1)});
        faces.push_back(std::move(face));
    }
    std::sort(faces.begin(), faces.end(), [](const Face &a, const Face &b) { return a.facing < b.facing; });
    return faces;
}

void ViewCube::paint(QPainter &painter, const Camera &camera, const QRectF &place, const look::Theme &theme,
                     const QPointF &mouse)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintAxes(painter, camera, place, theme);
    for (const Face &face : visibleFaces(camera, place))
        paintFace(painter, face, theme, face.outline.containsPoint(mouse, Qt::OddEvenFill));
    painter.restore();
}

std::optional<QVector3D> ViewCube::directionAt(const Camera &camera, const QRectF &place, const QPointF &mouse)
{
    for (const Face &face : visibleFaces(camera, place)) {
        if (face.outline.containsPoint(mouse, Qt::OddEvenFill))
            return -face.normal;
    }
    return {};
}

} // namespace twinscope::viewport
