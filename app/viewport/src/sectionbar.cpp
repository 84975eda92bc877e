// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sectionbar.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>

namespace twinscope::viewport {

namespace {
constexpr int Steps = 1000;
constexpr int SliderWidth = 180;
} // namespace

SectionBar::SectionBar(QWidget *parent)
    : QFrame(parent)
    , m_place(new QSlider(Qt::Horizontal))
{
    setObjectName(QStringLiteral("sectionBar"));
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(new QLabel(tr("Section across")));
    const QString axes = QStringLiteral("XYZ");
    for (int axis = 0; axis < 3; ++axis) {
        QToolButton *button = addButton(axes.mid(axis, 1), tr("Cut across the %1 axis").arg(axes[axis]));
        button->setCheckable(true);
        button->setChecked(axis == 1);
        m_axes.addButton(button, axis);
    }
    m_place->setObjectName(QStringLiteral("sectionPlace"));
    m_place->setRange(0, Steps);
    m_place->setValue(Steps / 2);
    m_place->setFixedWidth(SliderWidth);
    m_place->setToolTip(tr("Where the plane stands"));
    layout->addWidget(m_place);
    m_flip = addButton(QStringLiteral("⇄"), tr("Show the other side"));
    m_flip->setCheckable(true);
    connect(addButton(QStringLiteral("×"), tr("Close the section")), &QToolButton::clicked, this, &SectionBar::closed);
    connect(&m_axes, &QButtonGroup::idClicked, this, [this] {
        placeForAxis();
        emit changed();
    });
    connect(m_place, &QSlider::valueChanged, this, &SectionBar::changed);
    connect(m_flip, &QToolButton::toggled, this, &SectionBar::changed);
}

QToolButton *SectionBar::addButton(const QString &text, const QString &tip)
{
    auto *button = new QToolButton;
    button->setText(text);
    button->setToolTip(tip);
    button->setAccessibleName(tip);
    button->setAutoRaise(true);
    button->setFocusPolicy(Qt::TabFocus);
    layout()->addWidget(button);
    return button;
}

void SectionBar::setTheme(const look::Theme &theme)
{
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.panel);
    colours.setColor(QPalette::WindowText, theme.text);
    setPalette(colours);
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
