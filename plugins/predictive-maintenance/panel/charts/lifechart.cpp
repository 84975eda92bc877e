// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/lifechart.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {
constexpr int MarksUp = 4;
}

LifeChart::LifeChart(QWidget *parent)
    : Chart(parent)
{
    setMinimumHeight(80);
    setMouseTracking(true);
}

void LifeChart::setPicture(LifePicture picture)
{
    m_picture = std::move(picture);
    measure();
    update();
}

void LifeChart::setCursor(core::Time time)
{
    m_cursor = time;
    update();
}

void LifeChart::measure()
{
    if (isEmpty())
        return;
    double low = m_picture.limit.value_or(m_picture.past.front().value), high = low;
    const auto take = [&](double value) {
        if (std::isfinite(value)) {
            low = std::min(low, value);
            high = std::max(high, value);
        }
    };
    for (const auto *part : {&m_picture.past, &m_picture.future})
        for (const BandPoint &point : *part) {
            take(point.value);
            take(point.low);
            take(point.high);
        }
    m_values = roundScale(low, high, MarksUp);
    m_from = m_picture.past.front().time;
    m_to = m_picture.future.empty() ? m_picture.now : std::max(m_picture.now, m_picture.future.back().time);
    if (m_to <= m_from)
        m_to = m_from + std::chrono::seconds(1);
}

double LifeChart::at(core::Time time) const
{
    return plot().left() + plot().width() * double((time - m_from).count()) / double((m_to - m_from).count());
}

core::Time LifeChart::timeAt(double x) const
{
    const double share = (x - plot().left()) / std::max(1.0, plot().width());
    return m_from + core::Duration(qint64(share * double((m_to - m_from).count())));
}

void LifeChart::draw(QPainter &painter)
{
    const QString unit = m_picture.unit.isEmpty() ? QString() : QStringLiteral(" [%1]").arg(m_picture.unit);
    drawUpAxis(painter, m_values, m_picture.quantity + unit);
    drawTimes(painter, plot(), m_from, m_to);
    painter.setClipRect(plot().adjusted(0, -2, 1, 2));
    drawBand(painter, m_picture.past);
    drawBand(painter, m_picture.future);
    drawLine(painter, m_picture.past, Qt::SolidLine);
    drawLine(painter, m_picture.future, Qt::DashLine);
    painter.setClipping(false);
    drawLimit(painter);
    drawMoments(painter);
}

void LifeChart::drawBand(QPainter &painter, const std::vector<BandPoint> &points) const
{
    QPolygonF band;
    for (const BandPoint &point : points)
        if (std::isfinite(point.high))
            band << QPointF(at(point.time), yOf(m_values, point.high));
    for (auto point = points.rbegin(); point != points.rend(); ++point)
        if (std::isfinite(point->low))
            band << QPointF(at(point->time), yOf(m_values, point->low));
    QColor colour = theme().pens[0];
    colour.setAlphaF(theme().dark ? 0.25F : 0.2F);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(band);
    painter.setBrush(Qt::NoBrush);
}

void LifeChart::drawLine(QPainter &painter, const std::vector<BandPoint> &points, Qt::PenStyle style) const
{
    QPainterPath path;
    bool pen = false;
    for (const BandPoint &point : points) {
        const QPointF place(at(point.time), yOf(m_values, point.value));
        if (!std::isfinite(point.value))
            pen = false;
        else if (std::exchange(pen, true))
            path.lineTo(place);
        else
            path.moveTo(place);
    }
    painter.setPen(QPen(theme().pens[0], 1.8, style));
    painter.drawPath(path);
}

/// Where it has failed, and on that line the interval of when.
void LifeChart::drawLimit(QPainter &painter) const
{
    if (!m_picture.limit)
        return;
    const double y = yOf(m_values, *m_picture.limit);
    const QColor colour = theme().priority[1];
    painter.setPen(QPen(colour, 1, Qt::DashLine));
    painter.drawLine(QPointF(plot().left(), y), QPointF(plot().right(), y));
    drawLabel(painter, {plot().left(), y - 1}, tr("failure"), colour);
    if (!m_picture.earliest || !m_picture.latest)
        return;
    const double left = at(*m_picture.earliest), right = std::min(at(*m_picture.latest), plot().right());
    painter.setPen(QPen(colour, 3));
    painter.drawLine(QPointF(left, y), QPointF(right, y));
    if (m_picture.expected && at(*m_picture.expected) <= plot().right() + 1) {
        painter.setBrush(colour);
        painter.drawEllipse(QPointF(at(*m_picture.expected), y), 3, 3);
        painter.setBrush(Qt::NoBrush);
    }
}

void LifeChart::drawMoments(QPainter &painter) const
{
    const auto line = [&](core::Time time, int row, const QColor &colour, const QString &name) {
        const double x = std::round(at(time)) + 0.5;
        if (x < plot().left() || x > plot().right() + 1)
            return;
        painter.setPen(QPen(colour, 1));
        painter.drawLine(QPointF(x, plot().top()), QPointF(x, plot().bottom()));
        drawLabel(painter, {x, plot().top() + (row + 1) * painter.fontMetrics().height()}, name, colour);
    };
    line(m_picture.now, 0, theme().secondaryText, tr("now"));
    if (std::abs(at(m_cursor) - at(m_picture.now)) >= 6) // while they are the same moment one line says it
        line(m_cursor, 1, theme().selection, tr("clock"));
}

void LifeChart::mousePressEvent(QMouseEvent *event)
{
    if (isEmpty() || event->button() != Qt::LeftButton)
        return;
    if (const core::Time time = timeAt(event->position().x()); time >= m_from && time <= m_picture.now)
        emit seekRequested(time);
}

void LifeChart::mouseMoveEvent(QMouseEvent *event)
{
    const core::Time time = timeAt(event->position().x());
    if (isEmpty() || !plot().contains(event->position()))
        return QToolTip::hideText();
    const auto &part = time <= m_picture.now || m_picture.future.empty() ? m_picture.past : m_picture.future;
    const auto after = std::ranges::lower_bound(part, time, {}, &BandPoint::time);
    const BandPoint &point = after == part.end() ? part.back() : *after;
    QString text = tr("%1 UTC: %2 %3")
                       .arg(core::toIso8601({time.ns / 1'000'000'000 * 1'000'000'000}).chopped(1).replace(u'T', u' '),
                            look::number(point.value), m_picture.unit);
    if (std::isfinite(point.low) && std::isfinite(point.high))
        text += tr(" (90 %: %1 to %2)").arg(look::number(point.low), look::number(point.high));
    QToolTip::showText(event->globalPosition().toPoint(), text, this);
}

} // namespace twinscope::predict
