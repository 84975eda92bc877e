// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QThread>

#include <memory>

namespace twinscope::mqtt {

/// An object that lives in a thread of its own between start() and stop(), which are called from one thread. The object
/// is destroyed after its thread has ended.
template<typename Object>
class OwnThread
{
public:
    explicit OwnThread(const QString &name) { m_thread.setObjectName(name); }

    void start(std::unique_ptr<Object> object)
    {
        m_object = std::move(object);
        m_object->moveToThread(&m_thread);
        m_thread.start();
    }

    /// Runs the last call in the object's thread and waits for it.
    void stop(void (Object::*last)())
    {
        post([this, last] {
            (m_object.get()->*last)();
            m_thread.quit();
        });
        m_thread.wait();
        m_object.reset();
    }

    template<typename Call>
    void post(Call call)
    {
        QMetaObject::invokeMethod(m_object.get(), std::move(call), Qt::QueuedConnection);
    }

    Object *object() const { return m_object.get(); } ///< null while stopped

private:
    QThread m_thread;
    std::unique_ptr<Object> m_object;
};

} // namespace twinscope::mqtt
