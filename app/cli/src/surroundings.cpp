// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "surroundings.h"

#include <QByteArray>

#include <sys/stat.h>
#include <unistd.h>

namespace twinscope::cli {

void provideRuntimeDirectory()
{
    if (!qEnvironmentVariableIsEmpty("XDG_RUNTIME_DIR"))
        return;
    const QByteArray base = qEnvironmentVariableIsEmpty("TMPDIR") ? QByteArray("/tmp") : qgetenv("TMPDIR");
    const QByteArray folder = base + "/twinscope-runtime-" + QByteArray::number(::geteuid());
    ::mkdir(folder.constData(), S_IRWXU);
    struct stat found = {};
    // A folder that somebody else has put there is nothing to keep sockets in.
    const bool isOurs = ::lstat(folder.constData(), &found) == 0 && S_ISDIR(found.st_mode) &&
                        found.st_uid == ::geteuid() && (found.st_mode & 0777) == S_IRWXU;
    if (isOurs)
        qputenv("XDG_RUNTIME_DIR", folder);
}

} // namespace twinscope::cli
