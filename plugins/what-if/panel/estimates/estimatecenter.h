// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "estimation/estimateboard.h"

#include <twinscope/desk/desk.h>

#include <map>

namespace twinscope::whatif {

/// What an estimate that was asked for is at.
struct EstimateStatus
{
    bool isRunning = false;
    double fraction = 0;
    QString step;
    QString sentence; ///< how the last one ended, where there is something to say; empty: well
};

/// The models in step with the open plant, what was estimated of them, by whomever, and estimates made here: one at a time, in
/// a thread of their own.
class EstimateCenter : public QObject
{
    Q_OBJECT
public:
    EstimateCenter(desk::Desk &desk, std::shared_ptr<EstimateBoard> board, QObject *parent = nullptr);
    ~EstimateCenter() override;

    const ModelMappings &models() const { return m_models; }
    const std::vector<MadeEstimate> &estimates(const QString &model) const; ///< the newest first
    const EstimateStatus &status() const { return m_status; }

    void start(const QString &model, const EstimationRequest &request);
    void cancel();

signals:
    void changed();    ///< models or estimates
    void progressed(); ///< status()

private:
    void readModels();
    void load();
    void takeFromBoard();
    void take(const QString &model, MadeEstimate estimate);
    void save(const QString &model);
    void end(const QString &model, const core::Result<EstimationResult> &result);
    void forget();

    desk::Desk &m_desk;
    const std::shared_ptr<EstimateBoard> m_board;
    ModelMappings m_models;
    std::map<QString, std::vector<MadeEstimate>> m_estimates;
    bool m_isLoaded = false; ///< else what lies beside the project is not known yet
    bool m_isSaving = false;
    QStringList m_unsaved; ///< models
    EstimateStatus m_status;
    std::shared_ptr<core::JobHandle> m_job;
    core::JobRunner m_files;
};

} // namespace twinscope::whatif
