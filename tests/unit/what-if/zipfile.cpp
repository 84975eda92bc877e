// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipfile.h"

#include <QFile>

#include <zip.h>

namespace twinscope::test {

namespace {

bool add(zip_t *zip, const ZipEntry &entry)
{
    zip_source_t *source = zip_source_buffer(zip, entry.content.constData(), zip_uint64_t(entry.content.size()), 0);
    const zip_int64_t index =
        zip_file_add(zip, entry.name.toUtf8().constData(), source, ZIP_FL_ENC_UTF_8 | ZIP_FL_OVERWRITE);
    if (index < 0)
        return false;
    return entry.unixMode == 0 || zip_file_set_external_attributes(zip, zip_uint64_t(index), 0, ZIP_OPSYS_UNIX,
                                                                   zip_uint32_t(entry.unixMode) << 16) == 0;
}

} // namespace

bool writeZip(const QString &path, const std::vector<ZipEntry> &entries)
{
    int code = 0;
    zip_t *zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE | ZIP_TRUNCATE, &code);
    bool fine = zip != nullptr;
    for (const ZipEntry &entry : entries)
        fine = fine && add(zip, entry);
    return fine && zip_close(zip) == 0;
}

} // namespace twinscope::test
