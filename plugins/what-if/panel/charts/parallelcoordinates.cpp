// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "parallelcoordinates.h"

#include "unittext.h"

#include <twinscope/look/colour.h>

#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinscope::whatif {

namespace {

constexpr double HeadHeight = 14 * look::Grid, FootHeight = 3 * look::Grid, SideMargin = 16 * look::Grid;
constexpr double BrushWidth = 12, Reach = 14; ///< pixels
constexpr double Faded = 0.12;
constexpr double TickHeight = 16, LineHeight = 4 * look::Grid;

ValueScale scaleOf(const ParallelPlot &plot, size_t axis)
{
    double least = std::numeric_limits<double>::max(), greatest = std::numeric_limits<double>::lowest();
    for (const auto &row : plot.rows)
        if (std::isfinite(row[axis])) {
            least = std::min(least, row[axis]);
            greatest = std::max(greatest, row[axis]);
        }
    return least <= greatest ? ValueScale(least, greatest, 5) : ValueScale(0, 1, 5);
}

/// In two lines where it is too long for one; what is too long for two is cut.
QStringList linesOf(const QString &title, const QFontMetricsF &metrics, double room)
{
    if (metrics.horizontalAdvance(title) <= room)
        return {title};
    qsizetype end = title.lastIndexOf(u' ');
    while (end > 0 && metrics.horizontalAdvance(title.left(end)) > room)
        end = title.lastIndexOf(u' ', end - 1);
    if (end <= 0)
        return {metrics.elidedText(title, Qt::ElideMiddle, room)};
    return {title.left(end), metrics.elidedText(title.mid(end + 1), Qt::ElideRight, room)};
}

/// A text that stays readable over the lines of a thousand runs.
void drawPlated(QPainter &painter, const QRectF &box, const QString &text, const look::Theme &theme)
{
    constexpr auto Place = Qt::AlignRight | Qt::AlignVCenter;
    QColor plate = theme.panel;
    plate.setAlphaF(0.8f);
    painter.fillRect(painter.boundingRect(box, Place, text).adjusted(-2, 1, 2, -1), plate);
    painter.drawText(box, Place, text);
}

} // namespace

void ParallelCoordinates::setPlot(ParallelPlot plot)
{
    m_plot = std::move(plot);
    m_scales.clear();
    for (size_t axis = 0; axis < m_plot.axes.size(); ++axis)
        m_scales.push_back(scaleOf(m_plot, axis));
    m_brushes.assign(m_plot.axes.size(), {});
    update();
    emit brushed();
}

std::vector<size_t> ParallelCoordinates::kept() const
{
    std::vector<size_t> rows;
    for (size_t i = 0; i < m_plot.rows.size(); ++i)
        if (isKept(m_plot.rows[i]))
            rows.push_back(i);
    return rows;
}

bool ParallelCoordinates::isKept(const std::vector<double> &row) const
{
    for (size_t axis = 0; axis < m_brushes.size(); ++axis)
        if (m_brushes[axis] && !(row[axis] >= m_brushes[axis]->first && row[axis] <= m_brushes[axis]->second))
            return false;
    return true;
}

void ParallelCoordinates::brush(size_t axis, std::optional<std::pair<double, double>> range)
{
    m_brushes[axis] = range;
    update();
    emit brushed();
}

QRectF ParallelCoordinates::plotOf(const QRectF &area) const
{
    return area.adjusted(SideMargin, HeadHeight, -SideMargin, -FootHeight);
}

double ParallelCoordinates::xOf(size_t axis, const QRectF &plot) const
{
    return plot.left() + plot.width() * double(axis) / double(m_plot.axes.size() - 1);
}

QColor ParallelCoordinates::colourOf(const std::vector<double> &row, const look::Theme &theme) const
{
    if (m_plot.colourAxis < 0)
        return theme.scenario;
    const size_t axis = size_t(m_plot.colourAxis);
    // Without the end of the ramp that the ground would swallow.
    const bool isDark = theme.panel.lightness() < theme.text.lightness();
    const double share = m_scales[axis].share(row[axis]);
    return look::ramp(QStringLiteral("viridis"), isDark ? 0.25 + 0.75 * share : 0.9 * share);
}

void ParallelCoordinates::paint(QPainter &painter, const QRectF &area, const look::Theme &theme) const
{
    const QRectF plot = plotOf(area);
    for (const bool kept : {false, true}) // those that count lie on top
        for (const auto &row : m_plot.rows) {
            if (isKept(row) != kept)
                continue;
            const QColor colour = colourOf(row, theme);
            painter.setPen(QPen(kept ? colour : look::mix(theme.panel, theme.secondaryText, Faded), 1));
            paintRow(painter, row, plot);
        }
    for (size_t axis = 0; axis < m_plot.axes.size(); ++axis)
        paintAxis(painter, axis, plot, theme);
}

void ParallelCoordinates::paintRow(QPainter &painter, const std::vector<double> &row, const QRectF &plot) const
{
    for (size_t axis = 0; axis + 1 < row.size(); ++axis) {
        if (!std::isfinite(row[axis]) || !std::isfinite(row[axis + 1]))
            continue;
        const auto point = [&](size_t a) {
            return QPointF(xOf(a, plot), plot.bottom() - plot.height() * m_scales[a].share(row[a]));
        };
        painter.drawLine(point(axis), point(axis + 1));
    }
}

void ParallelCoordinates::paintAxis(QPainter &painter, size_t axis, const QRectF &plot, const look::Theme &theme) const
{
    const double x = xOf(axis, plot);
    const double room = plot.width() / double(m_plot.axes.size() - 1) - 2 * look::Grid;
    const ParallelAxis &what = m_plot.axes[axis];
    const ValueScale &scale = m_scales[axis];
    painter.setPen(QPen(what.isResult ? theme.text : theme.secondaryText, 1.2));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    const QFontMetricsF metrics(painter.font());
    const QStringList title = linesOf(what.title, metrics, room);
    QRectF head(x - room / 2, plot.top() - (double(title.size()) + 1.5) * LineHeight, room, LineHeight);
    painter.setPen(theme.text);
    for (const QString &line : title) {
        painter.drawText(head, Qt::AlignCenter, line);
        head.translate(0, LineHeight);
    }
    painter.setPen(theme.secondaryText);
    const QString kind = what.isResult ? tr("result") : tr("varied");
    painter.drawText(head, Qt::AlignCenter, withUnit(kind, what.unit));
    const auto ticks = scale.ticks();
    const size_t rooms = size_t(std::max(1.0, plot.height() / TickHeight));
    const size_t stride = std::max<size_t>(1, (ticks.size() - 1 + rooms - 1) / rooms);
    for (size_t i = 0; i < ticks.size(); i += stride) {
        const double tick = ticks[i];
        const double y = plot.bottom() - plot.height() * scale.share(tick);
        painter.drawLine(QPointF(x - 3, y), QPointF(x, y));
        drawPlated(painter, QRectF(x - SideMargin, y - TickHeight / 2, SideMargin - 6, TickHeight), scale.text(tick),
                   theme);
    }
    if (!m_brushes[axis])
        return;
    const double top = plot.bottom() - plot.height() * scale.share(m_brushes[axis]->second);
    const double bottom = plot.bottom() - plot.height() * scale.share(m_brushes[axis]->first);
    QColor fill = theme.selection;
    fill.setAlphaF(0.35f);
    painter.setPen(theme.selection);
    painter.setBrush(fill);
    painter.drawRect(QRectF(x - BrushWidth / 2, top, BrushWidth, bottom - top));
}

int ParallelCoordinates::axisAt(const QPointF &position) const
{
    if (isEmpty())
        return -1;
    const QRectF plot = plotOf(rect());
    for (size_t axis = 0; axis < m_plot.axes.size(); ++axis)
        if (std::abs(position.x() - xOf(axis, plot)) <= Reach)
            return int(axis);
    return -1;
}

double ParallelCoordinates::valueAt(size_t axis, double y) const
{
    const QRectF plot = plotOf(rect());
    const double share = std::clamp((plot.bottom() - y) / std::max(1.0, plot.height()), 0.0, 1.0);
    return m_scales[axis].low() + share * m_scales[axis].span();
}

void ParallelCoordinates::mousePressEvent(QMouseEvent *event)
{
    m_dragged = event->button() == Qt::LeftButton ? axisAt(event->position()) : -1;
    if (m_dragged < 0)
        return;
    m_dragFrom = event->position().y();
    brush(size_t(m_dragged), std::nullopt);
}

void ParallelCoordinates::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(m_dragged >= 0 || axisAt(event->position()) >= 0 ? Qt::SplitVCursor : Qt::ArrowCursor);
    if (m_dragged < 0 || std::abs(event->position().y() - m_dragFrom) < 4)
        return;
    const double a = valueAt(size_t(m_dragged), m_dragFrom), b = valueAt(size_t(m_dragged), event->position().y());
    brush(size_t(m_dragged), std::pair(std::min(a, b), std::max(a, b)));
}

void ParallelCoordinates::mouseReleaseEvent(QMouseEvent *)
{
    m_dragged = -1;
}

} // namespace twinscope::whatif
