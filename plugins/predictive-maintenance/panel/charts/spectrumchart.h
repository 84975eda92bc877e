// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/chart.h"

#include <QString>

#include <optional>

namespace twinscope::predict {

/// A stretch of a spectrum that means something: a bearing's fault frequency, a band that is watched.
struct SpectrumBand
{
    QString name;
    double from = 0, to = 0; ///< Hz
};

/// What a SpectrumChart draws.
struct SpectrumCurve
{
    QString quantity, unit;         ///< of the waveform: "Vibration", "mm/s"
    double resolution = 0;          ///< Hz between two lines
    std::vector<double> amplitudes; ///< from 0 Hz on
    std::vector<SpectrumBand> bands;
};

/// Amplitudes over frequency, with the bands that are watched, and the highest line named.
class SpectrumChart final : public Chart
{
    Q_OBJECT
public:
    explicit SpectrumChart(QWidget *parent = nullptr);

    void setCurve(SpectrumCurve curve);
    const SpectrumCurve &curve() const { return m_curve; }
    bool isEmpty() const override { return m_curve.amplitudes.size() < 2; }
    std::optional<size_t> peak() const; ///< the highest line that is higher than both beside it

protected:
    void draw(QPainter &painter) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    void drawBands(QPainter &painter) const;
    void drawLines(QPainter &painter) const;
    void namePeak(QPainter &painter) const;

    SpectrumCurve m_curve;
    Scale m_frequencies, m_amplitudes;
};

} // namespace twinscope::predict
