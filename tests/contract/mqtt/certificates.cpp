// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "certificates.h"

#include <QFile>
#include <QProcess>
#include <QStandardPaths>

namespace twinscope::mqtt {

bool Certificates::openssl(const QString &arguments) const
{
    QProcess process;
    process.setWorkingDirectory(m_folder.path());
    process.start(QStringLiteral("openssl"), arguments.split(QLatin1Char(' ')));
    return process.waitForFinished(60'000) && process.exitCode() == 0;
}

bool Certificates::make()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        return false;
    QFile extension(path("server.ext"));
    if (!extension.open(QIODevice::WriteOnly) || extension.write("subjectAltName=IP:127.0.0.1,DNS:localhost\n") < 0)
        return false;
    extension.close();
    return openssl(QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=TwinscopeTestAuthority "
                                  "-keyout ca.key -out ca.pem")) &&
           openssl(
               QStringLiteral("req -newkey rsa:2048 -nodes -subj /CN=localhost -keyout server.key -out server.csr")) &&
           openssl(QStringLiteral("x509 -req -in server.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 "
                                  "-extfile server.ext -out server.pem"));
}

} // namespace twinscope::mqtt
