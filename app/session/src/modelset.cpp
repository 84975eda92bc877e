// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelset.h"

#include <QSet>

#include <algorithm>

namespace twinscope::session {

namespace {
constexpr int AtOnce = 2; ///< one worker a core of the smallest machine
}

ModelSet::ModelSet(const plant::Project &project, geometry::ModelLoader loader, geometry::ImportSettings settings,
                   core::JobRunner &jobs, core::MessageLog &log, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_loader(std::move(loader))
    , m_settings(settings)
    , m_jobs(jobs)
    , m_log(log)
{
}

void ModelSet::load()
{
    QSet<QString> seen;
    for (const plant::Asset &asset : m_project.plant.assets) {
        const QString &file = asset.model.file;
        if (file.isEmpty() || seen.contains(file))
            continue;
        seen.insert(file);
        m_waiting.push_back(file);
    }
    if (m_waiting.empty())
        QMetaObject::invokeMethod(this, &ModelSet::finished, Qt::QueuedConnection);
    while (m_underWay < AtOnce && !m_waiting.empty())
        startNext();
}

void ModelSet::startNext()
{
    const QString file = m_waiting.front();
    m_waiting.pop_front();
    ++m_underWay;
    m_jobs.start<geometry::LoadedModel>(
        tr("Reading %1").arg(file),
        [loader = m_loader, settings = m_settings, path = m_project.absolute(file)](core::Progress &progress) {
            return loader.load(path, settings, progress);
        },
        [this, file](core::Result<geometry::LoadedModel> result) { take(file, std::move(result)); });
}

void ModelSet::take(const QString &file, core::Result<geometry::LoadedModel> result)
{
    --m_underWay;
    if (result) {
        for (const QString &warning : result->model->warnings)
            m_log.warning(file, warning);
        emit loaded(file, result->model);
    } else {
        m_log.error(file, result.error());
        emit failed(file, result.error().sentence);
    }
    if (!m_waiting.empty())
        startNext();
    else if (m_underWay == 0)
        emit finished();
}

} // namespace twinscope::session
