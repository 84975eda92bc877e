// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewportwidget_p.h"

#include <twinscope/look/blink.h>

#include <QPainter>

namespace twinscope::viewport {

namespace {
constexpr int HoverDelay = 400; ///< milliseconds
constexpr int OverlayMargin = 12;
constexpr QSize LargestScreen(4096, 2304), OrdinaryScreen(1920, 1080);
} // namespace

ViewportWidget::Private::Private(ViewportWidget *widget)
    : q(widget)
    , overlay(view)
    , navigation(view.camera(), [this](const QPointF &p) { return anchorAt(p); })
    , card(widget)
    , sectionBar(new SectionBar(widget))
    , apartBar(new ApartBar(widget))
{
    hover.setSingleShot(true);
    hover.setInterval(HoverDelay);
    blink.setInterval(look::HalfBlink);
}

/// What to turn round and zoom to: what is under the pointer, else the selection, else the camera's target.
QVector3D ViewportWidget::Private::anchorAt(const QPointF &position) const
{
    if (const Hit hit = view.pick(position); hit.isValid())
        return hit.point;
    const geometry::Bounds bounds = view.boundsOf(view.selected());
    const Camera camera = view.destination();
    const QVector3D centre = bounds.isEmpty() ? camera.target : bounds.centre();
    const float depth = QVector3D::dotProduct(centre - camera.position, forward(camera));
    return depth > 0 ? centre : camera.target;
}

plant::AssetIndex ViewportWidget::Private::assetUnder(const QPointF &position) const
{
    const plant::AssetIndex labelled = overlay.labelAt(position);
    return labelled != plant::NoAsset ? labelled : view.pick(position).asset;
}

void ViewportWidget::Private::userMovedCamera()
{
    hideCard();
    view.cameraMoved();
}

void ViewportWidget::Private::showCard()
{
    const QPoint global = QCursor::pos();
    const QPointF position = q->mapFromGlobal(QPointF(global));
    if (!q->rect().contains(position.toPoint()) || navigation.isDragging() || measuring || isOnCube(position))
        return;
    const plant::AssetIndex asset = assetUnder(position);
    const QString text = asset == plant::NoAsset ? QString() : cardOf(asset);
    if (!text.isEmpty())
        card.showAt(global, text);
}

QString ViewportWidget::Private::cardOf(plant::AssetIndex asset) const
{
    QString text = cardText ? cardText(asset) : QString();
    const QString problem = problems.value(view.plant().assets[size_t(asset)].model.file);
    if (!problem.isEmpty())
        text += QStringLiteral("<p>%1</p>").arg(problem.toHtmlEscaped());
    return text;
}

void ViewportWidget::Private::hideCard()
{
    hover.stop();
    card.hide();
}

void ViewportWidget::Private::showBars()
{
    int bottom = q->height() - OverlayMargin;
    for (OverlayBar *bar : {static_cast<OverlayBar *>(sectionBar), static_cast<OverlayBar *>(apartBar)}) {
        if (bar->isHidden())
            continue;
        bar->adjustSize();
        bar->move(OverlayMargin, bottom - bar->height());
        bottom -= bar->height() + OverlayMargin / 2;
    }
    view.setPulledApart(apartBar->isHidden() ? 0 : apartBar->amount());
    const geometry::Bounds bounds = view.plantBounds();
    if (!sectionBar->isHidden() && !bounds.isEmpty())
        view.setSection(sectionBar->section(bounds));
    else
        view.setSection({});
}

void ViewportWidget::Private::refreshOverlay()
{
    if (overlay.refresh())
        q->update();
    const bool blinks = overlay.hasBlinking() && !reducedMotion && q->isVisible();
    if (blinks && !blink.isActive())
        blink.start();
    if (!blinks && blink.isActive()) {
        blink.stop();
        overlay.setBlinkedOff(false);
        q->update();
    }
}

void ViewportWidget::Private::followBlink()
{
    overlay.setBlinkedOff(look::isBlinkedOff());
    q->update();
}

std::optional<QVector3D> ViewportWidget::Private::measuredAt(const QPointF &position) const
{
    const Hit hit = view.pick(position);
    if (!hit.isValid())
        return std::nullopt;
    return snapped(hit.point, hit.corners, view.pictureCamera(), q->size());
}

void ViewportWidget::Private::followMeasure(const QPointF &position)
{
    measure.setNext(isOnCube(position) ? std::nullopt : measuredAt(position));
    q->update();
}

void ViewportWidget::Private::measureAt(const QPointF &position)
{
    if (const auto point = measuredAt(position))
        measure.add(*point);
    q->update();
}

void ViewportWidget::Private::click(const QPointF &position, Qt::KeyboardModifiers modifiers)
{
    if (const auto direction = overlay.cubeDirectionAt(position, q->size())) {
        view.flyTo(facing(view.destination(), *direction), true);
        return;
    }
    if (measuring) {
        measureAt(position);
        return;
    }
    if (const auto assets = overlay.clusterAt(position); !assets.empty()) {
        view.frameAssets(assets, !reducedMotion);
        return;
    }
    const plant::AssetIndex asset = assetUnder(position);
    if (!modifiers.testFlag(Qt::ControlModifier)) {
        view.select({asset});
        emit q->assetSelected(asset);
    } else if (asset != plant::NoAsset) {
        view.toggle(asset);
        emit q->assetToggled(asset);
    }
}

qreal ViewportWidget::Private::pixelRatio() const
{
    const qreal own = q->devicePixelRatioF();
    const QSizeF pixels = QSizeF(q->size()) * own;
    const bool fits = pixels.width() <= LargestScreen.width() && pixels.height() <= LargestScreen.height();
    if (fits || !q->testAttribute(Qt::WA_DontShowOnScreen))
        return own;
    return std::max(own, std::min(pixels.width() / OrdinaryScreen.width(), pixels.height() / OrdinaryScreen.height()));
}

void ViewportWidget::Private::paint(QPainter &painter)
{
    if (view.picture().isNull()) {
        QLinearGradient sky(0, 0, 0, q->height());
        sky.setColorAt(0, view.theme().viewportTop);
        sky.setColorAt(1, view.theme().viewportBottom);
        painter.fillRect(q->rect(), sky);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform); // one drawn smaller while the camera moves
        painter.drawImage(QRectF(QPointF(), paintedSize()), view.picture());
    }
    overlay.paint(painter, paintedSize());
}

QImage ViewportWidget::Private::painted()
{
    const qreal ratio = pixelRatio();
    QImage image((QSizeF(q->size()) * q->devicePixelRatioF()).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    painter.setFont(q->font());
    paint(painter);
    painter.end();
    if (background)
        image.convertTo(QImage::Format_RGB32);
    return image;
}

void ViewportWidget::Private::deliverCaptures()
{
    if (captures.empty() || !view.isStill())
        return;
    const QImage image = painted();
    for (const auto &done : std::exchange(captures, {}))
        done(image);
}

void ViewportWidget::Private::follow(ViewKey key)
{
    if (key.view)
        view.flyTo(facing(view.destination(), *key.view), true);
    if (key.toggleProjection)
        toggleProjection();
    if (key.frameAll)
        q->frameAll();
    if (key.yaw != 0 || key.pitch != 0)
        navigation.turn(key.yaw, key.pitch);
    if (key.zoom != 0)
        navigation.zoom(q->rect().center(), key.zoom);
    if (key.yaw != 0 || key.pitch != 0 || key.zoom != 0)
        userMovedCamera();
}

} // namespace twinscope::viewport
