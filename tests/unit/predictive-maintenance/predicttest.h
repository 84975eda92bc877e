// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <gtest/gtest.h>

#include <QFile>
#include <QTemporaryDir>

namespace twinscope::test {

/// A folder of tables that goes with the test.
class PredictTest : public testing::Test
{
protected:
    QString write(const QByteArray &content, const QString &name = QStringLiteral("table.csv"))
    {
        QFile file(m_folder.filePath(name));
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(content);
        return file.fileName();
    }

    QTemporaryDir m_folder;
};

} // namespace twinscope::test
