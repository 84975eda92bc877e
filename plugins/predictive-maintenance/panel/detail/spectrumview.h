// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/inquiry.h"
#include "charts/spectrumchart.h"
#include "detail/assetfollower.h"
#include "detail/spectrumchannels.h"
#include "prognosis/vibration.h"

class QComboBox;
class QToolButton;

namespace twinscope::predict {

struct ChannelSpectrum
{
    QString channel; ///< id
    Spectrum spectrum;
};

/// The spectrum of one channel of the selected asset, of some time up to the time that the screen shows, with the bands
/// that are marked. Until a person chooses one it is the vibration with the most samples.
class SpectrumView final : public QWidget
{
    Q_OBJECT
public:
    explicit SpectrumView(desk::Desk &desk);

    QString wish() const { return m_wish; }
    void setWish(const QString &channelName) { m_wish = channelName; }

private:
    QWidget *makeTools();
    void listChannels();            ///< of the selected asset; the one that a person chose stays
    QStringList candidates() const; ///< what to begin with: the channel a person chose, else the vibrations, else all
    void ask();
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
    QString m_wish;              ///< name of the channel that a person chose, on whatever asset; "": none yet
};

} // namespace twinscope::predict
