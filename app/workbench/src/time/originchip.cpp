// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "time/originchip.h"

#include "base/format.h"

#include <twinscope/look/colour.h>

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace twinscope::workbench {

namespace {

constexpr int FrameWidth = 4;

QColor originColour(const core::TimeCursor &cursor, const look::Theme &theme)
{
    if (cursor.isLive())
        return {};
    return cursor.origin() == QLatin1String(core::HistoryOrigin) ? theme.history : theme.scenario;
}

QString originWord(const session::Session &session, const core::TimeCursor &cursor)
{
    if (cursor.isLive())
        return OriginChip::tr("● LIVE");
    const QString mark = cursor.isPlaying() ? QStringLiteral("▶") : QStringLiteral("❚❚");
    const QString word = cursor.origin() == QLatin1String(core::HistoryOrigin)
                             ? OriginChip::tr("HISTORY")
                             : session.originTitle(cursor.origin()).toUpper();
    return mark + QLatin1Char(' ') + word;
}

} // namespace

OriginChip::OriginChip(const CommandContext &context, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
    , m_label(new QLabel)
{
    setObjectName(QStringLiteral("originChip"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(2 * look::Grid, 0, 2 * look::Grid, 0);
    layout->addWidget(m_label);
    QFont bold = look::tabular(m_label->font());
    bold.setBold(true);
    m_label->setFont(bold);
    setFixedHeight(look::RowHeight);
    connect(&context.workspace, &Workspace::opened, this, &OriginChip::attach);
    connect(&context.workspace, &Workspace::closed, this, &OriginChip::showOrigin);
    connect(&context.appearance, &Appearance::changed, this, &OriginChip::showOrigin);
    connect(&m_second, &QTimer::timeout, this, &OriginChip::showTime);
    m_second.setTimerType(Qt::CoarseTimer);
    showOrigin();
}

QString OriginChip::text() const
{
    return m_label->text();
}

void OriginChip::attach()
{
    core::TimeCursor &cursor = m_context.workspace.session()->cursor();
    connect(&cursor, &core::TimeCursor::changed, this, &OriginChip::showOrigin);
    connect(&cursor, &core::TimeCursor::ticked, this, &OriginChip::showTime);
    showOrigin();
}

void OriginChip::showOrigin()
{
    const session::Session *session = m_context.workspace.session();
    setVisible(session != nullptr);
    if (!session) {
        m_second.stop();
        return;
    }
    core::TimeCursor &cursor = m_context.workspace.session()->cursor();
    const look::Theme &theme = m_context.appearance.theme();
    const QColor colour = originColour(cursor, theme);
    const QColor back = colour.isValid() ? colour : theme.panel;
    const QColor ink = colour.isValid() ? look::readableOn(colour) : theme.text;
    setStyleSheet(QStringLiteral("#originChip { background: %1; border: 1px solid %2; border-radius: 4px; }"
                                 "#originChip QLabel { color: %3; background: transparent; }")
                      .arg(back.name(), colour.isValid() ? back.name() : theme.line.name(), ink.name()));
    if (cursor.isLive())
        m_second.start(1000);
    else
        m_second.stop();
    showTime();
}

void OriginChip::showTime()
{
    const session::Session *session = m_context.workspace.session();
    if (!session)
        return;
    const core::TimeCursor &cursor = m_context.workspace.session()->cursor();
    const QString time = cursor.isLive() ? timeOfDay(cursor.time()) : dateAndTime(cursor.time());
    m_label->setText(QStringLiteral("%1  %2 UTC").arg(originWord(*session, cursor), time));
    setMinimumWidth(std::max(cursor.isLive() ? 0 : minimumWidth(), sizeHint().width()));
}

OriginFrame::OriginFrame(const CommandContext &context, QWidget *content, QWidget *parent)
    : QFrame(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("originFrame"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(FrameWidth, FrameWidth, FrameWidth, FrameWidth);
    layout->addWidget(content);
    connect(&context.workspace, &Workspace::opened, this, [this] {
        connect(&m_context.workspace.session()->cursor(), &core::TimeCursor::changed, this, &OriginFrame::showOrigin);
        showOrigin();
    });
    connect(&context.workspace, &Workspace::closed, this, &OriginFrame::showOrigin);
    connect(&context.appearance, &Appearance::changed, this, &OriginFrame::showOrigin);
}

void OriginFrame::showOrigin()
{
    session::Session *session = m_context.workspace.session();
    m_colour = session ? originColour(session->cursor(), m_context.appearance.theme()) : QColor();
    update();
}

void OriginFrame::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(rect(), m_colour.isValid() ? m_colour : m_context.appearance.theme().window);
}

} // namespace twinscope::workbench
