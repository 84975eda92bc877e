// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "charts/ganttchart.h"

#include <twinscope/look/colour.h>

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {

constexpr double NameWidth = 28 * look::Grid;
constexpr double TimesHeight = 5 * look::Grid;
constexpr double LeastWidth = 6; ///< of a task, pixels: an hour within a month can still be hit
constexpr int HighPriority = 2;
constexpr int MarkSize = 16;
constexpr core::Duration Day = std::chrono::hours(24), Beside = std::chrono::hours(6),
                         ShortestShown = std::chrono::hours(6);
constexpr double WheelNotch = 120, WheelFactor = 0.8;

/// A day, or to the end of the tasks with room for the last one's name.
TimeSpan daysOf(const GanttPlan &plan)
{
    core::Time last = plan.span.from;
    for (const GanttTask &task : plan.tasks)
        last = std::max(last, task.when.to);
    return {plan.span.from, std::min(plan.span.to, plan.span.from + std::max(Day, last - plan.span.from + Beside))};
}

} // namespace

GanttChart::GanttChart(QWidget *parent)
    : Chart(parent)
{
    setMouseTracking(true);
    setMinimumWidth(int(NameWidth) + 50 * look::Grid);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Plan of the work"));
}

void GanttChart::setPlan(GanttPlan plan)
{
    m_plan = std::move(plan);
    std::ranges::stable_sort(m_plan.tasks, {}, [](const GanttTask &task) { return task.when.from; });
    m_shown = daysOf(m_plan);
    setMinimumHeight(int(TimesHeight) + look::RowHeight * std::max(2, int(m_plan.lanes.size())));
    update();
}

void GanttChart::setSelected(const QString &asset)
{
    m_selected = asset;
    update();
}

void GanttChart::setCursor(core::Time time)
{
    m_cursor = time;
    update();
}

QRectF GanttChart::lanes() const
{
    return QRectF(rect()).adjusted(NameWidth, look::Grid, -2 * look::Grid, -TimesHeight);
}

QRectF GanttChart::lane(int index) const
{
    const double height = std::min(1.5 * look::RowHeight, lanes().height() / std::max<double>(1, m_plan.lanes.size()));
    return {lanes().left(), lanes().top() + index * height, lanes().width(), height};
}

double GanttChart::at(core::Time time) const
{
    const double span = std::max(1.0, double((m_shown.to - m_shown.from).count()));
    return lanes().left() + lanes().width() * double((time - m_shown.from).count()) / span;
}

void GanttChart::show(core::Time from, core::Duration length)
{
    const core::Duration whole = m_plan.span.to - m_plan.span.from;
    length = std::min(whole, std::max(std::min(whole, ShortestShown), length));
    from = std::min(std::max(from, m_plan.span.from), m_plan.span.to - length);
    m_shown = {from, from + length};
    update();
}

QRectF GanttChart::boxOf(const GanttTask &task) const
{
    const double left = at(task.when.from);
    const double width = std::max(LeastWidth, at(task.when.to) - left);
    return QRectF(left, lane(task.lane).top(), width, lane(task.lane).height()).adjusted(0, 3, 0, -3);
}

void GanttChart::draw(QPainter &painter)
{
    drawSpans(painter);
    drawTimes(painter, lanes(), m_shown.from, m_shown.to);
    drawLanes(painter);
    painter.setClipRect(QRectF(rect()).adjusted(NameWidth, 0, 0, 0));
    for (const GanttTask &task : m_plan.tasks)
        drawTask(painter, task);
    painter.setClipping(false);
    const double x = std::round(at(m_cursor)) + 0.5;
    if (x < lanes().left() || x > lanes().right())
        return;
    painter.setPen(QPen(theme().selection, 1));
    painter.drawLine(QPointF(x, lanes().top()), QPointF(x, lanes().bottom()));
}

void GanttChart::drawSpans(QPainter &painter) const
{
    const auto fill = [&](const TimeSpan &span, const QBrush &brush) {
        const double left = std::max(lanes().left(), at(span.from)), right = std::min(lanes().right(), at(span.to));
        if (right > left)
            painter.fillRect(QRectF(left, lanes().top(), right - left, lanes().height()), brush);
    };
    const QColor shift = look::mix(theme().panel, theme().line, theme().dark ? 0.5 : 0.35);
    for (const TimeSpan &span : m_plan.shifts)
        fill(span, shift);
    const QColor hatch = look::mix(theme().panel, theme().secondaryText, 0.45);
    for (const TimeSpan &span : m_plan.standstills)
        fill(span, QBrush(hatch, Qt::BDiagPattern));
}

void GanttChart::drawLanes(QPainter &painter) const
{
    for (int i = 0; i < int(m_plan.lanes.size()); ++i) {
        const QRectF box = lane(i);
        painter.setPen(QPen(theme().line, 1));
        painter.drawLine(QPointF(0, box.bottom()), box.bottomRight());
        painter.setPen(theme().text);
        const QRectF name(2 * look::Grid, box.top(), NameWidth - 3 * look::Grid, box.height());
        painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                         painter.fontMetrics().elidedText(m_plan.lanes[size_t(i)], Qt::ElideRight, int(name.width())));
    }
}

void GanttChart::drawTask(QPainter &painter, const GanttTask &task) const
{
    const bool selected = task.asset == m_selected;
    const QRectF box = boxOf(task);
    const QColor fill = selected ? theme().selection : look::mix(theme().equipment, theme().panel, 0.15);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(box, 2, 2);
    painter.setBrush(Qt::NoBrush);
    double left = box.right() + look::Grid;
    if (task.risk >= RiskWorthMarking) {
        const bool fits = left + MarkSize <= width();
        const double mark = fits ? left : box.left() - look::Grid - MarkSize;
        look::priorityIcon(HighPriority, theme())
            .paint(&painter, int(mark), int(box.center().y()) - MarkSize / 2, MarkSize, MarkSize);
        left += fits ? MarkSize + look::Grid : 0;
    }
    const double width = painter.fontMetrics().horizontalAdvance(task.name);
    if (width <= box.width() - 2 * look::Grid) {
        painter.setPen(look::readableOn(fill));
        painter.drawText(box, Qt::AlignCenter, task.name);
        return;
    }
    const bool isBeside = roomFor(task) - left > 6 * look::Grid;
    const QRectF name = isBeside ? QRectF(left, box.top(), roomFor(task) - left, box.height())
                                 : box.adjusted(look::Grid / 2.0, 0, -look::Grid / 2.0, 0);
    painter.setPen(isBeside ? theme().text : look::readableOn(fill));
    painter.drawText(name, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(task.name, Qt::ElideRight, int(name.width())));
}

/// As far as the next one in its lane leaves room.
double GanttChart::roomFor(const GanttTask &task) const
{
    double room = lanes().right();
    for (const GanttTask &other : m_plan.tasks)
        if (other.lane == task.lane && other.when.from > task.when.from)
            room = std::min(room, boxOf(other).left() - look::Grid);
    return room;
}

const GanttTask *GanttChart::taskAt(QPointF place) const
{
    const auto task = std::ranges::find_if(
        m_plan.tasks, [&](const GanttTask &t) { return boxOf(t).adjusted(-2, -2, 2, 2).contains(place); });
    return task == m_plan.tasks.end() ? nullptr : &*task;
}

void GanttChart::mousePressEvent(QMouseEvent *event)
{
    if (const GanttTask *task = taskAt(event->position()))
        emit taskChosen(task->asset);
    else if (event->button() == Qt::LeftButton)
        m_dragged = event->position().x();
}

void GanttChart::mouseReleaseEvent(QMouseEvent *)
{
    m_dragged.reset();
}

void GanttChart::wheelEvent(QWheelEvent *event)
{
    if (isEmpty() || event->angleDelta().y() == 0)
        return Chart::wheelEvent(event);
    const double factor = std::pow(WheelFactor, event->angleDelta().y() / WheelNotch);
    const double share =
        std::clamp((event->position().x() - lanes().left()) / std::max(1.0, lanes().width()), 0.0, 1.0);
    const double length = double((m_shown.to - m_shown.from).count());
    show(m_shown.from + core::Duration(qint64(share * length * (1 - factor))), core::Duration(qint64(length * factor)));
    event->accept();
}

void GanttChart::mouseMoveEvent(QMouseEvent *event)
{
    if (m_dragged) {
        const core::Duration length = m_shown.to - m_shown.from;
        const double moved = (*m_dragged - event->position().x()) / std::max(1.0, lanes().width());
        m_dragged = event->position().x();
        return show(m_shown.from + core::Duration(qint64(moved * double(length.count()))), length);
    }
    if (const GanttTask *task = taskAt(event->position()))
        QToolTip::showText(event->globalPosition().toPoint(), task->tip, this);
    else
        QToolTip::hideText();
}

void GanttChart::keyPressEvent(QKeyEvent *event)
{
    const bool back = event->key() == Qt::Key_Left;
    if (m_plan.tasks.empty() || (!back && event->key() != Qt::Key_Right))
        return Chart::keyPressEvent(event);
    const int count = int(m_plan.tasks.size());
    const auto now = std::ranges::find(m_plan.tasks, m_selected, &GanttTask::asset);
    const int place = now == m_plan.tasks.end() ? (back ? 0 : -1) : int(now - m_plan.tasks.begin());
    emit taskChosen(m_plan.tasks[size_t((place + (back ? count - 1 : 1)) % count)].asset);
}

} // namespace twinscope::predict
