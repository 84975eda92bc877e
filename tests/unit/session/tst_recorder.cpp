// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "recorder.h"

#include "childprocess.h"
#include "sessionfakes.h"

#include <QTemporaryDir>

using namespace twinscope;
using session::Recorder;
using session::StoreOrigin;

namespace {

const core::Time Start = core::Time::fromSeconds(1'600'000'000);

class Recording : public testing::Test
{
protected:
    bool append(Recorder &recorder, core::ChannelIndex channel, double value)
    {
        const telemetry::IncomingSample incoming{channel, test::reading(Start, value)};
        return recorder.append(std::span(&incoming, 1), {}).ok();
    }

    QTemporaryDir folder;
    core::ManualClock clock{Start};
    core::MessageLog log{clock};
    plant::Project project = test::openSmallProject(folder.path());
};

} // namespace

TEST_F(Recording, writesSamplesUnderTheirChannelsId)
{
    Recorder recorder(project, log, true);
    ASSERT_TRUE(recorder.isRecording());
    ASSERT_EQ(recorder.series().size(), 2u);
    EXPECT_TRUE(append(recorder, 1, 7));
    EXPECT_EQ(*recorder.store()->valueAt(recorder.series()[1], Start), test::reading(Start, 7));
    EXPECT_TRUE(append(recorder, 77, 1)) << "a channel that does not exist costs nothing";
    EXPECT_EQ(recorder.store()->statistics()->samples, 1u);
    EXPECT_TRUE(log.messages().empty());
}

TEST_F(Recording, withoutRecordingOrRecordThereIsNoStoreAndNoComplaint)
{
    const Recorder recorder(project, log, false);
    EXPECT_EQ(recorder.store(), nullptr);
    EXPECT_FALSE(recorder.isRecording());
    EXPECT_TRUE(log.messages().empty());
}

TEST_F(Recording, readsWhatWasRecordedAlsoWhereAChannelNeverWas)
{
    {
        Recorder writer(project, log, true);
        ASSERT_TRUE(append(writer, 1, 7));
    }
    project.plant.channels[0].id = QStringLiteral("added-later");
    const Recorder reader(project, log, false);
    ASSERT_NE(reader.store(), nullptr);
    EXPECT_FALSE(reader.isRecording());
    ASSERT_EQ(reader.series().size(), 2u);
    EXPECT_EQ(reader.series()[0], session::NoSeries);
    EXPECT_TRUE(log.messages().empty());

    const StoreOrigin origin(*reader.store(), project.plant, reader.series(), log);
    const std::vector<core::ChannelIndex> both{0, 1};
    EXPECT_EQ(origin.valuesAt(both, Start), (std::vector{core::Sample(), test::reading(Start, 7)}));
    EXPECT_EQ(origin.valueAt(0, Start), core::Sample());
    EXPECT_EQ(origin.envelope(0, Start, Start + std::chrono::seconds(1), 3).size(), 3u);
    EXPECT_EQ(origin.envelope(1, Start, Start + std::chrono::seconds(1), 3)[0].count, 1u);
    EXPECT_TRUE(log.messages().empty());
}

TEST_F(Recording, aReaderFindsChannelsThatAreRecordedLater)
{
    QString later = std::exchange(project.plant.channels[0].id, QStringLiteral("recorded-first"));
    {
        Recorder writer(project, log, true);
        ASSERT_TRUE(append(writer, 1, 7));
    }
    std::swap(project.plant.channels[0].id, later);
    const Recorder reader(project, log, false);
    const StoreOrigin origin(*reader.store(), project.plant, reader.series(), log);
    EXPECT_EQ(origin.valueAt(0, Start), core::Sample());
    {
        Recorder writer(project, log, true);
        ASSERT_TRUE(append(writer, 0, 8));
    }
    EXPECT_EQ(origin.valueAt(0, Start), test::reading(Start, 8));
    EXPECT_TRUE(log.messages().empty());
}

TEST_F(Recording, aSecondProcessReadsOnlyAndSaysWhy)
{
    test::ChildProcess first([this](int pipe) {
        Recorder writer(project, log, true);
        test::say(pipe, writer.isRecording() && append(writer, 0, 7) ? "recording" : "failed");
        return ::pause();
    });
    ASSERT_EQ(first.readLine(), "recording");
    const Recorder second(project, log, true);
    EXPECT_FALSE(second.isRecording());
    ASSERT_NE(second.store(), nullptr) << "history can still be looked at";
    EXPECT_EQ(*second.store()->valueAt(second.series()[0], Start), test::reading(Start, 7));
    ASSERT_EQ(log.messages().size(), 1u);
    EXPECT_EQ(log.messages()[0].severity, core::Severity::Error);
    EXPECT_EQ(log.messages()[0].subject, QStringLiteral("history"));
}

TEST_F(Recording, aFolderThatCannotBeWrittenIsTold)
{
    if (::geteuid() == 0) {
        // Root may write anywhere; a file in the place of the folder stops even root.
        QFile inTheWay(historian::embeddedStorePath(project.path));
        ASSERT_TRUE(inTheWay.open(QIODevice::WriteOnly));
    } else {
        QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::ExeOwner);
    }
    const Recorder recorder(project, log, true);
    QFile::setPermissions(folder.path(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    EXPECT_FALSE(recorder.isRecording());
    EXPECT_EQ(recorder.store(), nullptr);
    EXPECT_FALSE(log.messages().empty());
}
