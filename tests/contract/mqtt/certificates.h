// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QTemporaryDir>

namespace twinscope::mqtt {

/// A certificate authority and a server certificate for 127.0.0.1, made by the openssl program for one test run.
class Certificates
{
public:
    bool make(); ///< false where there is no openssl program

    QString authority() const { return path("ca.pem"); }
    QString server() const { return path("server.pem"); }
    QString serverKey() const { return path("server.key"); }

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    bool openssl(const QString &arguments) const;

    QTemporaryDir m_folder;
};

} // namespace twinscope::mqtt
