// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewportwidget_p.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QWheelEvent>

namespace twinscope::viewport {

void ViewportWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    d->paint(painter);
}

void ViewportWidget::resizeEvent(QResizeEvent *)
{
    d->navigation.setViewSize(size());
    d->tellSize();
    d->showBars();
}

void ViewportWidget::showEvent(QShowEvent *)
{
    d->tellSize();
    d->view.setShown(true);
}

void ViewportWidget::hideEvent(QHideEvent *)
{
    d->hideCard();
    d->view.setShown(false);
}

void ViewportWidget::mousePressEvent(QMouseEvent *event)
{
    d->hideCard();
    d->navigation.press(event->position(), event->buttons(), event->modifiers());
}

void ViewportWidget::mouseMoveEvent(QMouseEvent *event)
{
    d->overlay.setMouse(event->position());
    if (d->navigation.move(event->position()))
        d->userMovedCamera();
    else if (Overlay::cubePlace(size()).adjusted(-2, -2, 2, 2).contains(event->position()))
        update();
    d->card.hide();
    if (event->buttons() != Qt::NoButton)
        return;
    d->hover.start();
    if (d->measuring)
        d->followMeasure(event->position());
}

void ViewportWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (!d->navigation.release(event->buttons()))
        return;
    if (event->button() == Qt::LeftButton)
        d->click(event->position(), event->modifiers());
    else if (event->button() == Qt::RightButton)
        emit contextMenuRequested(d->assetUnder(event->position()), event->globalPosition().toPoint());
}

void ViewportWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (d->measuring) {
        d->click(event->position(), {}); // two quick clicks are two points
        return;
    }
    const bool onCube = d->isOnCube(event->position());
    const plant::AssetIndex asset = d->assetUnder(event->position());
    if (event->button() != Qt::LeftButton || onCube || asset == plant::NoAsset)
        return;
    frameAsset(asset);
    emit assetActivated(asset);
}

void ViewportWidget::wheelEvent(QWheelEvent *event)
{
    const QPointF pixels = event->pixelDelta().isNull() ? QPointF(event->angleDelta()) / 2 : event->pixelDelta();
    d->navigation.scroll(event->position(), pixels, event->angleDelta().y() / 120.0, event->modifiers());
    d->userMovedCamera();
    event->accept();
}

void ViewportWidget::leaveEvent(QEvent *)
{
    d->overlay.setMouse({-1, -1});
    d->measure.setNext({});
    d->hideCard();
    update();
}

void ViewportWidget::keyPressEvent(QKeyEvent *event)
{
    if (d->measuring && event->key() == Qt::Key_Backspace) {
        d->measure.removeLast();
        update();
        return;
    }
    const ViewKey key = viewKey(event->key(), event->modifiers());
    if (key.isNothing())
        QWidget::keyPressEvent(event);
    else
        d->follow(key);
}

bool ViewportWidget::event(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        const auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            d->navigation.zoom(gesture->position(), gesture->value() * 6);
            d->userMovedCamera();
            return true;
        }
    }
    return QWidget::event(event);
}

void ViewportWidget::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QLatin1String(ChannelMimeType)))
        event->acceptProposedAction();
}

void ViewportWidget::dragMoveEvent(QDragMoveEvent *event)
{
    const plant::AssetIndex asset = d->assetUnder(event->position());
    event->setAccepted(asset != plant::NoAsset);
    d->overlay.setDropTarget(asset);
    update();
}

void ViewportWidget::dragLeaveEvent(QDragLeaveEvent *)
{
    d->overlay.setDropTarget(plant::NoAsset);
    update();
}

void ViewportWidget::dropEvent(QDropEvent *event)
{
    const plant::AssetIndex asset = d->assetUnder(event->position());
    d->overlay.setDropTarget(plant::NoAsset);
    update();
    if (asset == plant::NoAsset)
        return;
    event->acceptProposedAction();
    const QString ids = QString::fromUtf8(event->mimeData()->data(QLatin1String(ChannelMimeType)));
    for (const QString &id : ids.split(QLatin1Char('\n'), Qt::SkipEmptyParts))
        emit channelDropped(id.trimmed(), asset);
}

} // namespace twinscope::viewport
