// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>

#include <vector>

namespace twinscope::test {

struct ZipEntry
{
    QString name; ///< as it is written, however dangerous
    QByteArray content;
    unsigned int unixMode = 0; ///< 0: the archive says nothing of it
};

/// Writes a ZIP archive; false where it cannot be written.
bool writeZip(const QString &path, const std::vector<ZipEntry> &entries);

} // namespace twinscope::test
