// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "assimpimporter.h"

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace twinscope::test {

/// Writes small models into a folder of its own and reads them.
class AssimpTest : public testing::Test
{
protected:
    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    static core::Result<geometry::Model> read(const QString &path, const geometry::ImportSettings &settings = {})
    {
        core::Progress progress;
        return assimp::AssimpImporter().read(path, settings, progress);
    }

    static bool warnsOf(const geometry::Model &model, const QString &word)
    {
        return model.warnings.join(QLatin1Char('\n')).contains(word);
    }

    QTemporaryDir folder;
};

/// One triangle with its corners on the axes, 2 units from the origin.
inline constexpr char TriangleObj[] = "v 2 0 0\nv 0 2 0\nv 0 0 2\nf 1 2 3\n";

} // namespace twinscope::test
