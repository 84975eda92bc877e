// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "occtimporter.h"
#include "testdata.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace twinscope;

namespace {

/// A copy of an assembly that is spread over thirteen files, to be damaged.
class SideFiles : public testing::Test
{
protected:
    void SetUp() override
    {
        const QString source = test::sharedData(QStringLiteral("cad/cax_if_occt_import_js/cax-if/s1-c5-214"));
        if (source.isEmpty())
            GTEST_SKIP() << "The shared CAD files are not on this machine.";
        ASSERT_TRUE(QDir(m_folder.path()).mkdir(QStringLiteral("ship")));
        for (const QString &name : QDir(source).entryList(QDir::Files))
            ASSERT_TRUE(QFile::copy(source + QLatin1Char('/') + name, path(name)));
    }

    QString path(const QString &name) const { return m_folder.filePath(QStringLiteral("ship/") + name); }

    void replace(const QString &file, const QByteArray &from, const QByteArray &to)
    {
        QFile source(path(file));
        ASSERT_TRUE(source.open(QIODevice::ReadOnly));
        QByteArray content = source.readAll();
        source.close();
        ASSERT_TRUE(content.contains(from));
        ASSERT_TRUE(source.remove());
        ASSERT_TRUE(source.open(QIODevice::WriteOnly));
        source.write(content.replace(from, to));
    }

    core::Result<geometry::Model> read()
    {
        occt::OcctImporter importer;
        core::Progress progress;
        return importer.read(path(QStringLiteral("s1-c5-214.stp")), {}, progress);
    }

    QTemporaryDir m_folder;
};

constexpr quint64 WholeShip = 11, Tail = 3;

} // namespace

TEST_F(SideFiles, AreFoundThroughAllLevelsAndReported)
{
    const auto model = read();
    ASSERT_TRUE(model);
    EXPECT_EQ(model->instanceCount(), WholeShip);
    EXPECT_EQ(model->files.size(), 12);
    EXPECT_TRUE(model->files.contains(path(QStringLiteral("TAIL_TURBINE.stp"))));
    EXPECT_TRUE(model->warnings.isEmpty()) << model->warnings.join(QLatin1Char(' ')).toStdString();
}

TEST_F(SideFiles, AMissingOneIsNamedAndWaitedFor)
{
    ASSERT_TRUE(QFile::remove(path(QStringLiteral("TAIL.stp"))));
    const auto model = read();
    ASSERT_TRUE(model);
    EXPECT_EQ(model->instanceCount(), WholeShip - Tail);
    EXPECT_TRUE(model->warnings.join(QLatin1Char(' ')).contains(QStringLiteral("TAIL.stp")));
    EXPECT_TRUE(model->files.contains(path(QStringLiteral("TAIL.stp"))));
}

TEST_F(SideFiles, ABrokenOneIsNamed)
{
    replace(QStringLiteral("TAIL.stp"), "ISO-10303-21;", "nothing of the kind");
    const auto model = read();
    ASSERT_TRUE(model);
    EXPECT_EQ(model->instanceCount(), WholeShip - Tail);
    EXPECT_TRUE(model->warnings.join(QLatin1Char(' ')).contains(QStringLiteral("TAIL.stp")));
}

TEST_F(SideFiles, OneWithCoordinatesThatAreNoPlaceIsNamedAndTheRestIsShown)
{
    QFile turbine(path(QStringLiteral("TAIL_TURBINE.stp")));
    ASSERT_TRUE(turbine.open(QIODevice::ReadOnly));
    QString text = QString::fromLatin1(turbine.readAll());
    turbine.close();
    const QRegularExpression point(QStringLiteral("(CARTESIAN_POINT\\s*\\('[^']*',\\s*\\()[^,]+,"));
    ASSERT_TRUE(text.contains(point));
    text.replace(text.indexOf(point), point.match(text).capturedLength(),
                 point.match(text).captured(1) + QStringLiteral("1.E30,"));
    ASSERT_TRUE(turbine.open(QIODevice::WriteOnly));
    turbine.write(text.toLatin1());
    turbine.close();
    const auto model = read();
    ASSERT_TRUE(model) << model.error().sentence.toStdString();
    EXPECT_EQ(model->instanceCount(), WholeShip - Tail);
    EXPECT_TRUE(model->warnings.join(QLatin1Char(' ')).contains(QStringLiteral("TAIL_TURBINE.stp")))
        << model->warnings.join(QLatin1Char(' ')).toStdString();
}

TEST_F(SideFiles, OutsideTheFolderAreNotRead)
{
    ASSERT_TRUE(QFile::rename(path(QStringLiteral("TAIL.stp")), m_folder.filePath(QStringLiteral("TAIL.stp"))));
    replace(QStringLiteral("s1-c5-214.stp"), "'TAIL.stp'", "'../TAIL.stp'");
    const auto model = read();
    ASSERT_TRUE(model);
    EXPECT_EQ(model->instanceCount(), WholeShip - Tail);
    EXPECT_TRUE(model->warnings.join(QLatin1Char(' ')).contains(QStringLiteral("../TAIL.stp")));
    EXPECT_FALSE(model->files.join(QLatin1Char(' ')).contains(QStringLiteral("/TAIL.stp")));
}

TEST_F(SideFiles, ThatReferOutsideTheFolderAreNotRead)
{
    const QString outside = m_folder.filePath(QStringLiteral("TAIL_TURBINE.stp"));
    ASSERT_TRUE(QFile::rename(path(QStringLiteral("TAIL_TURBINE.stp")), outside));
    replace(QStringLiteral("TAIL.stp"), "'TAIL_TURBINE.stp'", "'" + outside.toUtf8() + "'");
    const auto model = read();
    ASSERT_TRUE(model);
    EXPECT_EQ(model->instanceCount(), WholeShip - Tail);
}

TEST_F(SideFiles, ReachedThroughALinkOutOfTheFolderAreNotRead)
{
    const QString outside = m_folder.filePath(QStringLiteral("TAIL.stp"));
    ASSERT_TRUE(QFile::rename(path(QStringLiteral("TAIL.stp")), outside));
    ASSERT_TRUE(QFile::link(outside, path(QStringLiteral("TAIL.stp"))));
    const auto model = read();
    ASSERT_TRUE(model);
    EXPECT_EQ(model->instanceCount(), WholeShip - Tail);
}

TEST_F(SideFiles, ACircleOfReferencesEnds)
{
    replace(QStringLiteral("TAIL.stp"), "'TAIL_TURBINE.stp'", "'TAIL.stp'");
    const auto model = read();
    if (!model)
        EXPECT_FALSE(model.error().sentence.isEmpty());
    else
        EXPECT_GE(model->instanceCount(), WholeShip - Tail);
}
