// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "testdata.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QThread>

namespace twinscope::test {

QString sharedData(const QString &relative)
{
    const QString path = qEnvironmentVariable("TWINSCOPE_TEST_DATA") + QLatin1Char('/') + relative;
    return QFileInfo::exists(path) ? path : QString();
}

QString buildDirectory()
{
    return qEnvironmentVariable("TWINSCOPE_BUILD_DIR", QCoreApplication::applicationDirPath() + QStringLiteral("/.."));
}

QString sourceDirectory()
{
    return qEnvironmentVariable("TWINSCOPE_SOURCE_DIR");
}

bool waitUntil(const std::function<bool()> &condition, std::chrono::milliseconds limit)
{
    QElapsedTimer timer;
    timer.start();
    while (!condition()) {
        if (timer.elapsed() > limit.count())
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
        QThread::msleep(2);
    }
    return true;
}

} // namespace twinscope::test
