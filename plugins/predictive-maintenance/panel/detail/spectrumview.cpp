// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "detail/spectrumview.h"

#include "base/deskrecord.h"
#include "detail/banddialog.h"
#include "detail/spectrumbands.h"
#include "fleet/measuredchannels.h"
#include "service/explanation.h"

#include <twinscope/core/units.h>

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

namespace twinscope::predict {

namespace {
constexpr std::chrono::seconds AskAgain{5};
}

SpectrumView::SpectrumView(desk::Desk &desk)
    : m_desk(desk)
    , m_chart(new SpectrumChart)
    , m_channel(new QComboBox)
    , m_span(new QComboBox)
    , m_bands(new QToolButton)
    , m_follower(desk, *this, AskAgain)
    , m_inquiry(this)
{
    m_chart->setObjectName(QStringLiteral("spectrumChart"));
    m_chart->setTheme(desk.theme());
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(makeTools());
    layout->addWidget(m_chart, 1);
    connect(&m_follower, &AssetFollower::outdated, this, &SpectrumView::ask);
    connect(&m_follower, &AssetFollower::closing, this, [this] { m_inquiry.drop(); });
    connect(&desk, &desk::Desk::themeChanged, this, [this] { m_chart->setTheme(m_desk.theme()); });
    connect(m_channel, &QComboBox::currentIndexChanged, this, [this] {
        m_wish = m_channel->currentText();
        m_follower.touch();
    });
    connect(m_span, &QComboBox::currentIndexChanged, &m_follower, &AssetFollower::touch);
    connect(m_bands, &QToolButton::clicked, this, &SpectrumView::editBands);
    give(tr("Select an asset: the spectrum of its channels is drawn here."));
}

QWidget *SpectrumView::makeTools()
{
    m_channel->setObjectName(QStringLiteral("spectrumChannel"));
    m_channel->setMinimumContentsLength(24);
    m_span->setObjectName(QStringLiteral("spectrumSpan"));
    for (const auto &[label, minutes] :
         {std::pair(tr("last 10 minutes"), 10), {tr("last hour"), 60}, {tr("last day"), 1440}})
        m_span->addItem(label, minutes);
    m_bands->setObjectName(QStringLiteral("spectrumBands"));
    m_bands->setText(tr("Bands…"));
    m_bands->setToolTip(tr("Mark fault frequencies and watched bands"));
    auto *tools = new QWidget;
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(look::Grid, 0, look::Grid, 0);
    layout->addWidget(m_channel);
    layout->addWidget(m_span);
    layout->addWidget(m_bands);
    layout->addStretch();
    return tools;
}

void SpectrumView::listChannels()
{
    const QString asset = m_desk.plant() ? m_desk.selectedAsset() : QString();
    if (std::exchange(m_asset, asset) == asset && m_channel->count() > 0)
        return;
    const QSignalBlocker quiet(m_channel);
    m_channel->clear();
    m_channels = {};
    if (asset.isEmpty())
        return;
    const plant::Plant &plant = m_desk.plant()->project().plant;
    m_channels = spectrumChannelsOf(plant, asset);
    for (const QString &id : m_channels.vibration + m_channels.others)
        m_channel->addItem(channelName(plant, id), id);
}

QStringList SpectrumView::candidates() const
{
    if (const int place = m_channel->findText(m_wish); place >= 0 && !m_wish.isEmpty())
        return {m_channel->itemData(place).toString()};
    return m_channels.vibration.isEmpty() ? m_channels.others : m_channels.vibration;
}

void SpectrumView::give(const QString &hint)
{
    m_inquiry.drop();
    m_chart->setHint(hint);
    m_chart->setCurve({});
}

void SpectrumView::ask()
{
    listChannels();
    const QStringList channels = candidates();
    m_bands->setEnabled(!channels.isEmpty());
    const auto record = recordOf(m_desk);
    if (m_asset.isEmpty())
        return give(tr("Select an asset: the spectrum of its channels is drawn here."));
    if (channels.isEmpty())
        return give(tr("%1 has no channel that measures a real number.")
                        .arg(assetName(m_desk.plant()->project().plant, m_asset)));
    if (!record)
        return give(tr("Nothing is recorded yet to make a spectrum of."));
    const core::Time to = m_desk.plant()->cursor().time();
    const core::Time from = to - std::chrono::minutes(m_span->currentData().toInt());
    m_inquiry.ask<ChannelSpectrum>(
        m_jobs, tr("Spectrum of %1").arg(m_asset),
        [record = *record, channels, from, to](core::Progress &) -> core::Result<ChannelSpectrum> {
            const QString channel = fastestOf(record, channels, from, to);
            auto spectrum = spectrumOf(record, channel, from, to);
            if (!spectrum)
                return spectrum.error();
            return ChannelSpectrum{channel, std::move(spectrum).value()};
        },
        [this](const core::Result<ChannelSpectrum> &answer) {
            if (!answer)
                give(answer.error().sentence);
            else
                present(*answer);
        });
}

void SpectrumView::present(const ChannelSpectrum &answer)
{
    const plant::Plant &plant = m_desk.plant()->project().plant;
    const core::ChannelIndex index = plant.channelIndex(answer.channel);
    if (index == core::NoChannel)
        return;
    {
        const QSignalBlocker quiet(m_channel);
        m_channel->setCurrentIndex(m_channel->findData(answer.channel));
    }
    m_chart->setHint(tr("This channel did not change in the chosen time."));
    m_chart->setCurve({channelName(plant, answer.channel), core::unitSymbol(plant.channels[index].unit),
                       answer.spectrum.resolution, answer.spectrum.amplitudes,
                       bandsOf(plant.section(PluginId), answer.channel)});
}

void SpectrumView::editBands()
{
    const QString channel = m_channel->currentData().toString();
    if (!m_desk.plant() || channel.isEmpty())
        return;
    const QJsonObject section = m_desk.plant()->project().plant.section(PluginId);
    auto *dialog = new BandDialog(m_channel->currentText(), bandsOf(section, channel), this);
    connect(dialog, &QDialog::accepted, this, [this, dialog, channel] {
        if (m_desk.plant())
            m_desk.plant()->changeSection(
                tr("mark bands of %1").arg(channel), PluginId,
                withBands(m_desk.plant()->project().plant.section(PluginId), channel, dialog->bands()));
    });
    connect(&m_desk, &desk::Desk::closing, dialog, &QDialog::reject);
    dialog->open();
}

} // namespace twinscope::predict
