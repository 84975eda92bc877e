// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/lifeview.h"

#include "base/deskrecord.h"
#include "base/lifetext.h"
#include "base/tables.h"
#include "live/recordedrows.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace twinscope::predict {

namespace {

constexpr std::chrono::seconds AskAgain{10};
constexpr core::Duration LongestLookBack = std::chrono::hours(24 * 365);
constexpr int CurvePoints = 200;

/// How long a cycle of this life lasts, where it is known.
std::optional<double> lengthOfCycle(const LifeCurve &curve, const LifeService &service)
{
    if (const double seconds = secondsIn(curve.unit); seconds > 0)
        return seconds;
    return service.secondsPerCycle > 0 ? std::optional(service.secondsPerCycle) : std::nullopt;
}

} // namespace

LifeView::LifeView(desk::Desk &desk)
    : m_desk(desk)
    , m_chart(new LifeChart)
    , m_headline(new QLabel)
    , m_quantity(new QComboBox)
    , m_follower(desk, *this, AskAgain)
    , m_inquiry(this)
{
    m_chart->setObjectName(QStringLiteral("lifeChart"));
    m_chart->setTheme(desk.theme());
    m_headline->setObjectName(QStringLiteral("lifeHeadline"));
    m_headline->setMargin(look::Grid);
    m_headline->setWordWrap(true);
    m_quantity->addItems({tr("Remaining life"), tr("Health")});
    m_quantity->setObjectName(QStringLiteral("lifeQuantity"));
    auto *top = new QHBoxLayout;
    top->addWidget(m_headline, 1);
    top->addWidget(m_quantity);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addLayout(top);
    layout->addWidget(m_chart, 1);
    connect(m_quantity, &QComboBox::currentIndexChanged, this, &LifeView::present);
    connect(&m_follower, &AssetFollower::outdated, this, &LifeView::ask);
    connect(&m_follower, &AssetFollower::closing, this, [this] { m_inquiry.drop(); });
    connect(&desk, &desk::Desk::themeChanged, this, [this] { m_chart->setTheme(m_desk.theme()); });
    connect(&desk, &desk::Desk::opened, this, [this] {
        connect(&m_desk.plant()->frames(), &core::FrameFeed::frameChanged, this, &LifeView::followClock);
    });
    connect(m_chart, &LifeChart::seekRequested, this, [this](core::Time time) { m_desk.plant()->cursor().seek(time); });
    give(tr("Open a plant: the life of the selected asset is drawn here."));
}

void LifeView::followClock()
{
    if (!isVisible() || !m_desk.plant())
        return;
    m_chart->setCursor(m_desk.plant()->cursor().time());
    if (m_curve)
        m_headline->setText(headline());
}

void LifeView::give(const QString &hint)
{
    m_inquiry.drop();
    m_curve.reset();
    m_chart->clear();
    m_chart->setHint(hint);
    m_headline->clear();
    m_quantity->setEnabled(false);
}

void LifeView::ask()
{
    const QString asset = m_desk.selectedAsset();
    const bool isOther = std::exchange(m_asset, asset) != asset;
    const auto record = recordOf(m_desk);
    if (!m_desk.plant())
        return give(tr("Open a plant: the life of the selected asset is drawn here."));
    if (asset.isEmpty())
        return give(tr("Select an asset: its life is drawn here."));
    const plant::Plant &plant = m_desk.plant()->project().plant;
    const LifeServices lives = readLifeServices(plant);
    const auto service = std::ranges::find(lives.sound, asset, &LifeService::asset);
    if (service == lives.sound.end())
        return give(
            tr("No model is in service for %1. Choose “Train a model…”: learn one from runs to failure, and put "
               "it in service.")
                .arg(assetName(plant, asset)));
    if (!record)
        return give(tr("Nothing is recorded yet to tell a life from."));
    if (isOther)
        give(tr("Following its life through the record…"));
    else if (m_inquiry.isUnderWay()) {
        m_isBehind = true; // a slow answer is better than none
        return;
    }
    const core::Time to = m_desk.plant()->cursor().time();
    const core::Time from = service->since.value_or(lookBack(m_desk, to, LongestLookBack));
    m_inquiry.ask<LifeCurve>(
        m_jobs, tr("Life of %1").arg(asset),
        [record = *record, service = *service, from, to](core::Progress &progress) {
            return lifeCurve(record, service, from, to, CurvePoints, progress);
        },
        [this, service = *service](core::Result<LifeCurve> answer) {
            if (std::exchange(m_isBehind, false))
                m_follower.touch();
            if (!answer)
                return give(answer.error().sentence);
            m_curve = std::move(answer).value();
            m_secondsPerCycle = lengthOfCycle(*m_curve, service);
            present();
        });
}

void LifeView::present()
{
    if (!m_curve)
        return;
    m_quantity->setEnabled(true);
    const auto quantity = m_quantity->currentIndex() == 0 ? LifeQuantity::Remaining : LifeQuantity::Health;
    m_chart->setHint(tr("The model has nothing to say of this time yet."));
    m_chart->setPicture(pictureOf(*m_curve, quantity, m_secondsPerCycle));
    m_headline->setText(headline());
    followClock();
}

LifePoint LifeView::pointNow() const
{
    const plant::Plant &plant = m_desk.plant()->project().plant;
    const core::Frame &frame = m_desk.plant()->frames().frame();
    const auto said = [&](LifeFinding finding) {
        const core::ChannelIndex channel = plant.channelIndex(channelIdOf(m_asset, finding));
        return channel == core::NoChannel ? std::nan("") : numberOf(frame.at(channel));
    };
    LifePoint now = m_curve->points.empty() ? LifePoint{{}, std::nan(""), 0, 0, 0} : m_curve->points.back();
    const LifePoint live{m_desk.plant()->cursor().time(), said(LifeFinding::Rul),          said(LifeFinding::Low),
                         said(LifeFinding::High),         said(LifeFinding::Health) / 100, now.condition};
    return std::isfinite(live.rul) && std::isfinite(live.health) ? live : now;
}

QString LifeView::headline() const
{
    const LifePoint now = pointNow();
    if (!std::isfinite(now.rul))
        return tr("No estimate at this time: the asset does not run, or its channels are bad.");
    const QString life = lifeText(now.rul, now.low, now.high, m_curve->unit);
    QString text = tr("Remaining life %1, health %2 %").arg(life).arg(qRound(100 * now.health));
    if (m_secondsPerCycle && std::isfinite(now.low) && std::isfinite(now.high))
        text += tr("; 90 % sure to fail between %1 and %2")
                    .arg(timeText(now.time + core::seconds(now.low * *m_secondsPerCycle)),
                         timeText(now.time + core::seconds(now.high * *m_secondsPerCycle)));
    if (m_curve->conditions > 1 && now.condition >= 0)
        text += tr("; relative to operating condition %1 of %2").arg(now.condition + 1).arg(m_curve->conditions);
    return text;
}

} // namespace twinscope::predict
