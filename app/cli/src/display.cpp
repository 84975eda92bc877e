// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "display.h"

#include <twinscope/core/childprocess.h>

#include <QCoreApplication>
#include <QDataStream>
#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QStandardPaths>
#include <QTemporaryDir>

namespace twinscope::cli {

namespace {

constexpr int StartMs = 10'000;

core::Error noDisplay(const QString &what, const QString &detail)
{
    return {core::ErrorCode::Unavailable, what, detail};
}

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariable("QT_QPA_PLATFORM") == QLatin1String("eglfs");
}

/// A random key in the form of Xau(3): who cannot read the file cannot draw on the display.
bool writeKey(const QString &path)
{
    constexpr quint16 anyHost = 0xffff;
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    quint32 key[4];
    QRandomGenerator::system()->fillRange(key);
    const QByteArray method("MIT-MAGIC-COOKIE-1");
    QDataStream out(&file);
    out << anyHost << quint16(0) << quint16(0); // no address, no display's number: whichever it gets
    out << quint16(method.size());
    out.writeRawData(method.constData(), int(method.size()));
    out << quint16(sizeof key);
    out.writeRawData(reinterpret_cast<const char *>(key), sizeof key);
    return out.status() == QDataStream::Ok && file.flush();
}

} // namespace

struct OwnDisplay::Private
{
    QTemporaryDir directory; ///< readable by this user alone
    QProcess server;
};

OwnDisplay::OwnDisplay()
    : d(std::make_unique<Private>())
{
}

OwnDisplay::~OwnDisplay()
{
    d->server.terminate();
    if (!d->server.waitForFinished(2000))
        d->server.kill();
    d->server.waitForFinished(1000);
}

core::Result<void> OwnDisplay::start()
{
    const QString program = QStandardPaths::findExecutable(QStringLiteral("Xvfb"));
    if (program.isEmpty())
        return noDisplay(QCoreApplication::translate("cli", "A picture needs a display and there is none: install xvfb "
                                                            "(apt-get install xvfb) or log in to a desktop."),
                         QStringLiteral("neither DISPLAY nor WAYLAND_DISPLAY is set"));
    const QString key = d->directory.filePath(QStringLiteral("key"));
    const bool hasKey = writeKey(key);
    core::endWithParent(d->server);
    d->server.start(program,
                    {QStringLiteral("-displayfd"), QStringLiteral("1"), QStringLiteral("-auth"), key,
                     QStringLiteral("-nolisten"), QStringLiteral("tcp"), QStringLiteral("-screen"), QStringLiteral("0"),
                     QStringLiteral("1920x1080x24"), QStringLiteral("+extension"), QStringLiteral("GLX"),
                     QStringLiteral("-noreset")}); // which it would do, and take its time, once we are gone
    while (hasKey && !d->server.canReadLine() && d->server.waitForReadyRead(StartMs)) {
    }
    const QByteArray number = d->server.readLine().trimmed(); // written once it takes connections
    if (number.isEmpty())
        return noDisplay(
            QCoreApplication::translate("cli", "The X server for the picture (Xvfb) could not be started."),
            QString::fromLocal8Bit(d->server.readAllStandardError()).right(500).trimmed());
    qputenv("DISPLAY", ':' + number);
    qputenv("XAUTHORITY", QFile::encodeName(key));
    // The processor draws there in any case, and EGL is ready more quickly than GLX.
    if (!qEnvironmentVariableIsSet("QT_XCB_GL_INTEGRATION"))
        qputenv("QT_XCB_GL_INTEGRATION", "xcb_egl");
    return {};
}

core::Result<std::unique_ptr<OwnDisplay>> ensureDisplay(Needs needs)
{
    if (needs == Needs::Console || hasDisplay())
        return std::unique_ptr<OwnDisplay>();
    if (needs == Needs::Screen)
        return noDisplay(QCoreApplication::translate("cli", "The window needs a display and there is none. Log in to a "
                                                            "desktop, or try `twinscope render` for a picture."),
                         QStringLiteral("neither DISPLAY nor WAYLAND_DISPLAY is set"));
    auto display = std::make_unique<OwnDisplay>();
    if (const auto started = display->start(); !started)
        return started.error();
    return display;
}

} // namespace twinscope::cli
