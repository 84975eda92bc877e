// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>
#include <twinscope/core/log.h>
#include <twinscope/session/modelreading.h>

#include <QObject>

#include <deque>

namespace twinscope::session {

/// How models are read.
struct ModelSetOptions
{
    int atOnce = 1;           ///< files at a time
    bool coarseFirst = false; ///< loaded() comes twice for a large file, first with a coarse model
};

/// Reads every distinct model file of a project, a few at a time, each in a worker process. Main thread.
class ModelSet final : public QObject
{
    Q_OBJECT
public:
    ModelSet(const plant::Project &project, geometry::ModelLoader loader, const ModelSetOptions &options,
             core::JobRunner &jobs, core::MessageLog &log, QObject *parent = nullptr);

    void load();
    bool isPending() const { return !m_waiting.empty() || m_underWay > 0; }

signals:
    void loaded(const QString &file, std::shared_ptr<const twinscope::geometry::Model> model);
    void failed(const QString &file, const QString &sentence);
    void finished();

private:
    void startNext();
    geometry::LoadListener listenerFor(const ModelOrder &order);
    void take(const QString &file, core::Result<ReadModel> result);
    void tell(const QString &file, const ReadModel &read);

    const plant::Project &m_project;
    const geometry::ModelLoader m_loader;
    const ModelSetOptions m_options;
    core::JobRunner &m_jobs;
    core::MessageLog &m_log;
    std::deque<ModelOrder> m_waiting;
    int m_underWay = 0;
};

} // namespace twinscope::session
