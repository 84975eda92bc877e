// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sceneloader.h"

namespace twinscope::viewport {

SceneLoader::SceneLoader(QObject *parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
}

SceneLoader::~SceneLoader()
{
    m_stop.request_stop();
    m_pool.waitForDone();
}

void SceneLoader::request(Request request)
{
    if (m_running)
        m_waiting = std::move(request);
    else
        start(std::move(request));
}

void SceneLoader::abandon()
{
    m_stop.request_stop();
    m_waiting.reset();
    m_trees = std::make_shared<MeshTrees>();
    ++m_generation;
}

void SceneLoader::start(Request request)
{
    m_running = true;
    m_stop = std::stop_source();
    const auto job = [this, generation = m_generation, stop = m_stop.get_token(), trees = m_trees,
                      request = std::move(request)] {
        auto scene = std::make_shared<const Scene>(
            buildScene(request.plant, request.store, request.moving, request.options, stop));
        auto picker = std::make_shared<const Picker>(scene->parts, request.moving, *trees);
        QMetaObject::invokeMethod(
            this, [this, generation, scene, picker] { finish(generation, scene, picker); }, Qt::QueuedConnection);
    };
    m_pool.start(job);
}

void SceneLoader::finish(int generation, std::shared_ptr<const Scene> scene, std::shared_ptr<const Picker> picker)
{
    m_running = false;
    if (m_waiting)
        start(*std::exchange(m_waiting, std::nullopt));
    if (generation == m_generation)
        emit built(std::move(scene), std::move(picker));
}

} // namespace twinscope::viewport
