// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sharedopener.h"

#include <twinscope/secrets/keyring.h>

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>
#include <QUrl>
#include <QUuid>

#include <algorithm>

namespace twinscope::session {

SharedOpener sharedOpener(const QString &url, sdk::Services &services)
{
    const QString scheme = QUrl(url).scheme();
    const auto &factories = services.storeFactories().items();
    const auto factory =
        std::ranges::find_if(factories, [&](const auto &candidate) { return candidate->schemes().contains(scheme); });
    if (factory != factories.end())
        return [url, factory = *factory, keys = std::make_shared<secrets::KeyRing>()](bool readOnly) {
            historian::StoreAddress address{url};
            if (const auto login = keys->read(url))
                address = {url, login->user, login->password};
            return factory->open(address, readOnly);
        };
    const core::Error error{core::ErrorCode::Unsupported,
                            QCoreApplication::translate("session",
                                                        "No plugin can open a shared history at “%1://”: see "
                                                        "Help > Plugins for what was refused and why.")
                                .arg(scheme),
                            {}};
    return [error](bool) -> core::Result<std::unique_ptr<historian::Store>> { return error; };
}

core::Result<QString> recorderIdOf(const QString &storeFolder)
{
    const QString path = storeFolder + QStringLiteral("/recorder-id");
    if (QFile file(path); file.open(QIODevice::ReadOnly)) {
        if (const auto id = QUuid::fromString(QString::fromLatin1(file.readAll().trimmed())); !id.isNull())
            return id.toString(QUuid::WithoutBraces);
    }
    const QString id = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(id.toLatin1() + '\n') < 0 || !file.commit())
        return core::Error{core::ErrorCode::WriteFailed,
                           QCoreApplication::translate("session",
                                                       "“%1” cannot be written, so the shared history is not "
                                                       "fed: check the free space and the permissions.")
                               .arg(path),
                           file.errorString()};
    return id;
}

} // namespace twinscope::session
