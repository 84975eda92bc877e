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

#include <algorithm>
#include <ranges>

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
        m_wished = m_channel->currentData().toString();
        m_wishedName = m_channel->currentText();
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
    m_asset = m_desk.plant() ? m_desk.selectedAsset() : QString();
    m_channels = m_asset.isEmpty() ? SpectrumChannels() : spectrumChannelsOf(m_desk.plant()->project().plant, m_asset);
    const QStringList ids = m_channels.vibration + m_channels.others;
    const auto nameOf = [this](const QString &id) { return channelName(m_desk.plant()->project().plant, id); };
    const auto isListed = [&](int place) {
        return m_channel->itemData(place) == ids[place] && m_channel->itemText(place) == nameOf(ids[place]);
    };
    if (m_channel->count() == ids.size() && std::ranges::all_of(std::views::iota(0, int(ids.size())), isListed))
        return; // it may be open
    const QSignalBlocker quiet(m_channel);
    const QString shown = m_channel->currentData().toString();
    m_channel->clear();
    for (const QString &id : ids)
        m_channel->addItem(nameOf(id), id);
    if (const int place = m_channel->findData(shown); place >= 0)
        m_channel->setCurrentIndex(place);
}

QStringList SpectrumView::candidates() const
{
    if (!m_wished.isEmpty() && m_channel->findData(m_wished) >= 0)
        return {m_wished};
    if (const int place = m_channel->findText(m_wishedName); place >= 0 && !m_wishedName.isEmpty())
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
    const SpectrumQuestion question{m_asset, channels, m_span->currentData().toInt()};
    const bool isNew = std::exchange(m_asked, question) != question;
    if (isNew)
        m_decided.clear();
    m_askAgain = !isNew && m_inquiry.isUnderWay();
    if (!m_askAgain)
        start(*record, m_decided.isEmpty() ? channels : QStringList(m_decided));
}

void SpectrumView::start(const PlantRecord &record, const QStringList &channels)
{
    const core::Time to = m_desk.plant()->cursor().time();
    const core::Time from = to - std::chrono::minutes(m_asked.minutes);
    m_inquiry.ask<ChannelSpectrum>(
        m_jobs, tr("Spectrum of %1").arg(m_asset),
        [record, channels, from, to](core::Progress &progress) -> core::Result<ChannelSpectrum> {
            const auto channel = channels.size() == 1 ? core::Result<QString>(channels.first())
                                                      : fastestOf(record, channels, from, to, progress);
            if (!channel)
                return channel.error();
            auto spectrum = spectrumOf(record, *channel, from, to);
            if (!spectrum)
                return spectrum.error();
            return ChannelSpectrum{*channel, std::move(spectrum).value()};
        },
        [this](const core::Result<ChannelSpectrum> &answer) { take(answer); });
}

void SpectrumView::take(const core::Result<ChannelSpectrum> &answer)
{
    // A channel that was decided upon and has nothing to tell of another time is decided upon anew.
    const bool isStale = !answer && m_asked.channels.size() > 1 && !m_decided.isEmpty();
    m_decided = answer ? answer->channel : QString();
    if (answer)
        present(*answer);
    else
        give(answer.error().sentence);
    if (m_askAgain || isStale)
        m_follower.touch();
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
