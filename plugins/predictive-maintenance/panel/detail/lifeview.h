// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/inquiry.h"
#include "charts/lifechart.h"
#include "detail/assetfollower.h"
#include "detail/lifeforecast.h"

#include <optional>

class QComboBox;
class QLabel;

namespace twinscope::predict {

/// The life curve of the selected asset: how long the model said it would live, with the interval, up to the time that
/// the screen shows, and how that goes on.
class LifeView final : public QWidget
{
    Q_OBJECT
public:
    explicit LifeView(desk::Desk &desk);

private:
    void ask();
    void give(const QString &hint); ///< instead of a curve
    void present();
    void followClock();
    LifePoint pointNow() const; ///< as the fleet tells it at the time of the screen
    QString headline() const;

    desk::Desk &m_desk;
    LifeChart *m_chart;
    QLabel *m_headline;
    QComboBox *m_quantity;
    AssetFollower m_follower;
    core::JobRunner m_jobs;
    Inquiry m_inquiry;
    bool m_isBehind = false; ///< asked for again while an answer was under way
    QString m_asset;
    std::optional<LifeCurve> m_curve;
    std::optional<double> m_secondsPerCycle;
};

} // namespace twinscope::predict
