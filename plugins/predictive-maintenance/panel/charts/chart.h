// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/scale.h"

#include <twinscope/core/time.h>
#include <twinscope/look/theme.h>

#include <QWidget>

namespace twinscope::predict {

/// The paper that every chart of this panel is drawn on: the theme's colours, axes, and a sentence where there is
/// nothing to draw yet.
class Chart : public QWidget
{
public:
    using QWidget::QWidget;

    void setTheme(const look::Theme &theme);
    void setHint(const QString &sentence); ///< what to do next; shown while the chart is empty
    QString hint() const { return m_hint; }
    virtual bool isEmpty() const = 0;

protected:
    virtual void draw(QPainter &painter) = 0; ///< antialiased, in the widget's coordinates; never while empty
    void paintEvent(QPaintEvent *event) final;

    const look::Theme &theme() const { return m_theme; }
    QRectF plot() const; ///< what the axes leave
    double yOf(const Scale &scale, double value) const;
    double xOf(const Scale &scale, double value) const;
    void drawUpAxis(QPainter &painter, const Scale &scale, const QString &title) const;
    void drawAlongAxis(QPainter &painter, const Scale &scale, const QString &title) const;
    /// Marks of the time in UTC; `box` is where they stand, the labels below it.
    void drawTimes(QPainter &painter, const QRectF &box, core::Time from, core::Time to) const;
    /// A name beside a line across the plot, on the wanted side of it as far as there is room, above `at`.
    void drawLabel(QPainter &painter, QPointF at, const QString &text, const QColor &colour,
                   Qt::Alignment side = Qt::AlignRight) const;

private:
    look::Theme m_theme = look::Theme::light();
    QString m_hint;
};

} // namespace twinscope::predict
