// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "postgresserver.h"

#include "mosquittobroker.h"
#include "testdata.h"

#include <QDir>
#include <QFile>
#include <QProcessEnvironment>

#include <csignal>

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

namespace twinscope::test {

namespace {

constexpr int StartLimitMs = 60'000;

/// PostgreSQL refuses to run as root; nullptr where this process is an ordinary user anyway.
const passwd *serverUser()
{
    if (::geteuid() != 0)
        return nullptr;
    const passwd *postgres = ::getpwnam("postgres");
    return postgres ? postgres : ::getpwnam("nobody");
}

bool give(const QString &path)
{
    const passwd *user = serverUser();
    return !user || ::chown(QFile::encodeName(path).constData(), user->pw_uid, user->pw_gid) == 0;
}

} // namespace

QString PostgresServer::programs()
{
    const QDir versions(QStringLiteral("/usr/lib/postgresql"));
    QString newest;
    int newestVersion = 0;
    for (const QString &version : versions.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        const QString folder = versions.filePath(version + QStringLiteral("/bin"));
        if (version.toInt() > newestVersion && QFile::exists(folder + QStringLiteral("/initdb"))) {
            newest = folder;
            newestVersion = version.toInt();
        }
    }
    return newest;
}

PostgresServer::~PostgresServer()
{
    kill();
}

QString PostgresServer::path(const char *name) const
{
    return m_folder.filePath(QString::fromLatin1(name));
}

QString PostgresServer::socketFolder() const
{
    return m_folder.path();
}

QString PostgresServer::url() const
{
    return QStringLiteral("postgresql://%1@%2:%3/%1").arg(user(), host()).arg(m_port);
}

bool PostgresServer::start()
{
    if (m_port == 0)
        m_port = freeLoopbackPort();
    if (!m_hasCluster && !makeCluster())
        return false;
    if (!launch())
        return fail(QStringLiteral("the server did not start"), {});
    if (!m_hasCluster && !makeDatabase())
        return false;
    m_hasCluster = true;
    return true;
}

bool PostgresServer::makeCluster()
{
    if (!give(m_folder.path()))
        return fail(QStringLiteral("the folder could not be given to the server's user"), {});
    QStringList arguments{
        QStringLiteral("-D"), path("data"),           QStringLiteral("-U"),         user(),
        QStringLiteral("-E"), QStringLiteral("UTF8"), QStringLiteral("--locale=C"), QStringLiteral("--no-sync")};
    if (m_options.password.isEmpty()) {
        arguments << QStringLiteral("--auth=trust");
    } else {
        QFile file(path("password"));
        if (!file.open(QIODevice::WriteOnly) || file.write(m_options.password.toUtf8()) < 0 || !give(file.fileName()))
            return fail(QStringLiteral("the password could not be written"), {});
        arguments << QStringLiteral("--auth=scram-sha-256") << QStringLiteral("--pwfile=") + file.fileName();
    }
    return runToEnd(QStringLiteral("initdb"), arguments) && writeConfiguration();
}

bool PostgresServer::writeConfiguration()
{
    QStringList lines{QStringLiteral("listen_addresses = '127.0.0.1'"), QStringLiteral("port = %1").arg(m_port),
                      QStringLiteral("unix_socket_directories = '%1'").arg(socketFolder()),
                      QStringLiteral("fsync = %1").arg(m_options.fsync ? QStringLiteral("on") : QStringLiteral("off"))};
    lines += m_options.extraLines;
    QFile file(path("data/postgresql.conf"));
    const bool written =
        file.open(QIODevice::Append) && file.write('\n' + lines.join(QLatin1Char('\n')).toUtf8() + '\n') > 0;
    return written || fail(QStringLiteral("postgresql.conf could not be written"), {});
}

bool PostgresServer::makeDatabase()
{
    return runToEnd(QStringLiteral("createdb"), {QStringLiteral("-h"), socketFolder(), QStringLiteral("-p"),
                                                 QString::number(m_port), QStringLiteral("-U"), user(), user()});
}

bool PostgresServer::launch()
{
    runAsServerUser(m_process);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardOutputFile(path("postgres.log"), QIODevice::Append);
    m_process.start(programs() + QStringLiteral("/postgres"), {QStringLiteral("-D"), path("data")});
    if (!m_process.waitForStarted())
        return false;
    const auto ready = [this] {
        return !isRunning() || QProcess::execute(programs() + QStringLiteral("/pg_isready"),
                                                 {QStringLiteral("-q"), QStringLiteral("-h"), socketFolder(),
                                                  QStringLiteral("-p"), QString::number(m_port)}) == 0;
    };
    return waitUntil(ready, std::chrono::milliseconds(StartLimitMs)) && isRunning();
}

void PostgresServer::kill()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    ::kill(-pid_t(m_process.processId()), SIGKILL); // its process group: the server and those that serve connections
    m_process.waitForFinished();
}

bool PostgresServer::runToEnd(const QString &program, const QStringList &arguments)
{
    QProcess process;
    runAsServerUser(process);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(programs() + QLatin1Char('/') + program, arguments);
    const bool done = process.waitForFinished(StartLimitMs) && process.exitStatus() == QProcess::NormalExit &&
                      process.exitCode() == 0;
    return done || fail(program + QStringLiteral(" failed"), process.readAll());
}

void PostgresServer::runAsServerUser(QProcess &process) const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("LC_ALL"), QStringLiteral("C"));
    if (!m_options.password.isEmpty())
        environment.insert(QStringLiteral("PGPASSWORD"), m_options.password);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_folder.path());
    process.setChildProcessModifier([user = serverUser()] {
        ::setpgid(0, 0);
        if (user && (::setgroups(0, nullptr) != 0 || ::setgid(user->pw_gid) != 0 || ::setuid(user->pw_uid) != 0))
            ::_exit(126);
    });
}

bool PostgresServer::fail(const QString &what, const QByteArray &output)
{
    QFile log(path("postgres.log"));
    const QByteArray told = output.isEmpty() && log.open(QIODevice::ReadOnly) ? log.readAll() : output;
    m_failure = QStringLiteral("PostgreSQL: %1: %2").arg(what, QString::fromUtf8(told));
    return false;
}

} // namespace twinscope::test
