// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desktopkeyring.h"

#include "testdata.h"

#include <QDir>
#include <QStandardPaths>

namespace twinscope::test {

namespace {

const QString BusProgram = QStringLiteral("dbus-daemon");
const QString AskingProgram = QStringLiteral("dbus-send");
const QString KeyRingProgram = QStringLiteral("gnome-keyring-daemon");

void end(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.kill();
    process.waitForFinished();
}

} // namespace

DesktopKeyRing::~DesktopKeyRing()
{
    end(m_keyRing);
    end(m_bus);
}

bool DesktopKeyRing::isInstalled()
{
    const auto isThere = [](const QString &name) { return !QStandardPaths::findExecutable(name).isEmpty(); };
    return isThere(BusProgram) && isThere(AskingProgram) && isThere(KeyRingProgram);
}

bool DesktopKeyRing::start()
{
    for (const char *folder : {"HOME", "XDG_RUNTIME_DIR", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME"}) {
        const QString path = m_home.filePath(QString::fromLatin1(folder));
        QDir().mkpath(path);
        QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        m_environment.insert(QString::fromLatin1(folder), path);
    }
    m_environment.insert(QStringLiteral("XDG_CURRENT_DESKTOP"), QStringLiteral("GNOME"));
    return startBus() && startKeyRing();
}

bool DesktopKeyRing::startBus()
{
    m_bus.setProcessEnvironment(m_environment);
    m_bus.start(BusProgram,
                {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
    QByteArray address;
    if (!waitUntil([&] { return (address += m_bus.readAllStandardOutput()).contains('\n'); })) {
        m_failure = QStringLiteral("dbus-daemon did not start: ") + QString::fromUtf8(m_bus.readAllStandardError());
        return false;
    }
    m_environment.insert(QStringLiteral("DBUS_SESSION_BUS_ADDRESS"), QString::fromUtf8(address.trimmed()));
    return true;
}

/// Whether the key ring answers by now; the bus would start a second, locked one for whoever asks too early.
bool DesktopKeyRing::isServing() const
{
    QProcess asking;
    asking.setProcessEnvironment(m_environment);
    asking.start(AskingProgram, {QStringLiteral("--session"), QStringLiteral("--print-reply"),
                                 QStringLiteral("--dest=org.freedesktop.DBus"), QStringLiteral("/org/freedesktop/DBus"),
                                 QStringLiteral("org.freedesktop.DBus.NameHasOwner"),
                                 QStringLiteral("string:org.freedesktop.secrets")});
    return asking.waitForFinished() && asking.readAllStandardOutput().contains("boolean true");
}

/// The password of the key ring, which makes it, comes by the standard input.
bool DesktopKeyRing::startKeyRing()
{
    m_keyRing.setProcessEnvironment(m_environment);
    m_keyRing.start(KeyRingProgram, {QStringLiteral("--foreground"), QStringLiteral("--unlock"),
                                     QStringLiteral("--components=secrets")});
    m_keyRing.write("open sesame");
    m_keyRing.closeWriteChannel();
    if (waitUntil([this] { return isServing(); }))
        return true;
    m_failure =
        QStringLiteral("gnome-keyring-daemon did not start: ") + QString::fromUtf8(m_keyRing.readAllStandardError());
    return false;
}

} // namespace twinscope::test
