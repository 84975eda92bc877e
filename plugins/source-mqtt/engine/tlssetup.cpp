// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tlssetup.h"

#include <QFile>
#include <QSslCertificate>
#include <QSslKey>

namespace twinscope::mqtt {

namespace {

core::Error faultyFile(const QString &detail)
{
    return {core::ErrorCode::InvalidArgument, {}, detail};
}

QSslKey readKey(const QString &path, const QByteArray &password)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray pem = file.readAll();
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Rsa, QSsl::Ec}) {
        QSslKey key(pem, algorithm, QSsl::Pem, QSsl::PrivateKey, password);
        if (!key.isNull())
            return key;
    }
    return {};
}

} // namespace

core::Result<QSslConfiguration> tlsConfiguration(const MqttOptions &options)
{
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!options.caFile.isEmpty()) {
        const QList<QSslCertificate> authorities = QSslCertificate::fromPath(options.caFile);
        if (authorities.isEmpty())
            return faultyFile(QStringLiteral("no certificate in %1").arg(options.caFile));
        configuration.setCaCertificates(authorities);
    }
    if (options.certificateFile.isEmpty())
        return configuration;
    const QList<QSslCertificate> chain = QSslCertificate::fromPath(options.certificateFile);
    if (chain.isEmpty())
        return faultyFile(QStringLiteral("no certificate in %1").arg(options.certificateFile));
    const QSslKey key = readKey(options.keyFile, options.keyPassword.toUtf8());
    if (key.isNull())
        return faultyFile(
            QStringLiteral("no private RSA or EC key in %1, or its password is wrong").arg(options.keyFile));
    configuration.setLocalCertificateChain(chain);
    configuration.setPrivateKey(key);
    return configuration;
}

} // namespace twinscope::mqtt
