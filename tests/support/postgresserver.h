// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace twinscope::test {

/// A real PostgreSQL of its own in a temporary folder, for tests and benchmarks: one Unix socket and one free loopback
/// port. Started by root it runs as another user, as PostgreSQL wants it. It ends with the object. Main thread.
class PostgresServer
{
public:
    struct Options
    {
        bool fsync = true;      ///< false: faster, for tests that do not measure and cut no power
        QString password;       ///< non-empty: the user must say it (SCRAM), also on the loopback port
        QStringList extraLines; ///< appended to postgresql.conf
    };

    PostgresServer() = default;
    explicit PostgresServer(Options options)
        : m_options(std::move(options))
    {
    }
    ~PostgresServer(); ///< as kill()

    /// Folder of the newest installed server's programs, or "" where this machine has none: skip the test then, with a
    /// sentence.
    static QString programs();

    /// Starts it and waits until it accepts connections. The first start makes the database and chooses the port,
    /// later ones keep both. On false, failure() says why.
    bool start();
    void kill(); ///< as a power cut: the server and all its children at once
    bool isRunning() const { return m_process.state() == QProcess::Running; }

    quint16 port() const { return m_port; }
    QString host() const { return QStringLiteral("127.0.0.1"); }
    QString user() const { return QStringLiteral("twinscope"); } ///< superuser; its database has the same name
    QString socketFolder() const;
    QString url() const; ///< "postgresql://twinscope@127.0.0.1:PORT/twinscope"; never with the password
    QString failure() const { return m_failure; }

private:
    bool makeCluster();
    bool writeConfiguration();
    bool makeDatabase();
    bool launch();
    bool fail(const QString &what, const QByteArray &output);
    bool runToEnd(const QString &program, const QStringList &arguments);
    void runAsServerUser(QProcess &process) const;
    QString path(const char *name) const;

    Options m_options;
    QTemporaryDir m_folder;
    QProcess m_process;
    QString m_failure;
    quint16 m_port = 0;
    bool m_hasCluster = false;
};

} // namespace twinscope::test
