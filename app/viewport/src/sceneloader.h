// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "picker.h"
#include "scenebuilder.h"

#include <QObject>
#include <QThreadPool>

#include <optional>

namespace twinscope::viewport {

/// Builds scenes, and what finds things in them, in a thread of its own, one at a time. While one is built, only the newest request waits; a request for
/// another plant stops the one being built.
class SceneLoader : public QObject
{
    Q_OBJECT
public:
    struct Request
    {
        plant::Plant plant;
        ModelStore store;
        std::vector<bool> moving;
        BuildOptions options;
    };

    explicit SceneLoader(QObject *parent = nullptr);
    ~SceneLoader() override;

    void request(Request request);
    void abandon(); ///< what is being built or waits is not wanted any more
    bool isBusy() const { return m_running || m_waiting; }

signals:
    void built(std::shared_ptr<const twinscope::viewport::Scene> scene,
               std::shared_ptr<const twinscope::viewport::Picker> picker);

private:
    void start(Request request);
    void finish(int generation, std::shared_ptr<const Scene> scene, std::shared_ptr<const Picker> picker);

    std::shared_ptr<MeshTrees> m_trees = std::make_shared<MeshTrees>(); ///< used by one job after the other
    QThreadPool m_pool;
    std::optional<Request> m_waiting;
    std::stop_source m_stop;
    int m_generation = 0;
    bool m_running = false;
};

} // namespace twinscope::viewport
