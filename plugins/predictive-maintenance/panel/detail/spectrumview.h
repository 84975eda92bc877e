// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/inquiry.h"
#include "charts/spectrumchart.h"
#include "detail/assetfollower.h"
#include "detail/spectrumchannels.h"
#include "prognosis/vibration.h"
#include "service/plantrecord.h"

class QComboBox;
class QToolButton;

namespace twinscope::predict {

struct ChannelSpectrum
{
    QString channel; ///< id
    Spectrum spectrum;
};

/// What a spectrum is asked of, but for the time that it ends at.
struct SpectrumQuestion
{
    QString asset;
    QStringList channels; ///< ids: of the one with the most samples
    int minutes = 0;

    bool operator==(const SpectrumQuestion &) const = default;
};

/// The spectrum of one channel of the selected asset, of some time up to the time that the screen shows, with the bands
/// that are marked. Until a person chooses one it is the vibration with the most samples, decided once for an asset and
/// a span of time.
class SpectrumView final : public QWidget
{
    Q_OBJECT
public:
    explicit SpectrumView(desk::Desk &desk);

    QString wish() const { return m_wishedName; }
    void setWish(const QString &channelName) { m_wishedName = channelName; }

private:
    QWidget *makeTools();
    void listChannels();            ///< of the selected asset; the one that a person chose stays
    QStringList candidates() const; ///< what to begin with: the channel a person chose, else the vibrations, else all
    void ask();                     ///< once the same that is under way has been answered
    void start(const PlantRecord &record, const QStringList &channels);
    void take(const core::Result<ChannelSpectrum> &answer);
    void give(const QString &hint); ///< instead of a spectrum
    void present(const ChannelSpectrum &answer);
    void editBands();

    desk::Desk &m_desk;
    SpectrumChart *m_chart;
    QComboBox *m_channel, *m_span;
    QToolButton *m_bands;
    AssetFollower m_follower;
    core::JobRunner m_jobs;
    Inquiry m_inquiry;
    QString m_asset;
    SpectrumChannels m_channels; ///< of it
    QString m_wished;            ///< id of the channel that a person chose
    QString m_wishedName;        ///< for assets that have only one of that name; "": none was chosen yet
    SpectrumQuestion m_asked;    ///< what is under way, or was answered last
    QString m_decided;           ///< channel that answered it; "": none yet
    bool m_askAgain = false;     ///< the clock has moved since
};

} // namespace twinscope::predict
