// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "cachecare.h"

#include <gtest/gtest.h>

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

namespace twinscope::geometry {

class CacheCare : public testing::Test
{
protected:
    void make(const QString &name, int bytes, qint64 hoursOld) const
    {
        QFile file(folder.filePath(name));
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray(bytes, 'x'));
        file.flush();
        file.setFileTime(QDateTime::currentDateTimeUtc().addSecs(-3600 * hoursOld), QFileDevice::FileModificationTime);
    }

    QStringList names() const { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }

    QTemporaryDir folder;
};

TEST_F(CacheCare, TakesTheLongestUnusedModelsWithTheirManifests)
{
    for (const char *key : {"a", "b", "c"}) {
        const QString name = QString::fromLatin1(key);
        make(name + QStringLiteral("-1.model"), 1000, 10 - name.at(0).unicode() + 'a');
        make(name + QStringLiteral(".json"), 10, 1);
    }
    tidyCache(folder.path(), 2500);
    EXPECT_EQ(names(), (QStringList{QStringLiteral("b-1.model"), QStringLiteral("b.json"), QStringLiteral("c-1.model"),
                                    QStringLiteral("c.json")}));
    markUsed(folder.filePath(QStringLiteral("b-1.model")));
    tidyCache(folder.path(), 1500);
    EXPECT_EQ(names(), (QStringList{QStringLiteral("b-1.model"), QStringLiteral("b.json")}));
    tidyCache(folder.path(), 1500);
    EXPECT_EQ(names().size(), 2);
}

TEST_F(CacheCare, TakesOnlyOldLeftovers)
{
    make(QStringLiteral("a.1.part"), 10, 25);
    make(QStringLiteral("a.2.part.XyZ"), 10, 48);
    make(QStringLiteral("a.3.part"), 10, 1);
    tidyCache(folder.path(), 0);
    EXPECT_EQ(names(), QStringList{QStringLiteral("a.3.part")});
}

TEST_F(CacheCare, TakesAMissingFolderAsAnEmptyOne)
{
    tidyCache(folder.filePath(QStringLiteral("none")), 0);
    EXPECT_EQ(names(), QStringList());
}

} // namespace twinscope::geometry
