// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chart.h"
#include "charts/lifepicture.h"

namespace twinscope::predict {

/// The life of one asset: measured wear, estimate with its 90 % band, the limit at which it fails, when that is likely,
/// the moment of the forecast and the screen's clock.
class LifeChart final : public Chart
{
    Q_OBJECT
public:
    explicit LifeChart(QWidget *parent = nullptr);

    void setPicture(LifePicture picture);
    void setCursor(core::Time time); ///< the clock of the screen
    void clear() { setPicture({}); }
    const LifePicture &picture() const { return m_picture; }
    bool isEmpty() const override { return m_picture.past.empty(); }

signals:
    void seekRequested(twinscope::core::Time time); ///< a click into the past

protected:
    void draw(QPainter &painter) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void measure(); ///< both axes
    double at(core::Time time) const;
    core::Time timeAt(double x) const;
    void drawBand(QPainter &painter, const std::vector<BandPoint> &points) const;
    void drawLine(QPainter &painter, const std::vector<BandPoint> &points, Qt::PenStyle style) const;
    void drawLimit(QPainter &painter) const;
    void drawMoments(QPainter &painter) const;

    LifePicture m_picture;
    core::Time m_from, m_to, m_cursor;
    Scale m_values;
};

} // namespace twinscope::predict
