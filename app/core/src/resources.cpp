// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/core/resources.h>

#include <QCoreApplication>
#include <QDir>

namespace twinscope::core {

QString resourcePath(const QString &relative)
{
    const QString beside = QCoreApplication::applicationDirPath() + QStringLiteral("/../share/twinscope");
    return QDir::cleanPath(qEnvironmentVariable("TWINSCOPE_SHARE", beside) + QLatin1Char('/') + relative);
}

} // namespace twinscope::core
