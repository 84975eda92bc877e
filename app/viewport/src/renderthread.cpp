// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "renderthread.h"

#include <QCoreApplication>
#include <QOpenGLContext>
#include <QPointer>
#include <QThread>

#include <atomic>

namespace twinscope::viewport {

namespace {
int ending = 0; ///< engines that wait for their end; the window's thread only
}

/// What lives in the other thread, and that thread.
struct RenderThread::Engine
{
    Engine();
    ~Engine();

    void post(const std::function<void()> &work) { QMetaObject::invokeMethod(context, work, Qt::QueuedConnection); }

    Graphics graphics;
    QThread thread;
    QObject *context = new QObject; ///< lives where is drawn
    std::unique_ptr<Renderer> renderer;
};

RenderThread::Engine::Engine()
{
    thread.setObjectName(QStringLiteral("viewport"));
    if (QOpenGLContext::supportsThreadedOpenGL()) {
        context->moveToThread(&thread);
        graphics.surface.moveToThread(&thread); // Qt 3D watches it there
        thread.start();
    }
    post([this] { renderer = std::make_unique<Renderer>(graphics); });
}

RenderThread::Engine::~Engine()
{
    const auto end = [this, home = QThread::currentThread()] {
        renderer.reset();
        graphics.surface.moveToThread(home);
        context->deleteLater();
        thread.quit();
    };
    if (thread.isRunning())
        post(end);
    else
        end();
    thread.wait();
}

RenderThread::RenderThread(QObject *parent)
    : QObject(parent)
    , m_engine(std::make_unique<Engine>())
{
}

RenderThread::~RenderThread()
{
    if (m_hasDrawn)
        return;
    // When Qt 3D first draws, it asks the window's thread for a surface to clean up with, and crashes at its end where
    // that was never heard. So the end has to wait in the same queue.
    Engine *engine = m_engine.release();
    ++ending;
    engine->post([engine] {
        QMetaObject::invokeMethod(
            qApp,
            [engine] {
                delete engine;
                --ending;
            },
            Qt::QueuedConnection);
    });
}

void endDrawing()
{
    while (ending > 0)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}

const GraphicsCard &RenderThread::card() const
{
    return m_engine->graphics.card;
}

void RenderThread::post(std::function<void(Renderer &)> work)
{
    m_engine->post([engine = m_engine.get(), work = std::move(work)] { work(*engine->renderer); });
}

void RenderThread::setTheme(const look::Theme &theme)
{
    post([theme](Renderer &renderer) { renderer.setTheme(theme); });
}

void RenderThread::setModelColours(bool on)
{
    post([on](Renderer &renderer) { renderer.setModelColours(on); });
}

void RenderThread::setScene(std::shared_ptr<const Scene> scene)
{
    post([scene = std::move(scene)](Renderer &renderer) { renderer.setScene(scene); });
}

void RenderThread::draw(PictureOrder order)
{
    // This object may be gone when the picture is there.
    const QPointer<RenderThread> self(this);
    post([self, order = std::move(order)](Renderer &renderer) {
        const QImage picture = renderer.draw(order);
        const auto arrive = [self, picture] {
            if (!self)
                return;
            self->m_hasDrawn = true;
            emit self->drawn(picture);
        };
        QMetaObject::invokeMethod(qApp, arrive, Qt::QueuedConnection);
    });
}

} // namespace twinscope::viewport
