// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/geometry/filehash.h>

#include <QCryptographicHash>
#include <QFile>

#include <algorithm>

namespace twinscope::geometry {

namespace {

constexpr qint64 HashedAtOnce = 4 << 20;

} // namespace

QByteArray fileHash(const QString &path, core::Progress &progress)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Blake2b_256); // four times as fast as SHA-256, and as safe
    const double size = double(std::max<qint64>(file.size(), 1));
    while (!file.atEnd()) {
        const QByteArray piece = file.read(HashedAtOnce);
        if (piece.isEmpty() || progress.isCancelled())
            return {};
        hash.addData(piece);
        progress.report(double(file.pos()) / size);
    }
    return hash.result().toHex();
}

} // namespace twinscope::geometry
