// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "overlaybar.h"

#include <QLabel>

namespace twinscope::viewport {

namespace {
constexpr int SliderWidth = 180;
constexpr int AmountAtFirst = 35; ///< per cent: enough to see what the slider does
} // namespace

OverlayBar::OverlayBar(QWidget *parent)
    : QFrame(parent)
{
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setCursor(Qt::ArrowCursor);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(4);
}

void OverlayBar::addLabel(const QString &text)
{
    layout()->addWidget(new QLabel(text));
}

QToolButton *OverlayBar::addButton(const QString &text, const QString &tip)
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

QSlider *OverlayBar::addSlider(const QString &tip)
{
    auto *slider = new QSlider(Qt::Horizontal);
    slider->setRange(0, Steps);
    slider->setFixedWidth(SliderWidth);
    slider->setToolTip(tip);
    slider->setAccessibleName(tip);
    layout()->addWidget(slider);
    connect(slider, &QSlider::valueChanged, this, &OverlayBar::changed);
    return slider;
}

void OverlayBar::addClose(const QString &tip)
{
    connect(addButton(QStringLiteral("×"), tip), &QToolButton::clicked, this, &OverlayBar::closed);
}

void OverlayBar::setTheme(const look::Theme &theme)
{
    QPalette colours = palette();
    colours.setColor(QPalette::Window, theme.panel);
    colours.setColor(QPalette::WindowText, theme.text);
    setPalette(colours);
}

ApartBar::ApartBar(QWidget *parent)
    : OverlayBar(parent)
{
    setObjectName(QStringLiteral("apartBar"));
    addLabel(tr("Pull apart"));
    m_amount = addSlider(tr("How far"));
    m_amount->setObjectName(QStringLiteral("apartAmount"));
    m_amount->setValue(Steps * AmountAtFirst / 100);
    addClose(tr("Put together again"));
}

float ApartBar::amount() const
{
    return float(m_amount->value()) / Steps;
}

} // namespace twinscope::viewport
