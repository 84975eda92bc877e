// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "overlaybar.h"
#include "section.h"

#include <QButtonGroup>

#include <array>

namespace twinscope::viewport {

/// Chooses the section plane: axis, place, side.
class SectionBar final : public OverlayBar
{
    Q_OBJECT
public:
    explicit SectionBar(QWidget *parent);

    void passThrough(const geometry::Bounds &bounds, const QVector3D &point); ///< on whatever axis; emits nothing
    Section section(const geometry::Bounds &bounds) const;

private:
    void placeForAxis();

    QButtonGroup m_axes;
    QSlider *m_place;
    QToolButton *m_flip;
    std::array<double, 3> m_through{0.5, 0.5, 0.5}; ///< by axis: where the plane stands at first
};

} // namespace twinscope::viewport
