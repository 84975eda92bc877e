// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "panels/alarmcounter.h"

#include <QPainter>

namespace twinscope::workbench {

AlarmCounter::AlarmCounter(const CommandContext &context, QWidget *parent)
    : QToolButton(parent)
    , m_context(context)
{
    setObjectName(QStringLiteral("alarmCounter"));
    setToolTip(tr("Alarms by priority, and ↩ those that returned to normal unseen; opens the alarm list"));
    setFixedHeight(look::RowHeight);
    connect(this, &QToolButton::clicked, this,
            [this] { m_context.shell.setPanelOpen(QStringLiteral("alarms"), true); });
    connect(&context.workspace, &Workspace::alarmsChanged, this, &AlarmCounter::showCounts);
    connect(&context.workspace, &Workspace::opened, this, &AlarmCounter::showCounts);
    connect(&context.workspace, &Workspace::closed, this, &AlarmCounter::showCounts);
    connect(&context.appearance, &Appearance::changed, this, qOverload<>(&QWidget::update));
    showCounts();
}

std::vector<AlarmCounter::Part> AlarmCounter::parts() const
{
    const AlarmSummary &alarms = m_context.workspace.alarms();
    const look::Theme &theme = m_context.appearance.theme();
    std::vector<Part> parts;
    for (int priority = 1; priority <= 4; ++priority)
        if (const int count = alarms.byPriority[size_t(priority)]; count > 0)
            parts.push_back(
                {QStringLiteral("%1 %2").arg(look::priorityMark(priority)).arg(count), theme.priority[priority]});
    if (const session::Session *session = m_context.workspace.session(); session && !session->hasAlarms())
        return {{tr("No alarms of a scenario"), theme.secondaryText}};
    if (parts.empty())
        parts.push_back({tr("No active alarms"), theme.secondaryText});
    if (alarms.returned > 0)
        parts.push_back({QStringLiteral("↩ %1").arg(alarms.returned), theme.secondaryText});
    return parts;
}

void AlarmCounter::showCounts()
{
    setVisible(m_context.workspace.session() != nullptr);
    QStringList texts;
    for (const Part &part : parts())
        texts.append(part.text);
    setAccessibleName(tr("Alarms: %1").arg(texts.join(QLatin1Char(' '))));
    setFixedWidth(sizeHint().width());
    update();
}

QSize AlarmCounter::sizeHint() const
{
    QFont bold = font();
    bold.setBold(true);
    int width = 4 * look::Grid;
    for (const Part &part : parts())
        width += QFontMetrics(bold).horizontalAdvance(part.text) + 2 * look::Grid;
    return {width, look::RowHeight};
}

void AlarmCounter::paintEvent(QPaintEvent *event)
{
    QToolButton::paintEvent(event); // background, hover and focus
    QPainter painter(this);
    QFont bold = font();
    bold.setBold(true);
    painter.setFont(bold);
    int x = 2 * look::Grid;
    for (const Part &part : parts()) {
        painter.setPen(part.colour);
        const int width = painter.fontMetrics().horizontalAdvance(part.text);
        painter.drawText(QRect(x, 0, width, height()), Qt::AlignVCenter, part.text);
        x += width + 2 * look::Grid;
    }
}

} // namespace twinscope::workbench
