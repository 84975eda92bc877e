// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive/archive.h"

#include "zipfile.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace twinscope;
using namespace twinscope::whatif;

namespace {

class ArchiveTest : public testing::Test
{
protected:
    QString zip(const std::vector<test::ZipEntry> &entries) const
    {
        QString path = folder.filePath(QStringLiteral("test.zip"));
        EXPECT_TRUE(test::writeZip(path, entries));
        return path;
    }

    core::ErrorCode codeOf(const std::vector<test::ZipEntry> &entries, const ArchiveLimits &limits = {}) const
    {
        const auto archive = Archive::open(zip(entries), limits);
        EXPECT_FALSE(archive);
        return archive ? core::ErrorCode::Internal : archive.error().code;
    }

    QTemporaryDir folder;
    core::Progress progress;
};

} // namespace

TEST_F(ArchiveTest, UnpacksFilesAndFolders)
{
    const auto archive = Archive::open(zip({{"a/b/c.txt", "hello"}, {"run", "#!", S_IFREG | 0755}, {"empty/", {}}}));
    ASSERT_TRUE(archive);
    EXPECT_EQ(archive->files(), (QStringList{"a/b/c.txt", "run"}));
    const QTemporaryDir out;
    ASSERT_TRUE(archive->unpack(out.path(), progress));
    QFile file(out.filePath("a/b/c.txt"));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "hello");
    EXPECT_TRUE(QFileInfo(out.filePath("run")).isExecutable());
    EXPECT_FALSE(QFileInfo(out.filePath("a/b/c.txt")).isExecutable());
}

TEST_F(ArchiveTest, BackslashesOfWindowsArePathSeparators)
{
    const auto archive = Archive::open(zip({{"binaries\\linux64\\x.so", "x"}}));
    ASSERT_TRUE(archive);
    EXPECT_TRUE(archive->contains("binaries/linux64/x.so"));
}

TEST_F(ArchiveTest, ReadsOneEntryWithinItsLimit)
{
    const auto archive = Archive::open(zip({{"modelDescription.xml", QByteArray(1000, 'x')}}));
    ASSERT_TRUE(archive);
    EXPECT_EQ(archive->read("modelDescription.xml", 1000)->size(), 1000);
    EXPECT_EQ(archive->read("modelDescription.xml", 999).error().code, core::ErrorCode::LimitExceeded);
    EXPECT_EQ(archive->read("nothing", 999).error().code, core::ErrorCode::NotFound);
}

TEST_F(ArchiveTest, WhatLeadsOutIsRefusedAsAWhole)
{
    for (const char *name : {"../evil", "a/../../evil", "/etc/evil", "..\\evil", "C:\\evil", "C:evil", "a/..", "a\nb"})
        EXPECT_EQ(codeOf({{"good", "x"}, {QString::fromLatin1(name), "x"}}), core::ErrorCode::Refused) << name;
}

TEST_F(ArchiveTest, LinksAndDevicesAreRefused)
{
    EXPECT_EQ(codeOf({{"link", "/etc/passwd", S_IFLNK | 0777}}), core::ErrorCode::Refused);
    EXPECT_EQ(codeOf({{"pipe", "", S_IFIFO | 0666}}), core::ErrorCode::Refused);
}

TEST_F(ArchiveTest, OfAFileThatComesTwiceTheLastHolds)
{
    const auto archive = Archive::open(zip({{"a/b", "1"}, {"a//b", "2"}}));
    ASSERT_TRUE(archive);
    EXPECT_EQ(archive->repeated(), QStringList{"a/b"});
    EXPECT_EQ(*archive->read("a/b", 10), "2");
    const QTemporaryDir out;
    EXPECT_TRUE(archive->unpack(out.path(), progress));
}

TEST_F(ArchiveTest, AFileWhereAFolderHasToBeIsAnError)
{
    const auto archive = Archive::open(zip({{"a", "1"}, {"a/b", "2"}}));
    ASSERT_TRUE(archive);
    const QTemporaryDir out;
    EXPECT_EQ(archive->unpack(out.path(), progress).error().code, core::ErrorCode::WriteFailed);
}

TEST_F(ArchiveTest, BombsAreRefusedByCountSizeAndRatio)
{
    EXPECT_EQ(codeOf({{"a", "1"}, {"b", "2"}, {"c", "3"}}, {.entries = 2}), core::ErrorCode::LimitExceeded);
    const QByteArray zeros(1 << 20, '\0');
    EXPECT_EQ(codeOf({{"a", zeros}, {"b", zeros}}, {.totalBytes = 1 << 20}), core::ErrorCode::LimitExceeded);
    EXPECT_EQ(codeOf({{"a", zeros}, {"b", zeros}}, {.bombBytes = 1 << 20}), core::ErrorCode::LimitExceeded);
}

TEST_F(ArchiveTest, DamageIsTold)
{
    const QString path = zip({{"a.txt", QByteArray("some text that is long enough to be found")}, {"b.txt", "b"}});
    QFile file(path);
    ASSERT_TRUE(file.open(QIODevice::ReadWrite));
    const QByteArray content = file.readAll();
    file.seek(40);
    file.write(QByteArray(4, '\x55'));
    file.close();
    const auto archive = Archive::open(path);
    ASSERT_TRUE(archive);
    EXPECT_EQ(archive->read("a.txt", 1000).error().code, core::ErrorCode::Malformed);
    const QTemporaryDir out;
    EXPECT_EQ(archive->unpack(out.path(), progress).error().code, core::ErrorCode::Malformed);
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write(content.left(content.size() / 2));
    file.close();
    EXPECT_EQ(Archive::open(path).error().code, core::ErrorCode::Malformed);
}

TEST_F(ArchiveTest, WhatIsNoArchiveIsTold)
{
    EXPECT_EQ(Archive::open(folder.filePath("none")).error().code, core::ErrorCode::NotFound);
    QFile file(folder.filePath("text.fmu"));
    ASSERT_TRUE(file.open(QIODevice::WriteOnly));
    file.write("no archive");
    file.close();
    const auto archive = Archive::open(file.fileName());
    ASSERT_FALSE(archive);
    EXPECT_TRUE(archive.error().sentence.contains("ZIP"));
}

TEST_F(ArchiveTest, UnpackingIsCancelled)
{
    const auto archive = Archive::open(zip({{"a", "1"}}));
    ASSERT_TRUE(archive);
    std::stop_source stop;
    stop.request_stop();
    core::Progress cancelled(stop.get_token());
    EXPECT_EQ(archive->unpack(folder.path(), cancelled).error().code, core::ErrorCode::Cancelled);
}
