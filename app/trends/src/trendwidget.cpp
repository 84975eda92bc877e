// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/trends/trendwidget.h>

#include "trendchart.h"
#include "trendlegend.h"

#include <twinscope/core/units.h>
#include <twinscope/plant/mimetypes.h>

#include <QComboBox>
#include <QDragEnterEvent>
#include <QJsonArray>
#include <QLabel>
#include <QMimeData>
#include <QScrollArea>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace twinscope::trends {

namespace {

constexpr int RefreshMs = 250; ///< while time moves
constexpr size_t MostChannels = 12;
constexpr core::Duration HoldWithoutDeadTime = std::chrono::seconds(90);

struct SpanChoice
{
    const char *name;
    std::chrono::seconds span;
};

constexpr SpanChoice Spans[] = {
    {QT_TRANSLATE_NOOP("twinscope::trends::TrendWidget", "1 minute"), std::chrono::minutes(1)},
    {QT_TRANSLATE_NOOP("twinscope::trends::TrendWidget", "5 minutes"), std::chrono::minutes(5)},
    {QT_TRANSLATE_NOOP("twinscope::trends::TrendWidget", "30 minutes"), std::chrono::minutes(30)},
    {QT_TRANSLATE_NOOP("twinscope::trends::TrendWidget", "2 hours"), std::chrono::hours(2)},
    {QT_TRANSLATE_NOOP("twinscope::trends::TrendWidget", "8 hours"), std::chrono::hours(8)},
    {QT_TRANSLATE_NOOP("twinscope::trends::TrendWidget", "1 day"), std::chrono::hours(24)},
    {QT_TRANSLATE_NOOP("twinscope::trends::TrendWidget", "1 week"), std::chrono::hours(24 * 7)},
    {QT_TRANSLATE_NOOP("twinscope::trends::TrendWidget", "1 year"), std::chrono::hours(24 * 365)},
};

} // namespace

struct TrendWidget::Private
{
    Private(TrendWidget *widget, core::EnvelopeService &e, core::FrameFeed &f, core::TimeCursor &c)
        : q(widget)
        , envelopes(e)
        , frames(f)
        , cursor(c)
    {
    }

    void buildTop(QVBoxLayout *layout);
    void curvesChanged();
    void ask();
    void take(const core::EnvelopeReply &reply);
    void timeMoved();
    void windowChanged();
    QColor freeColour() const;
    void showLegend();
    QString quantityOf(const Curve &curve) const;
    QString assetOf(const Curve &curve) const;

    TrendWidget *q;
    core::EnvelopeService &envelopes;
    core::FrameFeed &frames;
    core::TimeCursor &cursor;
    plant::Plant plant;
    look::Theme theme = look::Theme::light();
    TimeWindow window;
    std::vector<Curve> curves;
    TrendChart *chart = nullptr;
    TrendLegend *legend = nullptr;
    QLabel *hint = nullptr;
    QComboBox *spans = nullptr;
    QToolButton *follow = nullptr;
    QTimer refresh;
};

TrendWidget::TrendWidget(core::EnvelopeService &envelopes, core::FrameFeed &frames, core::TimeCursor &cursor,
                         QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(this, envelopes, frames, cursor))
{
    setAcceptDrops(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    d->buildTop(layout);
    d->chart = new TrendChart(this);
    d->hint = new QLabel(
        tr("Nothing to draw yet. Drag channels here from the channel table, or double click one there."), this);
    d->hint->setAlignment(Qt::AlignCenter);
    d->hint->setWordWrap(true);
    layout->addWidget(d->hint, 1);
    layout->addWidget(d->chart, 1);
    d->chart->hide();

    connect(d->chart, &TrendChart::panned, this, [this](core::Duration by) {
        d->window.pan(by);
        d->windowChanged();
    });
    connect(d->chart, &TrendChart::zoomed, this, [this](double factor, core::Time around) {
        d->window.zoom(factor, around);
        d->windowChanged();
    });
    connect(d->chart, &TrendChart::clicked, this, &TrendWidget::seekRequested);
    connect(&cursor, &core::TimeCursor::changed, this, [this] { d->timeMoved(); });
    connect(&cursor, &core::TimeCursor::ticked, this, [this] { d->timeMoved(); });
    connect(&frames, &core::FrameFeed::frameChanged, this, [this] { d->legend->setValues(d->frames.frame()); });
    connect(&d->refresh, &QTimer::timeout, this, [this] {
        if (isVisible() && d->cursor.isLive())
            d->timeMoved();
    });
    d->window.cursorAt(cursor.time(), true);
    d->refresh.start(RefreshMs);
}

TrendWidget::~TrendWidget() = default;

void TrendWidget::Private::buildTop(QVBoxLayout *layout)
{
    auto *top = new QHBoxLayout;
    top->setContentsMargins(0, 0, 8, 0);
    legend = new TrendLegend(q);
    auto *scroll = new QScrollArea(q);
    scroll->setWidget(legend);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFixedHeight(32);
    top->addWidget(scroll, 1);
    follow = new QToolButton(q);
    follow->setText(TrendWidget::tr("Follow"));
    follow->setToolTip(TrendWidget::tr("Keep the time shown on screen in view. While live, the wheel then keeps the "
                                       "newest values at the edge; otherwise it zooms round the mouse."));
    follow->setCheckable(true);
    follow->setChecked(true);
    top->addWidget(follow);
    spans = new QComboBox(q);
    spans->setToolTip(TrendWidget::tr("How much time the trend shows"));
    for (const SpanChoice &choice : Spans)
        spans->addItem(TrendWidget::tr(choice.name), qint64(choice.span.count()));
    spans->setCurrentIndex(1);
    top->addWidget(spans);
    layout->addLayout(top);
    QObject::connect(legend, &TrendLegend::removeRequested, q, &TrendWidget::removeChannel);
    QObject::connect(follow, &QToolButton::toggled, q, [this](bool on) {
        window.follow(on);
        timeMoved();
    });
    QObject::connect(spans, &QComboBox::activated, q,
                     [this](int index) { q->setSpan(std::chrono::seconds(spans->itemData(index).toLongLong())); });
}

void TrendWidget::setTheme(const look::Theme &theme)
{
    d->theme = theme;
    for (size_t i = 0; i < d->curves.size(); ++i)
        d->curves[i].colour = theme.pens[i % std::size(theme.pens)];
    d->chart->setTheme(theme);
    d->hint->setStyleSheet(QStringLiteral("color:%1").arg(theme.secondaryText.name()));
    d->curvesChanged();
}

void TrendWidget::setPlant(const plant::Plant &plant)
{
    d->plant = plant;
    d->curves.clear();
    d->curvesChanged();
}

void TrendWidget::setChannels(const std::vector<core::ChannelIndex> &channels)
{
    d->curves.clear();
    for (const core::ChannelIndex channel : channels)
        addChannel(channel);
    d->curvesChanged();
}

QColor TrendWidget::Private::freeColour() const
{
    for (const QColor &pen : theme.pens) {
        const bool taken = std::any_of(curves.begin(), curves.end(), [&](const Curve &c) { return c.colour == pen; });
        if (!taken)
            return pen;
    }
    return theme.pens[curves.size() % std::size(theme.pens)];
}

QString TrendWidget::Private::quantityOf(const Curve &curve) const
{
    const plant::Channel &channel = plant.channels[curve.channel];
    return channel.name.isEmpty() ? channel.id : channel.name;
}

QString TrendWidget::Private::assetOf(const Curve &curve) const
{
    const plant::AssetIndex asset = plant.assetIndex(plant.channels[curve.channel].asset);
    return asset == plant::NoAsset ? QString() : plant.assets[size_t(asset)].name;
}

/// One asset's quantities are told apart by quantity, one quantity of several assets by asset, all else by both.
void TrendWidget::Private::showLegend()
{
    const auto allSame = [this](auto nameOf) {
        return curves.size() > 1 && !nameOf(curves[0]).isEmpty() &&
               std::ranges::all_of(curves, [&](const Curve &c) { return nameOf(c) == nameOf(curves[0]); });
    };
    const bool sameAsset = allSame([this](const Curve &c) { return assetOf(c); });
    const bool sameQuantity = !sameAsset && allSame([this](const Curve &c) { return quantityOf(c); });
    std::vector<TrendLegend::Entry> entries;
    for (const Curve &curve : curves) {
        QStringList parts{assetOf(curve), quantityOf(curve)};
        if (sameAsset || parts[0].isEmpty())
            parts.removeFirst();
        else if (sameQuantity)
            parts.removeLast();
        entries.push_back({curve.channel, parts.join(QStringLiteral(" · ")), plant.channels[curve.channel].id,
                           curve.unit, curve.colour});
    }
    const QString common = sameAsset ? assetOf(curves[0]) : sameQuantity ? quantityOf(curves[0]) : QString();
    legend->setEntries(common, entries, theme);
    legend->setValues(frames.frame());
}

void TrendWidget::addChannel(core::ChannelIndex channel)
{
    const bool known =
        std::any_of(d->curves.begin(), d->curves.end(), [&](const Curve &c) { return c.channel == channel; });
    if (known || channel >= d->plant.channels.size() || d->curves.size() >= MostChannels)
        return;
    const plant::Channel &definition = d->plant.channels[channel];
    const core::Duration hold = definition.deadTime.count() > 0 ? definition.deadTime : HoldWithoutDeadTime;
    d->curves.push_back(
        {channel, core::unitSymbol(definition.unit), d->freeColour(), definition.limits, definition.range, hold, {}});
    d->curvesChanged();
}

void TrendWidget::removeChannel(core::ChannelIndex channel)
{
    std::erase_if(d->curves, [channel](const Curve &c) { return c.channel == channel; });
    d->curvesChanged();
}

std::vector<core::ChannelIndex> TrendWidget::channels() const
{
    std::vector<core::ChannelIndex> channels;
    for (const Curve &curve : d->curves)
        channels.push_back(curve.channel);
    return channels;
}

void TrendWidget::Private::curvesChanged()
{
    showLegend();
    hint->setVisible(curves.empty());
    chart->setVisible(!curves.empty());
    chart->draw(curves, window.from(), window.to());
    ask();
}

void TrendWidget::Private::ask()
{
    if (curves.empty())
        return;
    core::EnvelopeRequest request{{}, window.from(), window.to(), chart->plotWidth()};
    for (const Curve &curve : curves)
        request.channels.push_back(curve.channel);
    envelopes.request(std::move(request), q, [this](const core::EnvelopeReply &reply) { take(reply); });
}

void TrendWidget::Private::take(const core::EnvelopeReply &reply)
{
    for (Curve &curve : curves) {
        const auto &asked = reply.request.channels;
        const auto found = std::find(asked.begin(), asked.end(), curve.channel);
        if (found != asked.end())
            curve.envelope = reply.envelopes[size_t(found - asked.begin())];
    }
    chart->draw(curves, reply.request.from, reply.request.to);
}

void TrendWidget::Private::timeMoved()
{
    const core::Time now = cursor.time();
    if (window.cursorAt(now, cursor.isLive()))
        ask();
    chart->setWindow(window);
    chart->setCursor(now);
}

void TrendWidget::Private::windowChanged()
{
    const QSignalBlocker quiet(follow);
    follow->setChecked(window.isFollowing());
    chart->setWindow(window);
    ask();
}

void TrendWidget::setSpan(core::Duration span)
{
    d->window.setSpan(span);
    const int index = d->spans->findData(qint64(core::toSeconds(span)));
    if (index >= 0)
        d->spans->setCurrentIndex(index);
    d->windowChanged();
}

QJsonObject TrendWidget::saveState() const
{
    QJsonArray ids;
    for (const Curve &curve : d->curves)
        ids.append(d->plant.channels[curve.channel].id);
    return {{QStringLiteral("channels"), ids}, {QStringLiteral("span"), core::toSeconds(d->window.span())}};
}

void TrendWidget::restoreState(const QJsonObject &state)
{
    std::vector<core::ChannelIndex> channels;
    for (const QJsonValue &id : state.value(QLatin1String("channels")).toArray())
        channels.push_back(d->plant.channelIndex(id.toString()));
    setChannels(channels);
    const double span = state.value(QLatin1String("span")).toDouble();
    if (span > 0)
        setSpan(core::seconds(span));
}

void TrendWidget::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(QLatin1String(plant::ChannelMimeType)))
        event->acceptProposedAction();
}

void TrendWidget::dropEvent(QDropEvent *event)
{
    const QByteArray ids = event->mimeData()->data(QLatin1String(plant::ChannelMimeType));
    for (const QByteArray &id : ids.split('\n'))
        addChannel(d->plant.channelIndex(QString::fromUtf8(id)));
    event->acceptProposedAction();
}

} // namespace twinscope::trends
