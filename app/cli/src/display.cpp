// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "display.h"

#include <QCoreApplication>
#include <QFile>
#include <QStandardPaths>

#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <vector>

namespace twinscope::cli {

namespace {

constexpr char Restarted[] = "TWINSCOPE_OWN_DISPLAY";

core::Error noDisplay(const QString &what)
{
    return {core::ErrorCode::Unavailable, what, QStringLiteral("neither DISPLAY nor WAYLAND_DISPLAY is set")};
}

core::Result<void> restartUnderXvfb(char **argv)
{
    const QString wrapper = QStandardPaths::findExecutable(QStringLiteral("xvfb-run"));
    if (wrapper.isEmpty() || qEnvironmentVariableIsSet(Restarted))
        return noDisplay(QCoreApplication::translate("cli", "A picture needs a display and there is none: install xvfb "
                                                            "(apt-get install xvfb xauth) or log in to a desktop."));
    qputenv(Restarted, "1");
    const QByteArray program = QFile::encodeName(wrapper);
    const QByteArray self = QFile::encodeName(QFile::symLinkTarget(QStringLiteral("/proc/self/exe")));
    std::vector<const char *> arguments = {program.constData(), "-a", "-s", "-screen 0 1920x1080x24 +extension GLX",
                                           self.constData()};
    for (char **argument = argv + 1; *argument; ++argument)
        arguments.push_back(*argument);
    arguments.push_back(nullptr);
    ::execv(program.constData(), const_cast<char **>(arguments.data()));
    return core::Error{core::ErrorCode::Internal, QCoreApplication::translate("cli", "xvfb-run could not be started."),
                       QString::fromLocal8Bit(std::strerror(errno))};
}

} // namespace

bool hasDisplay()
{
    return qEnvironmentVariableIsSet("DISPLAY") || qEnvironmentVariableIsSet("WAYLAND_DISPLAY") ||
           qEnvironmentVariable("QT_QPA_PLATFORM") == QLatin1String("eglfs");
}

core::Result<void> ensureDisplay(Needs needs, char **argv)
{
    if (needs == Needs::Console || hasDisplay())
        return {};
    if (needs == Needs::Picture)
        return restartUnderXvfb(argv);
    return noDisplay(QCoreApplication::translate(
        "cli",
        "The window needs a display and there is none. Log in to a desktop, or try `twinscope render` for a picture."));
}

} // namespace twinscope::cli
