// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>
#include <twinscope/core/log.h>
#include <twinscope/geometry/modelloader.h>
#include <twinscope/plant/projectfile.h>

#include <QObject>

#include <deque>

namespace twinscope::session {

/// Reads every distinct model file of a project, a few at a time, each in a worker process. Main thread.
class ModelSet final : public QObject
{
    Q_OBJECT
public:
    ModelSet(const plant::Project &project, geometry::ModelLoader loader, geometry::ImportSettings settings,
             core::JobRunner &jobs, core::MessageLog &log, QObject *parent = nullptr);

    void load();
    bool isPending() const { return !m_waiting.empty() || m_underWay > 0; }

signals:
    void loaded(const QString &file, std::shared_ptr<const twinscope::geometry::Model> model);
    void failed(const QString &file, const QString &sentence);
    void finished();

private:
    void startNext();
    void take(const QString &file, core::Result<geometry::LoadedModel> result);

    const plant::Project &m_project;
    const geometry::ModelLoader m_loader;
    const geometry::ImportSettings m_settings;
    core::JobRunner &m_jobs;
    core::MessageLog &m_log;
    std::deque<QString> m_waiting;
    int m_underWay = 0;
};

} // namespace twinscope::session
