// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "zipentry.h"

#include "testdata.h"

#include <gtest/gtest.h>

#include <QBuffer>
#include <QFile>

#include <random>

namespace twinscope::assimp {

/// Notes how much was asked for at once.
class Watched : public QBuffer
{
public:
    using QBuffer::QBuffer;
    qint64 most = 0;

protected:
    qint64 readData(char *data, qint64 size) override
    {
        most = std::max(most, size);
        return QBuffer::readData(data, size);
    }
};

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

TEST_F(ZipEntryHead, DoesNotBelieveASizeBeyondTheArchive)
{
    const qsizetype record = archive.lastIndexOf("PK\x05\x06");
    ASSERT_GE(record, 0);
    archive.replace(record + 12, 4, QByteArray(4, '\x7f')); // the list of entries has 2 GB
    Watched device(&archive);
    device.open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    zipEntryHead(device, QStringLiteral("3dmodel.model"), 5000);
    EXPECT_GT(device.most, 0);
    EXPECT_LE(device.most, archive.size());
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
