// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "time/overviewstrip.h"

#include "base/format.h"

#include <twinscope/look/colour.h>

#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace twinscope::workbench {

namespace {
constexpr int RefreshMs = 1000;
constexpr double Margin = 8;
constexpr double TrackHeight = 4;
constexpr double TrackMiddle = 12; ///< below it the times of both ends
constexpr double KnobRadius = 5;
constexpr int GapColumns = 240;
constexpr int AskEverySeconds = 5;
constexpr size_t ProbedChannels = 8;
} // namespace

OverviewStrip::OverviewStrip(const CommandContext &context, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
{
    setMouseTracking(true);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(tr("Overview of the record"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&context.workspace, &Workspace::opened, this, &OverviewStrip::attach);
    connect(&context.workspace, &Workspace::closed, this, [this] {
        m_timer.stop();
        m_ticks.clear();
        m_recorded.clear();
        update();
    });
    connect(&m_timer, &QTimer::timeout, this, &OverviewStrip::refresh);
}

void OverviewStrip::attach()
{
    core::TimeCursor &cursor = m_context.workspace.session()->cursor();
    connect(&cursor, &core::TimeCursor::changed, this, qOverload<>(&QWidget::update));
    connect(&cursor, &core::TimeCursor::ticked, this, qOverload<>(&QWidget::update));
    m_journalRevision = 0;
    m_secondsToAsk = 0;
    refresh();
    m_timer.start(RefreshMs);
}

void OverviewStrip::refresh()
{
    readJournal();
    if (--m_secondsToAsk <= 0 && hasRecord()) {
        m_secondsToAsk = AskEverySeconds;
        askForGaps();
    }
    update();
}

void OverviewStrip::askForGaps()
{
    session::Session &session = *m_context.workspace.session();
    const size_t count = session.plant().channels.size();
    core::EnvelopeRequest request{{}, session.cursor().spanFrom(), session.cursor().spanTo(), GapColumns};
    // A few channels from all over the list stand for the rest: what stopped everything stopped them as well.
    for (size_t i = 0; i < std::min(count, ProbedChannels); ++i)
        request.channels.push_back(core::ChannelIndex(i * count / std::min(count, ProbedChannels)));
    session.envelopes().request(std::move(request), this, [this](const core::EnvelopeReply &reply) {
        m_recorded.assign(GapColumns, false);
        m_recordedFrom = reply.request.from;
        m_recordedTo = reply.request.to;
        for (const auto &envelope : reply.envelopes)
            for (size_t i = 0; i < std::min(envelope.size(), m_recorded.size()); ++i)
                if (envelope[i].count > 0)
                    m_recorded[i] = true;
        update();
    });
}

void OverviewStrip::readJournal()
{
    session::Session &session = *m_context.workspace.session();
    const quint64 revision = session.alarms().revision();
    if (revision == m_journalRevision && !m_ticks.empty())
        return;
    m_journalRevision = revision;
    m_ticks.clear();
    for (const alarms::Transition &transition : session.alarms().journal())
        if (transition.state == alarms::AlarmState::UnacknowledgedActive && transition.alarm >= 0 &&
            size_t(transition.alarm) < session.plant().alarms.size())
            m_ticks.push_back({transition.time, session.plant().alarms[size_t(transition.alarm)].priority});
    std::ranges::stable_sort(m_ticks, std::ranges::greater(), &Tick::priority); // the serious ones on top
}

bool OverviewStrip::hasRecord() const
{
    const session::Session *session = m_context.workspace.session();
    if (!session)
        return false;
    const core::TimeCursor &cursor = m_context.workspace.session()->cursor();
    return cursor.spanFrom() < cursor.spanTo();
}

QRectF OverviewStrip::track() const
{
    return {Margin, TrackMiddle - TrackHeight / 2, width() - 2 * Margin, TrackHeight};
}

double OverviewStrip::xOf(core::Time time) const
{
    const core::TimeCursor &cursor = m_context.workspace.session()->cursor();
    const double share =
        double((time - cursor.spanFrom()).count()) / double((cursor.spanTo() - cursor.spanFrom()).count());
    return track().left() + track().width() * std::clamp(share, 0.0, 1.0);
}

core::Time OverviewStrip::timeAt(double x) const
{
    const core::TimeCursor &cursor = m_context.workspace.session()->cursor();
    const double share = std::clamp((x - track().left()) / track().width(), 0.0, 1.0);
    return {cursor.spanFrom().ns + qint64(double((cursor.spanTo() - cursor.spanFrom()).count()) * share)};
}

void OverviewStrip::seek(const QMouseEvent &event)
{
    if (hasRecord() && (event.buttons() & Qt::LeftButton))
        m_context.workspace.session()->cursor().seek(timeAt(event.position().x()));
}

void OverviewStrip::mousePressEvent(QMouseEvent *event)
{
    seek(*event);
}

void OverviewStrip::mouseMoveEvent(QMouseEvent *event)
{
    seek(*event);
    if (hasRecord())
        QToolTip::showText(event->globalPosition().toPoint(),
                           tr("%1 UTC").arg(dateAndTime(timeAt(event->position().x()))), this);
}

void OverviewStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintTrack(painter);
    if (!hasRecord())
        return;
    paintTicks(painter);
    paintCursor(painter);
}

void OverviewStrip::paintTrack(QPainter &painter) const
{
    const look::Theme &theme = m_context.appearance.theme();
    const bool record = hasRecord();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.line);
    painter.drawRoundedRect(track(), TrackHeight / 2, TrackHeight / 2);
    if (record)
        paintRecorded(painter);
    QFont small = font();
    small.setPointSizeF(small.pointSizeF() * 0.85);
    painter.setFont(small);
    painter.setPen(theme.secondaryText);
    const QRectF below(track().left(), TrackMiddle + KnobRadius + 1, track().width(),
                       height() - TrackMiddle - KnobRadius);
    if (!record) {
        const QString nothing = m_context.workspace.session() ? tr("Nothing recorded yet") : QString();
        painter.drawText(below, Qt::AlignCenter, nothing);
        return;
    }
    const core::TimeCursor &cursor = m_context.workspace.session()->cursor();
    painter.drawText(below, Qt::AlignLeft | Qt::AlignVCenter, dateAndTime(cursor.spanFrom()));
    painter.drawText(below, Qt::AlignRight | Qt::AlignVCenter, dateAndTime(cursor.spanTo()));
}

void OverviewStrip::paintRecorded(QPainter &painter) const
{
    const look::Theme &theme = m_context.appearance.theme();
    const QColor colour = look::mix(theme.line, theme.secondaryText, 0.55);
    const QRectF line = track();
    if (m_recorded.empty()) {
        painter.fillRect(line, colour);
        return;
    }
    const double step = double((m_recordedTo - m_recordedFrom).count()) / double(m_recorded.size());
    for (size_t i = 0; i < m_recorded.size(); ++i) {
        if (!m_recorded[i])
            continue;
        const double left = xOf(m_recordedFrom + core::Duration(qint64(step * double(i))));
        const double right = xOf(m_recordedFrom + core::Duration(qint64(step * double(i + 1))));
        painter.fillRect(QRectF(left, line.top(), right - left + 0.5, line.height()), colour);
    }
    // What came since the question was asked.
    const double asked = xOf(m_recordedTo);
    painter.fillRect(QRectF(asked, line.top(), line.right() - asked, line.height()), colour);
}

void OverviewStrip::paintTicks(QPainter &painter) const
{
    const look::Theme &theme = m_context.appearance.theme();
    for (const Tick &tick : m_ticks) {
        const int priority = std::clamp(tick.priority, 1, 4);
        const double height = 2.0 * (5 - priority); // the more serious, the taller: never colour alone
        painter.fillRect(QRectF(xOf(tick.time) - 1, track().top() - height, 2, height), theme.priority[priority]);
    }
}

void OverviewStrip::paintCursor(QPainter &painter) const
{
    const look::Theme &theme = m_context.appearance.theme();
    const core::TimeCursor &cursor = m_context.workspace.session()->cursor();
    const bool live = cursor.isLive();
    const double x = live ? track().right() : xOf(cursor.time());
    const QColor colour = live                                                    ? theme.text
                          : cursor.origin() == QLatin1String(core::HistoryOrigin) ? theme.history
                                                                                  : theme.scenario;
    painter.fillRect(QRectF(x - 1, 1, 2, TrackMiddle), colour);
    painter.setPen(QPen(theme.window, 2));
    painter.setBrush(colour);
    painter.drawEllipse(QPointF(x, TrackMiddle), KnobRadius, KnobRadius);
}

} // namespace twinscope::workbench
