// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QObject>
#include <QProcess>
#include <QTemporaryDir>

namespace twinscope::demo {

/// A mosquitto of our own on a free port of the loopback interface. Main thread.
class Broker final : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;
    ~Broker() override;

    core::Result<void> start(); ///< returns when it accepts connections
    QString url() const;
    qint64 processId() const { return m_process.processId(); }

signals:
    void ended();

private:
    core::Result<void> startOn(quint16 port, const QString &program);
    bool accepts(quint16 port);

    QTemporaryDir m_directory;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace twinscope::demo
