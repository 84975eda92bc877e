// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/viewport/viewportwidget.h>

#include "hovercard.h"
#include "navigation.h"
#include "overlay.h"
#include "sectionbar.h"
#include "viewportkeys.h"

#include <QHash>
#include <QTimer>

namespace twinscope::viewport {

/// What the widget consists of and does by itself; its events and its public face stand in files of their own.
struct ViewportWidget::Private
{
    explicit Private(ViewportWidget *widget);

    ViewportWidget *q;
    PlantView view;
    Overlay overlay;
    Navigation navigation;
    HoverCard card;
    SectionBar *sectionBar;
    ApartBar *apartBar;
    Measure measure;
    bool measuring = false;
    bool background = true;
    bool reducedMotion = false;
    QTimer hover;
    QTimer blink;
    std::function<QString(plant::AssetIndex)> cardText;
    QHash<QString, QString> problems; ///< by model file: why there is a box instead
    std::vector<std::function<void(QImage)>> captures;

    QVector3D anchorAt(const QPointF &position) const;
    plant::AssetIndex assetUnder(const QPointF &position) const;
    void userMovedCamera();
    void showCard();
    QString cardOf(plant::AssetIndex asset) const;
    void hideCard();
    void showBars();
    void refreshOverlay();
    void followBlink();
    std::optional<QVector3D> measuredAt(const QPointF &position) const; ///< a corner where one is near
    void followMeasure(const QPointF &position);
    void measureAt(const QPointF &position);
    bool isOnCube(const QPointF &position) const { return overlay.cubeDirectionAt(position, q->size()).has_value(); }
    void click(const QPointF &position, Qt::KeyboardModifiers modifiers);
    /// Pixels of the picture for one of what is painted over it. A picture that is on no screen and larger than any is
    /// looked at as a whole, so that what is written in it has to be larger, too.
    qreal pixelRatio() const;
    QSizeF paintedSize() const { return QSizeF(q->size()) * q->devicePixelRatioF() / pixelRatio(); }
    void tellSize() { view.setSize(q->size(), q->devicePixelRatioF(), std::max(1, qRound(pixelRatio()))); }
    void paint(QPainter &painter);
    QImage painted();
    void deliverCaptures();
    void toggleProjection() { q->setOrthographic(!view.destination().orthographic); }
    void follow(ViewKey key);
};

} // namespace twinscope::viewport
