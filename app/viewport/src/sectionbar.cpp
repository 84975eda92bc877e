// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sectionbar.h"

#include <QSignalBlocker>

namespace twinscope::viewport {

SectionBar::SectionBar(QWidget *parent)
    : OverlayBar(parent)
{
    setObjectName(QStringLiteral("sectionBar"));
    addLabel(tr("Section across"));
    const QString axes = QStringLiteral("XYZ");
    for (int axis = 0; axis < 3; ++axis) {
        QToolButton *button = addButton(axes.mid(axis, 1), tr("Cut across the %1 axis").arg(axes[axis]));
        button->setCheckable(true);
        button->setChecked(axis == 1);
        m_axes.addButton(button, axis);
    }
    m_place = addSlider(tr("Where the plane stands"));
    m_place->setObjectName(QStringLiteral("sectionPlace"));
    placeForAxis();
    m_flip = addButton(QStringLiteral("⇄"), tr("Show the other side"));
    m_flip->setCheckable(true);
    addClose(tr("Close the section"));
    connect(&m_axes, &QButtonGroup::idClicked, this, [this] {
        placeForAxis();
        emit changed();
    });
    connect(m_flip, &QToolButton::toggled, this, &SectionBar::changed);
}

void SectionBar::passThrough(const geometry::Bounds &bounds, const QVector3D &point)
{
    for (int axis = 0; axis < 3; ++axis)
        m_through[size_t(axis)] = positionAcross(bounds, axis, point[axis]);
    placeForAxis();
}

void SectionBar::placeForAxis()
{
    const QSignalBlocker silent(m_place);
    m_place->setValue(qRound(m_through[size_t(m_axes.checkedId())] * Steps));
}

Section SectionBar::section(const geometry::Bounds &bounds) const
{
    // From the front of a plant one cuts its front away first.
    const bool flipped = (m_axes.checkedId() == 1) != m_flip->isChecked();
    return sectionAcross(bounds, m_axes.checkedId(), double(m_place->value()) / Steps, flipped);
}

} // namespace twinscope::viewport
