// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "testdata.h"

#include <twinscope/geometry/modelloader.h>

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace twinscope::test {

/// Loads files through the real worker into a cache folder of its own.
class WorkerTest : public testing::Test
{
protected:
    static core::WorkerLimits limits()
    {
        // Wide enough for a loaded machine, small enough to notice what runs away.
        return {.memoryBytes = qint64(2) << 30, .time = std::chrono::seconds(120)};
    }

    core::Result<geometry::LoadedModel> load(const QString &path, core::WorkerLimits within = limits(),
                                             const geometry::ImportSettings &settings = {})
    {
        core::Progress progress;
        return geometry::ModelLoader(cache(), within).load(path, settings, progress);
    }

    QString write(const QString &name, const QByteArray &content) const
    {
        QFile file(folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    QString cache() const { return folder.filePath(QStringLiteral("cache")); }

    QTemporaryDir folder;
};

} // namespace twinscope::test
