// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/inquiry.h"
#include "detail/assetfollower.h"
#include "service/explanation.h"

#include <optional>

namespace twinscope::predict {

/// Why the selected asset is unusual at the time that the screen shows, asked of the record in a job.
class Explainer final : public QObject
{
    Q_OBJECT
public:
    /// `view`: nothing is asked while it is not seen.
    Explainer(desk::Desk &desk, QWidget &view);

    const std::optional<Explanation> &explanation() const { return m_explanation; }
    QString hint() const { return m_hint; }   ///< why there is none, and what to do; "" where there is one
    QString asset() const { return m_asset; } ///< whom it is about

signals:
    void changed();

private:
    void ask();
    void give(const QString &hint); ///< instead of an explanation

    desk::Desk &m_desk;
    AssetFollower m_follower;
    core::JobRunner m_jobs;
    Inquiry m_inquiry;
    bool m_isBehind = false; ///< asked for again while an answer was under way
    std::optional<Explanation> m_explanation;
    QString m_hint, m_asset;
};

} // namespace twinscope::predict
