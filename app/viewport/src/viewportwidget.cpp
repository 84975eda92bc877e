// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/viewport/viewportwidget.h>

#include "hovercard.h"
#include "navigation.h"
#include "overlay.h"
#include "sectionbar.h"
#include "viewportkeys.h"

#include <twinscope/look/blink.h>

#include <QDragEnterEvent>
#include <QHash>
#include <QMimeData>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QPainter>
#include <QWheelEvent>

namespace twinscope::viewport {

namespace {
constexpr int HoverDelay = 400; ///< milliseconds
constexpr int OverlayMargin = 12;
} // namespace

struct ViewportWidget::Private
{
    explicit Private(ViewportWidget *widget)
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
    void measureAt(const QPointF &position);
    void click(const QPointF &position);
    void paint(QPainter &painter);
    void deliverCaptures();
    void toggleProjection() { q->setOrthographic(!view.destination().orthographic); }
    void follow(ViewKey key);
};

/// What to turn round and zoom to: what is under the pointer, else the selection, else the camera's target.
QVector3D ViewportWidget::Private::anchorAt(const QPointF &position) const
{
    if (const Hit hit = view.pick(position); hit.isValid())
        return hit.point;
    const geometry::Bounds bounds = view.boundsOf(view.selected());
    const plant::Camera camera = view.destination();
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
    if (!q->rect().contains(position.toPoint()) || navigation.isDragging())
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

void ViewportWidget::Private::measureAt(const QPointF &position)
{
    if (const Hit hit = view.pick(position); hit.isValid())
        measure.add(snapped(hit.point, hit.corners, view.camera(), q->size()));
    q->update();
}

void ViewportWidget::Private::click(const QPointF &position)
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
    q->select(asset);
    emit q->assetSelected(asset);
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
        painter.drawImage(QRectF(q->rect()), view.picture());
    }
    overlay.paint(painter, q->size());
}

void ViewportWidget::Private::deliverCaptures()
{
    if (captures.empty() || !view.isStill())
        return;
    const qreal ratio = q->devicePixelRatioF();
    QImage image((QSizeF(q->size()) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    image.setDevicePixelRatio(ratio);
    QPainter painter(&image);
    painter.setFont(q->font());
    paint(painter);
    painter.end();
    if (background)
        image.convertTo(QImage::Format_RGB32);
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

ViewportWidget::ViewportWidget(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this))
{
    setMouseTracking(true);
    setAcceptDrops(true);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setMinimumSize(160, 120);
    setAccessibleName(tr("3D view of the plant"));
    d->card.setTheme(d->view.theme());
    d->sectionBar->hide();
    d->apartBar->hide();
    connect(d->sectionBar, &SectionBar::changed, this, [this] { d->showBars(); });
    connect(d->apartBar, &ApartBar::changed, this, [this] { d->showBars(); });
    connect(d->apartBar, &ApartBar::closed, this, [this] { setPulledApart(false); });
    connect(d->sectionBar, &SectionBar::closed, this, [this] { setSectioning(false); });
    connect(&d->view, &PlantView::sceneChanged, this, [this] { d->showBars(); });
    connect(&d->blink, &QTimer::timeout, this, [this] { d->followBlink(); });
    connect(&d->hover, &QTimer::timeout, this, [this] { d->showCard(); });
    connect(&d->view, &PlantView::statisticsChanged, this, &ViewportWidget::statisticsChanged);
    connect(&d->view, &PlantView::contentChanged, this, [this] { d->refreshOverlay(); });
    connect(&d->view, &PlantView::pictureChanged, this, [this] {
        update();
        d->deliverCaptures();
    });
}

ViewportWidget::~ViewportWidget() = default;

void ViewportWidget::setTheme(const look::Theme &theme)
{
    d->view.setTheme(theme);
    d->card.setTheme(theme);
    d->sectionBar->setTheme(theme);
    d->apartBar->setTheme(theme);
    update();
}

void ViewportWidget::setPlant(const plant::Plant &plant)
{
    d->hideCard();
    d->problems.clear();
    d->view.setPlant(plant);
    d->overlay.plantChanged();
    update();
}

void ViewportWidget::setModel(const QString &file, std::shared_ptr<const geometry::Model> model)
{
    d->problems.remove(file);
    d->view.setModel(file, std::move(model));
}

void ViewportWidget::setModelProblem(const QString &file, const QString &sentence)
{
    d->problems.insert(file, sentence);
    d->view.setModelFailed(file);
}

void ViewportWidget::setFrame(const core::Frame &frame)
{
    d->view.setFrame(frame);
}

void ViewportWidget::setUnacknowledged(std::vector<bool> byAsset)
{
    d->overlay.setUnacknowledged(std::move(byAsset));
    d->refreshOverlay();
}

void ViewportWidget::setAlarmPriorities(const std::vector<int> &worstByAsset)
{
    d->view.setAlarmPriorities(worstByAsset);
}

plant::AssetIndex ViewportWidget::selected() const
{
    return d->view.selected();
}

void ViewportWidget::select(plant::AssetIndex asset)
{
    d->view.select(asset);
}

void ViewportWidget::frameAsset(plant::AssetIndex asset, bool animated)
{
    d->view.frameAsset(asset, animated);
}

void ViewportWidget::frameAll(bool animated)
{
    d->view.frameAll(animated);
}

void ViewportWidget::setView(View view)
{
    d->view.flyTo(facing(d->view.destination(), view), true);
}

void ViewportWidget::setCamera(const plant::Camera &camera, bool animated)
{
    d->view.flyTo(camera, animated);
}

plant::Camera ViewportWidget::camera() const
{
    return d->view.destination();
}

void ViewportWidget::setOrthographic(bool on)
{
    plant::Camera camera = d->view.destination();
    camera.orthographic = on;
    d->view.flyTo(camera, false);
}

void ViewportWidget::hide(plant::AssetIndex asset)
{
    if (d->view.isAsset(asset))
        d->view.changeVisibility([asset](Visibility &v) { v.hide(asset); });
}

void ViewportWidget::isolate(plant::AssetIndex asset)
{
    if (d->view.isAsset(asset))
        d->view.changeVisibility([asset](Visibility &v) { v.isolate(asset); });
}

void ViewportWidget::ghost(plant::AssetIndex asset, bool on)
{
    if (d->view.isAsset(asset))
        d->view.changeVisibility([asset, on](Visibility &v) { v.ghost(asset, on); });
}

void ViewportWidget::showAll()
{
    d->view.changeVisibility([](Visibility &v) { v.showAll(); });
}

void ViewportWidget::setLabelsVisible(bool on)
{
    d->overlay.setLabelsVisible(on);
    update();
}

void ViewportWidget::setHeatMap(const std::optional<Quantity> &quantity)
{
    d->view.setHeatMap(quantity ? std::optional(heatMapOf(d->view.plant(), *quantity)) : std::nullopt);
    d->overlay.heatMapChanged();
    update();
}

void ViewportWidget::setNavigationStyle(NavigationStyle style)
{
    d->navigation.setStyle(style);
}

void ViewportWidget::setDrawing(Drawing drawing)
{
    d->view.setDrawing(drawing);
}

void ViewportWidget::setBackground(bool on)
{
    d->background = on;
    d->view.setBackground(on);
}

void ViewportWidget::setModelColours(bool on)
{
    d->view.setModelColours(on);
}

void ViewportWidget::setReducedMotion(bool on)
{
    d->reducedMotion = on;
    d->view.setReducedMotion(on);
    d->refreshOverlay();
}

void ViewportWidget::setSectioning(bool on)
{
    if (on == isSectioning())
        return;
    const geometry::Bounds selected = d->view.boundsOf(d->view.selected());
    if (on && !d->view.plantBounds().isEmpty())
        d->sectionBar->passThrough(d->view.plantBounds(),
                                   selected.isEmpty() ? d->view.destination().target : selected.centre());
    d->sectionBar->setVisible(on);
    d->showBars();
    emit sectioningChanged(on);
}

bool ViewportWidget::isSectioning() const
{
    return !d->sectionBar->isHidden();
}

void ViewportWidget::setPulledApart(bool on)
{
    if (on == isPulledApart())
        return;
    d->apartBar->setVisible(on);
    d->showBars();
    emit pulledApartChanged(on);
}

bool ViewportWidget::isPulledApart() const
{
    return !d->apartBar->isHidden();
}

void ViewportWidget::setMeasuring(bool on)
{
    if (on == d->measuring)
        return;
    d->measuring = on;
    d->measure.clear();
    d->overlay.setMeasure(on ? &d->measure : nullptr);
    setCursor(on ? Qt::CrossCursor : Qt::ArrowCursor);
    update();
    emit measuringChanged(on);
}

bool ViewportWidget::isMeasuring() const
{
    return d->measuring;
}

plant::AssetIndex ViewportWidget::assetAt(const QPoint &position) const
{
    return d->view.pick(position).asset;
}

DrawStatistics ViewportWidget::statistics() const
{
    return d->view.statistics();
}

void ViewportWidget::capture(std::function<void(QImage)> done)
{
    d->captures.push_back(std::move(done));
    d->view.setSize(size(), devicePixelRatioF());
    d->view.wantStill();
}

void ViewportWidget::setCardProvider(std::function<QString(plant::AssetIndex)> provider)
{
    d->cardText = std::move(provider);
}

void ViewportWidget::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    d->paint(painter);
}

void ViewportWidget::resizeEvent(QResizeEvent *)
{
    d->navigation.setViewSize(size());
    d->view.setSize(size(), devicePixelRatioF());
    d->showBars();
}

void ViewportWidget::showEvent(QShowEvent *)
{
    d->view.setSize(size(), devicePixelRatioF());
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
    if (event->buttons() == Qt::NoButton)
        d->hover.start();
}

void ViewportWidget::mouseReleaseEvent(QMouseEvent *event)
{
    if (!d->navigation.release(event->buttons()))
        return;
    if (event->button() == Qt::LeftButton)
        d->click(event->position());
    else if (event->button() == Qt::RightButton)
        emit contextMenuRequested(d->assetUnder(event->position()), event->globalPosition().toPoint());
}

void ViewportWidget::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (d->measuring) {
        d->click(event->position()); // two quick clicks are two points
        return;
    }
    const bool onCube = d->overlay.cubeDirectionAt(event->position(), size()).has_value();
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
