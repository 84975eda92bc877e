// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Disks that are slow, full or suddenly read-only, under QoS 1 load: what cannot be stored stays with the broker.

#include "recordingtest.h"

#include <QFile>

#include <sys/mount.h>

using namespace twinscope::test;

namespace {

constexpr auto CannotWrite = "The history cannot be written";

/// A recorder whose disk follows orders.
class DiskFaults : public RecordingTest
{
protected:
    RecordedPlant::Options onFaultyDisk() const
    {
        RecordedPlant::Options options;
        options.environment.insert(QStringLiteral("LD_PRELOAD"), QStringLiteral(TWINSCOPE_FAULTY_DISK_LIBRARY));
        options.environment.insert(QStringLiteral("TWINSCOPE_FAULTY_DISK"), orders());
        return options;
    }

    void order(const QByteArray &order) const
    {
        QFile file(orders());
        ASSERT_TRUE(file.open(QIODevice::WriteOnly));
        file.write(order);
    }

    QString orders() const { return folder.filePath(QStringLiteral("orders")); }

    QTemporaryDir folder;
};

/// A file system in memory that is soon full; goes with the object.
class SmallDisk
{
public:
    explicit SmallDisk(const QString &place)
        : m_place(QFile::encodeName(place))
        , m_isMounted(::mount("none", m_place.constData(), "tmpfs", 0, "size=4m") == 0)
    {
    }
    ~SmallDisk()
    {
        if (m_isMounted)
            ::umount2(m_place.constData(), MNT_DETACH);
    }
    SmallDisk(const SmallDisk &) = delete;
    SmallDisk &operator=(const SmallDisk &) = delete;
    bool isMounted() const { return m_isMounted; }

private:
    const QByteArray m_place;
    const bool m_isMounted;
};

/// Takes what room there is but for so many bytes.
bool fill(const QString &path, qint64 rest)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return false;
    while (file.write(QByteArray(4096, 'x')) == 4096) {
    }
    return file.resize(file.size() - rest);
}

/// Fills the disk with ballast until the recorder says that it cannot write.
void fillUntilTold(const QString &ballast, RecordedPlant &plant, Counter &counter)
{
    ASSERT_TRUE(fill(ballast, 200'000));
    EXPECT_TRUE(waitUntil([&] { return counter.publish(200) && plant.said().contains(CannotWrite); }));
}

} // namespace

TEST_F(DiskFaults, aSlowDiskHoldsTheBrokerBackAndLosesNothing)
{
    order("slow 100");
    RecordedPlant plant({broker.url()}, onFaultyDisk());
    Counter counter(broker.url());
    const qint64 first = startUntilRecorded(plant, counter);
    ASSERT_TRUE(counter.publish(3'000));
    EXPECT_LT(plant.recordedCount(), counter.published() - first) << "the disk cannot have been that quick";
    expectWhole(plant, counter, first);
}

TEST_F(DiskFaults, aDiskThatTurnsReadOnlyIsToldAndLosesNothing)
{
    RecordedPlant plant({broker.url()}, onFaultyDisk());
    Counter counter(broker.url());
    const qint64 first = startUntilRecorded(plant, counter);
    ASSERT_TRUE(counter.publish(100));
    order("read-only");
    ASSERT_TRUE(counter.publish(500));
    EXPECT_TRUE(waitUntil([&] { return plant.said().contains(CannotWrite); }));
    const qint64 stored = plant.recordedCount();
    ASSERT_TRUE(counter.publish(500));
    EXPECT_EQ(plant.recordedCount(), stored);
    order("");
    expectWhole(plant, counter, first);
}

TEST_F(DiskFaults, aFullDiskIsToldAndLosesNothing)
{
    const SmallDisk disk(folder.path());
    if (!disk.isMounted())
        GTEST_SKIP() << "Only root may mount a small disk: run this test as root.";
    RecordedPlant plant({broker.url()}, {.folder = folder.path()});
    Counter counter(broker.url());
    const qint64 first = startUntilRecorded(plant, counter);
    const QString ballast = folder.filePath(QStringLiteral("ballast"));
    ASSERT_NO_FATAL_FAILURE(fillUntilTold(ballast, plant, counter));
    ASSERT_TRUE(counter.publish(1'000));
    ASSERT_TRUE(QFile::remove(ballast));
    expectWhole(plant, counter, first);
}

TEST_F(DiskFaults, aRecorderThatDiesOnAFullDiskGetsEverythingAgain)
{
    const SmallDisk disk(folder.path());
    if (!disk.isMounted())
        GTEST_SKIP() << "Only root may mount a small disk: run this test as root.";
    RecordedPlant plant({broker.url()}, {.folder = folder.path()});
    Counter counter(broker.url());
    const qint64 first = startUntilRecorded(plant, counter);
    const QString ballast = folder.filePath(QStringLiteral("ballast"));
    ASSERT_NO_FATAL_FAILURE(fillUntilTold(ballast, plant, counter));
    plant.killRecorder();
    ASSERT_TRUE(counter.publish(300));
    ASSERT_TRUE(QFile::remove(ballast));
    plant.startRecorder();
    expectWhole(plant, counter, first);
}
