// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fuzz.h"

#include <QFile>
#include <QTemporaryDir>

namespace twinscope::test {

/// For what reads files: the input as a file of that name, in a folder that goes with the program.
inline QString fuzzFile(const QByteArray &input, const char *name)
{
    static const QTemporaryDir folder;
    QFile file(folder.filePath(QLatin1String(name)));
    fuzzExpect(file.open(QIODevice::WriteOnly) && file.write(input) == input.size(), "the scratch file is not written");
    return file.fileName();
}

} // namespace twinscope::test
