// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "measure.h"

#include "camera.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace twinscope::viewport {

namespace {

constexpr float SnapPixels = 10;
constexpr float Straight = 1e-4f; ///< of the sides' product: three points so flat are on one line

QString text(const char *source)
{
    return QCoreApplication::translate("viewport", source);
}

/// In the unit that suits `scale`: what is read together is written in one.
QString length(float metres, float scale)
{
    const QLocale locale;
    return scale < 1 ? locale.toString(metres * 1000, 'f', 1) + QStringLiteral(" mm")
                     : locale.toString(metres, 'f', 3) + QStringLiteral(" m");
}

/// A line that shows on every ground, with its length beside its middle.
void paintSide(QPainter &painter, const QLineF &side, float metres, const look::Theme &theme, Qt::PenStyle style)
{
    painter.setPen(QPen(theme.panel, 4));
    painter.drawLine(side);
    painter.setPen(QPen(theme.selection, 2, style));
    painter.drawLine(side);
    const QString text = length(metres, metres);
    QRectF plate = painter.fontMetrics().boundingRect(text).adjusted(-5, -2, 5, 2);
    if (side.length() < plate.width() + 2 * SnapPixels)
        return;
    plate.moveCenter(side.center());
    painter.setPen(QPen(theme.selection, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(plate, 3, 3);
    painter.setPen(theme.text);
    painter.drawText(plate, Qt::AlignCenter, text);
}

void paintSentences(QPainter &painter, const Measure &measure, const look::Theme &theme)
{
    const QString text = measure.lines().join(QLatin1Char('\n'));
    QRectF box = painter.fontMetrics().boundingRect(QRect(0, 0, 400, 200), Qt::AlignLeft, text);
    box = QRectF(QPointF(12, 12), box.size() + QSizeF(16, 12));
    painter.setPen(QPen(theme.selection, 1));
    painter.setBrush(theme.panel);
    painter.drawRoundedRect(box, 3, 3);
    painter.setPen(theme.text);
    painter.drawText(box.adjusted(8, 6, -8, -6), Qt::AlignLeft, text);
}

} // namespace

void Measure::add(const QVector3D &point)
{
    if (m_points.size() == 3)
        m_points.clear();
    m_points.push_back(point);
}

void Measure::clear()
{
    m_points.clear();
    m_next.reset();
}

void Measure::removeLast()
{
    if (!m_points.empty())
        m_points.pop_back();
}

void Measure::moveOrigin(const QVector3D &shift)
{
    for (QVector3D &point : m_points)
        point += shift;
    if (m_next)
        *m_next += shift;
}

std::optional<float> Measure::distance() const
{
    if (m_points.size() < 2)
        return {};
    return (m_points.back() - m_points[m_points.size() - 2]).length();
}

std::optional<float> Measure::angle() const
{
    if (m_points.size() < 3)
        return {};
    const QVector3D a = (m_points[0] - m_points[1]).normalized();
    const QVector3D b = (m_points[2] - m_points[1]).normalized();
    // More exact than the arc cosine near 0° and 180°.
    return qRadiansToDegrees(std::atan2(QVector3D::crossProduct(a, b).length(), QVector3D::dotProduct(a, b)));
}

std::optional<float> Measure::radius() const
{
    if (m_points.size() < 3)
        return {};
    const QVector3D a = m_points[1] - m_points[0];
    const QVector3D b = m_points[2] - m_points[0];
    const float product = a.length() * b.length();
    const float twiceArea = QVector3D::crossProduct(a, b).length();
    if (twiceArea <= Straight * product)
        return {};
    return product * (b - a).length() / (2 * twiceArea);
}

QStringList Measure::lines() const
{
    if (m_points.empty())
        return {text(QT_TRANSLATE_NOOP("viewport", "Click the first point. Esc ends measuring."))};
    if (m_points.size() == 1)
        return {text(QT_TRANSLATE_NOOP("viewport", "Click the second point."))};
    const QVector3D way = m_points.back() - m_points[m_points.size() - 2];
    const float scale = *distance();
    QStringList lines{text(QT_TRANSLATE_NOOP("viewport", "Distance %1")).arg(length(scale, scale)),
                      QStringLiteral("Δx %1   Δy %2   Δz %3")
                          .arg(length(way.x(), scale), length(way.y(), scale), length(way.z(), scale))};
    if (m_points.size() == 2)
        return lines << text(QT_TRANSLATE_NOOP("viewport", "A third point gives angle and radius."));
    lines << text(QT_TRANSLATE_NOOP("viewport", "Angle %1°")).arg(QLocale().toString(*angle(), 'f', 2));
    if (const auto r = radius())
        lines << text(QT_TRANSLATE_NOOP("viewport", "Radius %1")).arg(length(*r, scale));
    return lines;
}

QVector3D snapped(const QVector3D &point, const std::array<QVector3D, 3> &corners, const Camera &camera,
                  const QSizeF &view)
{
    const auto here = project(camera, view, point);
    QVector3D best = point;
    float nearest = SnapPixels;
    for (const QVector3D &corner : corners) {
        const auto there = project(camera, view, corner);
        if (!here || !there)
            continue;
        const float pixels = float(std::hypot(there->x() - here->x(), there->y() - here->y()));
        if (pixels < nearest) {
            nearest = pixels;
            best = corner;
        }
    }
    return best;
}

void paintMeasure(QPainter &painter, const Measure &measure, const Camera &camera, const QSizeF &view,
                  const look::Theme &theme)
{
    std::vector<QVector3D> points = measure.points();
    const bool anew = points.size() == 3;
    if (measure.next() && !anew)
        points.push_back(*measure.next());
    for (size_t i = 1; i < points.size(); ++i) {
        const auto from = project(camera, view, points[i - 1]), to = project(camera, view, points[i]);
        if (from && to)
            paintSide(painter, {*from, *to}, (points[i] - points[i - 1]).length(), theme,
                      i < measure.points().size() ? Qt::SolidLine : Qt::DashLine);
    }
    if (measure.next() && anew)
        points.push_back(*measure.next());
    painter.setPen(QPen(theme.selection, 2));
    for (size_t i = 0; i < points.size(); ++i) {
        const bool set = i < measure.points().size();
        painter.setBrush(set ? QBrush(theme.panel) : QBrush());
        if (const auto at = project(camera, view, points[i]))
            painter.drawEllipse(*at, set ? 4 : 7, set ? 4 : 7);
    }
    paintSentences(painter, measure, theme);
}

} // namespace twinscope::viewport
