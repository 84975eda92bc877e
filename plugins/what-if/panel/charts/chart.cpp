// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "chart.h"

#include <QPainter>

namespace twinscope::whatif {

Chart::Chart(QWidget *parent)
    : QWidget(parent)
{
    setMouseTracking(true);
}

void Chart::setTheme(const look::Theme &theme)
{
    m_theme = theme;
    update();
}

void Chart::setHint(const QString &sentence)
{
    m_hint = sentence;
    update();
}

QImage Chart::image(const QSize &size) const
{
    QImage image(size * 2, QImage::Format_RGB32);
    image.setDevicePixelRatio(2);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look::tabular(font()));
    paint(painter, QRectF(QPointF(), size), look::Theme::light());
    return image;
}

QSize Chart::sizeHint() const
{
    return {120 * look::Grid, 50 * look::Grid};
}

QSize Chart::minimumSizeHint() const
{
    return {50 * look::Grid, 25 * look::Grid};
}

void Chart::paintPointer(QPainter &, const QRectF &) const {}

void Chart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.panel);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(look::tabular(font()));
    if (isEmpty()) {
        painter.setPen(m_theme.secondaryText);
        const int margin = 4 * look::Grid;
        painter.drawText(rect().adjusted(margin, margin, -margin, -margin), Qt::AlignCenter | Qt::TextWordWrap, m_hint);
        return;
    }
    paint(painter, rect(), m_theme);
    paintPointer(painter, rect());
}

} // namespace twinscope::whatif
