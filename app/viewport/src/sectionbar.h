// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "section.h"

#include <twinscope/look/theme.h>

#include <QButtonGroup>
#include <QFrame>
#include <QSlider>
#include <QToolButton>

#include <array>

namespace twinscope::viewport {

/// The strip over the picture with which the section plane is chosen: axis, place, side.
class SectionBar : public QFrame
{
    Q_OBJECT
public:
    explicit SectionBar(QWidget *parent);

    void setTheme(const look::Theme &theme);
    void passThrough(const geometry::Bounds &bounds, const QVector3D &point); ///< on whatever axis; emits nothing
    Section section(const geometry::Bounds &bounds) const;

signals:
    void changed();
    void closed();

private:
    QToolButton *addButton(const QString &text, const QString &tip);
    void placeForAxis();

    QButtonGroup m_axes;
    QSlider *m_place;
    QToolButton *m_flip = nullptr;
    std::array<double, 3> m_through{0.5, 0.5, 0.5}; ///< by axis: where the plane stands at first
};

} // namespace twinscope::viewport
