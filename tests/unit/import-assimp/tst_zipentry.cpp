// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipentry.h"

#include "testdata.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QFile>

#include <random>

namespace twinscope::assimp {

class ZipEntryHead : public testing::Test
{
protected:
    void SetUp() override
    {
        QFile file(test::sharedData(QStringLiteral("cad/3mf/cylinder.3mf")));
        if (!file.open(QIODevice::ReadOnly))
            GTEST_SKIP() << "The shared CAD files are not on this machine.";
        archive = file.readAll();
    }

    static QByteArray read(QByteArray bytes, qsizetype limit = 1 << 20)
    {
        QBuffer buffer(&bytes);
        buffer.open(QIODevice::ReadOnly);
        return zipEntryHead(buffer, QStringLiteral("3dmodel.model"), limit);
    }

    QByteArray archive;
};

TEST_F(ZipEntryHead, IsUnpackedUpToTheLimit)
{
    const QByteArray whole = read(archive);
    EXPECT_TRUE(whole.contains("<model"));
    EXPECT_EQ(read(archive, 100), whole.left(100));
}

TEST_F(ZipEntryHead, IsEmptyForWhatIsNoArchive)
{
    EXPECT_EQ(read({}), QByteArray());
    EXPECT_EQ(read("PK"), QByteArray());
    EXPECT_EQ(read(QByteArray(1000, 'x')), QByteArray());
}

TEST_F(ZipEntryHead, NeverGrowsBeyondTheLimitHoweverBrokenTheArchive)
{
    std::mt19937 random(3);
    for (int round = 0; round < 2000; ++round) {
        QByteArray damaged = archive;
        for (int i = 0; i < 4; ++i)
            damaged[qsizetype(random() % uint(damaged.size()))] = char(random());
        // The lists stand at the end; that is where damage is worst.
        damaged[damaged.size() - 1 - qsizetype(random() % 120)] = char(0xff);
        EXPECT_LE(read(damaged, 5000).size(), 5000);
    }
}

} // namespace twinscope::assimp
