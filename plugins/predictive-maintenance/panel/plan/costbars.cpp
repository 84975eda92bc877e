// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "plan/costbars.h"

#include "plan/schedule.h"

#include <QLocale>
#include <QPainter>

#include <algorithm>

namespace twinscope::predict {

namespace {
constexpr int NameWidth = 28 * look::Grid, FigureWidth = 26 * look::Grid, SavedWidth = 52 * look::Grid;
constexpr int BarHeight = 2 * look::Grid, LineHeight = 18;
} // namespace

CostBars::CostBars(QWidget *parent)
    : Chart(parent)
{
    setFixedHeight(3 * LineHeight + look::Grid);
}

void CostBars::clear()
{
    m_ways.clear();
    update();
}

QString CostBars::money(double amount) const
{
    const QString figure = QLocale().toString(amount, 'f', 0);
    return m_currency.isEmpty() ? figure : figure + QChar(QChar::Nbsp) + m_currency;
}

QString CostBars::savedAgainst(double cost, double planned) const
{
    const double saved = cost - planned;
    const int percent = cost > 0 ? qRound(100 * saved / cost) : 0;
    return saved >= 0 ? tr("the plan saves %1 (%2 %)").arg(money(saved)).arg(percent)
                      : tr("the plan costs %1 more").arg(money(-saved));
}

void CostBars::setCosts(const Schedule &schedule, const QString &currency)
{
    m_currency = currency;
    m_ways = {{tr("This plan"), schedule.planned, {}},
              {tr("Run to failure"), schedule.runToFailure, savedAgainst(schedule.runToFailure, schedule.planned)},
              {tr("Fixed intervals"), schedule.fixedInterval, savedAgainst(schedule.fixedInterval, schedule.planned)}};
    setAccessibleDescription(savings());
    update();
}

QString CostBars::savings() const
{
    QStringList lines;
    for (const Way &way : m_ways)
        lines += QStringLiteral("%1: %2 %3").arg(way.name, money(way.cost), way.saved).trimmed();
    return lines.join(u'\n');
}

void CostBars::draw(QPainter &painter)
{
    double most = 1;
    for (const Way &way : m_ways)
        most = std::max(most, way.cost);
    const double room = std::max(0.0, width() - 2.0 * look::Grid - NameWidth - FigureWidth - SavedWidth);
    double top = look::Grid / 2.0;
    for (const Way &way : m_ways) {
        const QRectF row(2 * look::Grid, top, width(), LineHeight);
        painter.setPen(theme().text);
        painter.drawText(QRectF(row.left(), top, NameWidth, row.height()), Qt::AlignVCenter, way.name);
        const QRectF bar(row.left() + NameWidth, row.center().y() - BarHeight / 2.0, room * way.cost / most, BarHeight);
        painter.fillRect(bar, &way == &m_ways.front() ? theme().pens[0] : theme().equipment);
        const double figure = row.left() + NameWidth + room;
        painter.drawText(QRectF(figure, top, FigureWidth - 2 * look::Grid, row.height()),
                         Qt::AlignVCenter | Qt::AlignRight, money(way.cost));
        painter.setPen(theme().secondaryText);
        painter.drawText(QRectF(figure + FigureWidth, top, SavedWidth, row.height()), Qt::AlignVCenter, way.saved);
        top += LineHeight;
    }
}

} // namespace twinscope::predict
