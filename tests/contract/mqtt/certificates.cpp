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

bool Certificates::makeAuthority(const QString &name, const QString &subject) const
{
    return openssl(QStringLiteral("req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=%2 -keyout %1.key -out %1.pem")
                       .arg(name, subject));
}

bool Certificates::makeSigned(const QString &name, const QByteArray &alternativeNames) const
{
    QFile extension(m_folder.filePath(name + QStringLiteral(".ext")));
    if (!extension.open(QIODevice::WriteOnly) || extension.write("subjectAltName=" + alternativeNames + '\n') < 0)
        return false;
    extension.close();
    return openssl(QStringLiteral("req -newkey rsa:2048 -nodes -subj /CN=%1 -keyout %1.key -out %1.csr").arg(name)) &&
           openssl(QStringLiteral("x509 -req -in %1.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 "
                                  "-extfile %1.ext -out %1.pem")
                       .arg(name));
}

bool Certificates::make()
{
    if (QStandardPaths::findExecutable(QStringLiteral("openssl")).isEmpty())
        return false;
    QFile password(path("password"));
    if (!password.open(QIODevice::WriteOnly) || password.write("open sesame\n") < 0)
        return false;
    password.close();
    return makeAuthority(QStringLiteral("ca"), QStringLiteral("TwinscopeTestAuthority")) &&
           makeAuthority(QStringLiteral("stranger"), QStringLiteral("Stranger")) &&
           makeSigned(QStringLiteral("server"), "IP:127.0.0.1,DNS:localhost") &&
           makeSigned(QStringLiteral("elsewhere"), "DNS:elsewhere.example") &&
           makeSigned(QStringLiteral("client"), "DNS:client") &&
           openssl(QStringLiteral("rsa -aes128 -in client.key -passout file:password -out locked.key"));
}

} // namespace twinscope::mqtt
