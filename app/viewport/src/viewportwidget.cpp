// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "viewportwidget_p.h"

namespace twinscope::viewport {

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
    connect(&d->view, &PlantView::originMoved, this, [this](const QVector3D &shift) {
        d->navigation.moveOrigin(shift);
        d->measure.moveOrigin(shift);
    });
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
    d->measure.clear();
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

void ViewportWidget::compareWith(const core::Frame &other)
{
    d->view.compareWith(other);
    d->overlay.heatMapChanged();
    update();
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

const std::vector<plant::AssetIndex> &ViewportWidget::selection() const
{
    return d->view.selection();
}

void ViewportWidget::select(plant::AssetIndex asset)
{
    d->view.select({asset});
}

void ViewportWidget::select(const std::vector<plant::AssetIndex> &assets)
{
    d->view.select(assets);
}

void ViewportWidget::frameAsset(plant::AssetIndex asset, bool animated)
{
    d->view.frameAsset(asset, animated);
}

void ViewportWidget::frameAssets(const std::vector<plant::AssetIndex> &assets, bool animated)
{
    d->view.frameAssets(assets, animated);
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
    d->view.setCamera(camera, animated);
}

plant::Camera ViewportWidget::camera() const
{
    return d->view.worldCamera();
}

void ViewportWidget::setOrthographic(bool on)
{
    Camera camera = d->view.destination();
    camera.orthographic = on;
    d->view.flyTo(camera, false);
}

void ViewportWidget::hide(const std::vector<plant::AssetIndex> &assets)
{
    d->view.changeVisibility([&](Visibility &v) { v.hide(assets); });
}

void ViewportWidget::isolate(const std::vector<plant::AssetIndex> &assets)
{
    d->view.changeVisibility([&](Visibility &v) { v.isolate(assets); });
}

void ViewportWidget::ghost(const std::vector<plant::AssetIndex> &assets, bool on)
{
    d->view.changeVisibility([&](Visibility &v) { v.ghost(assets, on); });
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

void ViewportWidget::setEdges(bool on)
{
    d->view.setEdges(on);
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

QImage ViewportWidget::picture() const
{
    return d->painted();
}

void ViewportWidget::capture(std::function<void(QImage)> done)
{
    d->captures.push_back(std::move(done));
    d->tellSize();
    d->view.wantStill();
}

void ViewportWidget::setCardProvider(std::function<QString(plant::AssetIndex)> provider)
{
    d->cardText = std::move(provider);
}

} // namespace twinscope::viewport
