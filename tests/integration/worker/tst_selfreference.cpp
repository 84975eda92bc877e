// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "nestedstep.h"
#include "processes.h"
#include "smalliges.h"
#include "workertest.h"

#include <twinscope/geometry/modelcheck.h>

#include <QMap>
#include <QRegularExpression>

namespace twinscope::test {

using core::ErrorCode;

/// Files whose parts refer to themselves, to each other without end, or to what is not there.
class SelfReference : public WorkerTest
{
protected:
    static core::WorkerLimits tight() { return {.memoryBytes = qint64(1) << 30, .time = std::chrono::seconds(60)}; }

    void expectNoHarm(const char *name, const QByteArray &content)
    {
        SCOPED_TRACE(name);
        const QString path = write(QLatin1String(name), content);
        const auto result = load(path, tight());
        if (result) {
            EXPECT_EQ(geometry::faultOf(*result->model).toStdString(), "");
        } else {
            EXPECT_GT(result.error().sentence.size(), 30) << result.error().sentence.toStdString();
            EXPECT_NE(result.error().code, ErrorCode::TimedOut) << result.error().sentence.toStdString();
        }
        EXPECT_EQ(processesWith(path), 0);
    }

    void expectRefused(const char *name, const QByteArray &content, ErrorCode code, const char *words)
    {
        SCOPED_TRACE(name);
        const QString path = write(QLatin1String(name), content);
        const auto result = load(path, tight());
        ASSERT_FALSE(result) << result->model->instanceCount();
        EXPECT_EQ(result.error().code, code) << result.error().sentence.toStdString();
        EXPECT_TRUE(result.error().sentence.contains(QLatin1String(words))) << result.error().sentence.toStdString();
        EXPECT_EQ(processesWith(path), 0);
    }

    size_t instancesOf(const char *name, const QByteArray &content)
    {
        const auto result = load(write(QLatin1String(name), content), tight());
        EXPECT_TRUE(result) << (result ? std::string() : result.error().sentence.toStdString());
        return result ? result->model->instanceCount() : 0;
    }
};

/// By kind of entity: the file in which the first of that kind refers to itself where it refers to another.
QMap<QByteArray, QByteArray> selfReferring(const QByteArray &step)
{
    static const QRegularExpression entity(QStringLiteral("^(#\\d+)=\\(?([A-Z_0-9]+)\\(.*?(#\\d+)"),
                                           QRegularExpression::MultilineOption);
    QMap<QByteArray, QByteArray> files;
    for (auto it = entity.globalMatch(QString::fromLatin1(step)); it.hasNext();) {
        const auto match = it.next();
        const QByteArray kind = match.captured(2).toLatin1();
        if (files.contains(kind))
            continue;
        QByteArray changed = step;
        changed.replace(match.capturedStart(3), match.capturedLength(3), match.captured(1).toLatin1());
        files.insert(kind, changed);
    }
    return files;
}

// A cylinder's side: directory numbers 1 (its line) and 3.
const std::vector<IgesEntity> Side = {{"110,0.,0.,0.,10.,0.,0.;"}, {"122,1,0.,0.,20.;"}};

/// The side, and above it definitions that hold the one below several times; all of them seen once.
std::vector<IgesEntity> subfigures(int levels, int copies)
{
    std::vector<IgesEntity> entities = Side;
    int below = 3;
    for (int level = 0; level < levels; ++level) {
        QByteArray parts;
        for (int copy = 0; copy < copies; ++copy)
            parts += ',' + QByteArray::number(below);
        entities.push_back({"308," + QByteArray::number(level) + ",1HF," + QByteArray::number(copies) + parts + ';'});
        const auto definition = int(2 * entities.size() - 1);
        entities.push_back({"408," + QByteArray::number(definition) + ",0.,0.,0.,1.;"});
        below = definition + 2;
    }
    return entities;
}

TEST_F(SelfReference, EveryKindOfStepEntityMayReferToItself)
{
    const auto files = selfReferring(nestedStep(1, 2));
    EXPECT_GT(files.size(), 15);
    for (auto file = files.begin(); file != files.end(); ++file)
        expectNoHarm((file.key() + ".step").constData(), *file);
}

TEST_F(SelfReference, MappedItemsThatMultiplyThemselvesAreALimit)
{
    EXPECT_GT(instancesOf("mapped.step", mappedStep(1, 2)), 0u) << "the generator is sound itself";
    expectRefused("laughs.step", mappedStep(9, 10), ErrorCode::LimitExceeded, "too many parts");
}

TEST_F(SelfReference, AMappedItemThatHoldsItselfIsBroken)
{
    expectRefused("loop.step", mappedStep(3, 1, true), ErrorCode::Malformed, "contains itself");
}

TEST_F(SelfReference, SubfiguresThatMultiplyThemselvesAreALimit)
{
    EXPECT_GT(instancesOf("sound.igs", igesFile(Side)), 0u) << "the generator is sound itself";
    EXPECT_GT(instancesOf("figures.igs", igesFile(subfigures(2, 2))), 0u);
    expectRefused("laughs.igs", igesFile(subfigures(9, 10)), ErrorCode::LimitExceeded, "too many parts");
}

TEST_F(SelfReference, IgesEntitiesMayReferToThemselves)
{
    auto figure = subfigures(1, 1);
    figure[2].parameters = "308,0,1HF,1,7;";
    expectRefused("figure.igs", igesFile(figure), ErrorCode::Malformed, "contains itself");
    expectNoHarm("directrix.igs", igesFile({Side[0], {"122,3,0.,0.,20.;"}}));
    expectNoHarm("matrix.igs", igesFile({{"110,0.,0.,0.,10.,0.,0.;", 5},
                                         {"122,1,0.,0.,20.;", 5},
                                         {"124,1.,0.,0.,0.,0.,1.,0.,0.,0.,0.,1.,0.;", 5}}));
    expectNoHarm("curve.igs", igesFile({{"102,2,1,3;"}, {"102,1,1;"}, {"122,1,0.,0.,20.;"}}));
    expectNoHarm("trimmed.igs", igesFile({Side[0], Side[1], {"144,5,0,0,0;"}}));
    expectNoHarm("group.igs", igesFile({Side[0], Side[1], {"402,2,3,5;"}}));
}

TEST_F(SelfReference, IgesCountsAndPointersAreNotBelieved)
{
    expectNoHarm("curve.igs", igesFile({Side[0], {"102,2000000000,1,1;"}, {"122,3,0.,0.,20.;"}}));
    expectNoHarm("figure.igs", igesFile({Side[0], Side[1], {"308,0,1HF,2000000000,3;"}, {"408,5,0.,0.,0.,1.;"}}));
    expectNoHarm("spline.igs", igesFile({{"128,2000000000,2000000000,3,3,0,0,1,0,0,0.,1.;"}}));
    expectNoHarm("negative.igs", igesFile({{"128,-5,-5,-3,-3,0,0,1,0,0,0.,1.;"}, {"102,-1,1;"}}));
    expectNoHarm("nowhere.igs", igesFile({Side[0], {"122,999999,0.,0.,20.;"}, {"408,-7,0.,0.,0.,1.;"}}));
    QByteArray counts = igesFile(Side);
    counts.replace("D      4P      2", "D9999999P9999999");
    expectNoHarm("counts.igs", counts);
}

} // namespace twinscope::test
