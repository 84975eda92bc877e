// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTemporaryDir>

namespace twinscope::mqtt {

/// A certificate authority, a server certificate for 127.0.0.1, one for another host, a client's, and an authority of
/// which nobody has heard: made by the openssl program for one test run.
class Certificates
{
public:
    bool make(); ///< false where there is no openssl program

    QString authority() const { return path("ca.pem"); }
    QString server() const { return path("server.pem"); }
    QString serverKey() const { return path("server.key"); }
    QString elsewhere() const { return path("elsewhere.pem"); } ///< signed by the authority, for another host
    QString elsewhereKey() const { return path("elsewhere.key"); }
    QString client() const { return path("client.pem"); }
    QString clientKey() const { return path("client.key"); }
    QString lockedClientKey() const { return path("locked.key"); } ///< the same, with the password "open sesame"
    QString stranger() const { return path("stranger.pem"); }      ///< another authority

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    bool openssl(const QString &arguments) const;
    bool makeAuthority(const QString &name, const QString &subject) const;
    bool makeSigned(const QString &name, const QByteArray &alternativeNames) const;

    QTemporaryDir m_folder;
};

} // namespace twinscope::mqtt
