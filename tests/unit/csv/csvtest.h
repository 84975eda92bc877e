// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/csvformat.h>

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace twinscope::test {

/// A folder for CSV files.
class CsvTest : public testing::Test
{
protected:
    QString write(const QByteArray &bytes, const QString &name = QStringLiteral("record.csv"))
    {
        const QString path = folder.filePath(name);
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        return path;
    }

    historian::CsvProbe probe(const QByteArray &bytes, const historian::CsvWishes &wishes = {})
    {
        auto found = historian::probeCsv(write(bytes), wishes);
        EXPECT_TRUE(found.ok()) << (found.ok() ? "" : found.error().sentence.toStdString());
        return found.ok() ? *found : historian::CsvProbe();
    }

    QTemporaryDir folder;
};

inline core::Time at(const char *iso)
{
    return core::parseIso8601(QString::fromUtf8(iso)).value();
}

} // namespace twinscope::test
