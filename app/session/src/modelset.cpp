// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "modelset.h"

namespace twinscope::session {

ModelSet::ModelSet(const plant::Project &project, geometry::ModelLoader loader, const ModelSetOptions &options,
                   core::JobRunner &jobs, core::MessageLog &log, QObject *parent)
    : QObject(parent)
    , m_project(project)
    , m_loader(std::move(loader))
    , m_options(options)
    , m_jobs(jobs)
    , m_log(log)
{
}

void ModelSet::load()
{
    for (ModelOrder &order : modelOrders(m_project))
        m_waiting.push_back(std::move(order));
    if (m_waiting.empty())
        QMetaObject::invokeMethod(this, &ModelSet::finished, Qt::QueuedConnection);
    while (m_underWay < m_options.atOnce && !m_waiting.empty())
        startNext();
}

void ModelSet::startNext()
{
    ModelOrder order = std::move(m_waiting.front());
    m_waiting.pop_front();
    ++m_underWay;
    const QString file = order.file;
    m_jobs.start<ReadModel>(
        tr("Reading %1").arg(file),
        [loader = m_loader, listener = listenerFor(order), order = std::move(order)](core::Progress &progress) {
            return readModel(order, loader, progress, listener);
        },
        [this, file](core::Result<ReadModel> result) { take(file, std::move(result)); });
}

/// Called in the job's thread: the coarse model goes to this one, before the real one, because both are queued.
geometry::LoadListener ModelSet::listenerFor(const ModelOrder &order)
{
    geometry::LoadListener listener;
    if (!m_options.coarseFirst)
        return listener;
    listener.coarse = [this, file = order.file, nodes = order.nodes](const std::shared_ptr<geometry::Model> &model) {
        geometry::reattach(*model, nodes, {});
        QMetaObject::invokeMethod(
            this, [this, file, model] { emit loaded(file, model); }, Qt::QueuedConnection);
    };
    return listener;
}

void ModelSet::take(const QString &file, core::Result<ReadModel> result)
{
    --m_underWay;
    if (result) {
        tell(file, *result);
        emit loaded(file, result->loaded.model);
    } else {
        m_log.error(file, result.error());
        emit failed(file, result.error().sentence);
    }
    if (!m_waiting.empty())
        startNext();
    else if (m_underWay == 0)
        emit finished();
}

void ModelSet::tell(const QString &file, const ReadModel &read)
{
    for (const QString &warning : read.loaded.model->warnings)
        m_log.warning(file, warning);
    for (const geometry::Attachment &attachment : read.attachments) {
        if (const QString sentence = sentenceOn(attachment, file); !sentence.isEmpty())
            m_log.warning(file, sentence);
    }
}

} // namespace twinscope::session
