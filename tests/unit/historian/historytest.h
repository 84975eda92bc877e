// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/embeddedstore.h>

#include <QFile>
#include <QTemporaryDir>

#include <gtest/gtest.h>
#include <sqlite3.h>

namespace twinscope::historian {

/// A history folder of its own for each test, and what tests do with it.
class HistoryTest : public testing::Test
{
protected:
    QString folder() const { return m_directory.filePath(QStringLiteral("plant.twin.history")); }
    QString file(const char *name) const { return folder() + QLatin1Char('/') + QLatin1String(name); }

    std::unique_ptr<EmbeddedStore> opened(bool readOnly = false)
    {
        auto store = openEmbeddedStore(folder(), {.readOnly = readOnly});
        EXPECT_TRUE(store.ok()) << store.error().sentence.toStdString() << store.error().detail.toStdString();
        return store.ok() ? std::move(*store) : nullptr;
    }

    /// The failure must be of that kind, and say something to the user.
    void expectRefusal(core::ErrorCode code, bool readOnly = false)
    {
        const auto store = openEmbeddedStore(folder(), {.readOnly = readOnly});
        ASSERT_FALSE(store.ok());
        EXPECT_EQ(store.error().code, code) << store.error().detail.toStdString();
        EXPECT_TRUE(store.error().sentence.endsWith(QLatin1Char('.'))) << store.error().sentence.toStdString();
        EXPECT_TRUE(store.error().sentence.contains(folder())) << store.error().sentence.toStdString();
    }

    static core::Result<Appended> appendNumber(Store &store, qint64 number)
    {
        const auto series = store.series(QStringLiteral("pump.flow"));
        if (!series)
            return series.error();
        const SeriesSample sample{*series, {{number}, {number}, number, core::good()}};
        return store.append({&sample, 1});
    }

    /// A history with that many samples, closed again.
    void makeHistory(int samples)
    {
        const auto store = opened();
        for (int i = 0; i < samples; ++i)
            ASSERT_TRUE(appendNumber(*store, i).ok());
    }

    /// How many samples there are, each exactly one after the other; -1 where one is missing or wrong.
    static qint64 countNumbers(Store &store)
    {
        qint64 expected = 0;
        const auto series = store.series(QStringLiteral("pump.flow"));
        const auto done = store.scan(series.ok() ? *series : 0, {0}, {std::numeric_limits<qint64>::max()},
                                     [&](const core::Sample &sample) {
                                         const bool isNext = sample.value == core::Value(expected);
                                         expected = isNext ? expected + 1 : -1;
                                         return isNext;
                                     });
        return done.ok() ? expected : -1;
    }

    static QByteArray contentOf(const QString &path)
    {
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

    static void write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        ASSERT_EQ(file.write(content), content.size());
    }

    static void runSql(const QString &file, const char *sql)
    {
        sqlite3 *handle = nullptr;
        ASSERT_EQ(sqlite3_open(QFile::encodeName(file).constData(), &handle), SQLITE_OK);
        EXPECT_EQ(sqlite3_exec(handle, sql, nullptr, nullptr, nullptr), SQLITE_OK) << sqlite3_errmsg(handle);
        sqlite3_close(handle);
    }

private:
    QTemporaryDir m_directory;
};

} // namespace twinscope::historian
