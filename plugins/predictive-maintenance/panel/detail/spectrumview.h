// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/inquiry.h"
#include "charts/spectrumchart.h"
#include "detail/assetfollower.h"
#include "prognosis/vibration.h"

class QComboBox;
class QToolButton;

namespace twinscope::predict {

/// The spectrum of one channel of the selected asset, of some time up to the time that the screen shows, with the bands
/// that are marked.
class SpectrumView final : public QWidget
{
    Q_OBJECT
public:
    explicit SpectrumView(desk::Desk &desk);

private:
    QWidget *makeTools();
    void listChannels(); ///< of the selected asset; the one that was chosen stays
    void ask();
    void give(const QString &hint); ///< instead of a spectrum
    void present(const Spectrum &spectrum, const QString &channel);
    void editBands();

    desk::Desk &m_desk;
    SpectrumChart *m_chart;
    QComboBox *m_channel, *m_span;
    QToolButton *m_bands;
    AssetFollower m_follower;
    core::JobRunner m_jobs;
    Inquiry m_inquiry;
    QString m_asset;
};

} // namespace twinscope::predict
