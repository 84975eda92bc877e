// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "renderer.h"

#include <QObject>

#include <functional>

namespace twinscope::viewport {

/// A renderer in a thread of its own, so that the window never waits for a picture. Orders are followed one by one, in
/// their order. Where OpenGL cannot be used beside the window's thread, it draws in that one.
class RenderThread : public QObject
{
    Q_OBJECT
public:
    explicit RenderThread(QObject *parent = nullptr);
    ~RenderThread() override; ///< waits for the picture being drawn

    const GraphicsCard &card() const;
    void setTheme(const look::Theme &theme);
    void setModelColours(bool on);
    void setScene(std::shared_ptr<const Scene> scene);
    void draw(PictureOrder order); ///< drawn() follows

signals:
    void drawn(const QImage &picture); ///< null where OpenGL failed

private:
    struct Engine;

    void post(std::function<void(Renderer &)> work);

    std::unique_ptr<Engine> m_engine;
    bool m_hasDrawn = false; ///< a picture has arrived
};

} // namespace twinscope::viewport
