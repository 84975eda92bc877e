// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace twinscope::test {

/// A real mosquitto on a free loopback port, for tests. It ends with the object. Main thread.
class MosquittoBroker
{
public:
    struct Options
    {
        QString user; ///< non-empty: only this user with this password may connect
        QString password;
        QString certificateFile; ///< non-empty: TLS with this server certificate and key, both PEM
        QString keyFile;
        bool keepsSessions = false; ///< over stop() and start(): persistence
        QStringList extraLines;     ///< appended to mosquitto.conf
    };

    MosquittoBroker() = default;
    explicit MosquittoBroker(Options options)
        : m_options(std::move(options))
    {
    }
    ~MosquittoBroker(); ///< as kill()

    /// Path of the program, or "" where this machine has none: skip the test then, with a sentence.
    static QString program();

    /// Starts it and waits until it accepts connections. The first start chooses the port, later ones keep it.
    /// On false, failure() says why.
    bool start();
    void kill(); ///< as a power cut: no good-bye to anybody
    void stop(); ///< as an administrator: with persistence it writes down its sessions first
    qint64 processId() const { return m_process.processId(); }
    bool isRunning() const { return m_process.state() == QProcess::Running; }

    quint16 port() const { return m_port; }
    QString url() const; ///< "mqtt://127.0.0.1:PORT", with TLS "mqtts://…"
    QString failure() const { return m_failure; }

private:
    bool writeConfiguration();
    bool writePasswordFile();
    bool launch();
    QString path(const char *name) const;

    Options m_options;
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_failure;
    quint16 m_port = 0;
};

/// A TCP port of the loopback interface on which nothing listens.
quint16 freeLoopbackPort();

} // namespace twinscope::test
