// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "predicttest.h"

#include "frame/framereader.h"
#include "prognosis/fleet.h"

namespace twinscope::test {
namespace {

using namespace predict;

const FleetWishes wishes{QStringLiteral("unit"), QStringLiteral("cycle"), {}, {}};

class FleetTable : public PredictTest
{
protected:
    core::Result<Fleet> fleet(const QByteArray &table, const FleetWishes &wanted = wishes)
    {
        const auto frame = readFrame(write(table), {{}, wanted.cycleColumn});
        if (!frame)
            return frame.error();
        return toFleet(*frame, wanted);
    }

    QString refusal(const QByteArray &table, const FleetWishes &wanted = wishes)
    {
        const auto found = fleet(table, wanted);
        return found ? QString() : found.error().sentence;
    }
};

TEST_F(FleetTable, IsDividedIntoUnitsEvenWhereTheirRowsAreMixed)
{
    const auto found = fleet("unit,cycle,p [bar],q\nA,1,10,0\nB,1,20,0\nA,2,11,1\nB,3,21,1\n");
    ASSERT_TRUE(found) << qPrintable(found.error().sentence);
    ASSERT_EQ(found->runs.size(), 2U);
    EXPECT_EQ(found->columns, QStringList({QStringLiteral("p"), QStringLiteral("q")}));
    EXPECT_EQ(found->units, QStringList({QStringLiteral("bar"), QString()}));
    EXPECT_EQ(found->runs[0].unit, QStringLiteral("A"));
    EXPECT_EQ(found->runs[1].cycles[1], 3);
    EXPECT_EQ(found->runs[1].values(1, 0), 21);
}

TEST_F(FleetTable, NamesTheColumnThatIsMissing)
{
    EXPECT_TRUE(refusal("machine,cycle,p\n1,1,10\n1,2,11\n").contains(QStringLiteral("“unit”")));
    EXPECT_TRUE(refusal("unit,hour,p\n1,1,10\n1,2,11\n").contains(QStringLiteral("“cycle”")));
}

TEST_F(FleetTable, NamesColumnAndUnitWhereCyclesAreUnsortedOrDoubled)
{
    for (const QByteArray &table : {QByteArray("unit,cycle,p\nA,1,1\nA,2,1\nB,1,1\nB,3,1\nB,2,1\n"),
                                    QByteArray("unit,cycle,p\nA,1,1\nA,2,1\nB,1,1\nB,2,1\nB,2,1\n")}) {
        const QString sentence = refusal(table);
        EXPECT_TRUE(sentence.contains(QStringLiteral("“cycle”")) && sentence.contains(QStringLiteral("unit B")))
            << qPrintable(sentence);
    }
}

TEST_F(FleetTable, NamesColumnAndRowWhereTheUnitIsMissing)
{
    const QString sentence = refusal("unit,cycle,p\n1,1,1\n,2,1\n1,3,1\n");
    EXPECT_TRUE(sentence.contains(QStringLiteral("“unit”")) && sentence.contains(u'2')) << qPrintable(sentence);
}

TEST_F(FleetTable, TakesColumnsByTheirPlace)
{
    const auto found =
        fleet("A 1 10 0\nB 1 20 0\nA 2 11 1\n", FleetWishes{QStringLiteral("1"), QStringLiteral("2"), {}, {}});
    ASSERT_TRUE(found) << qPrintable(found.error().sentence);
    ASSERT_EQ(found->runs.size(), 2U);
    EXPECT_EQ(found->runs[0].cycles[1], 2);
    EXPECT_EQ(found->columns.size(), 2);
    EXPECT_TRUE(refusal("A 1 10\n", {QStringLiteral("1"), QStringLiteral("9"), {}, {}}).contains(u'9'));
}

TEST_F(FleetTable, NamesARenamedSensorAndOneWhoseMeasureChanged)
{
    const FleetWishes trained{wishes.unitColumn, wishes.cycleColumn, {QStringLiteral("p")}, {QStringLiteral("bar")}};
    EXPECT_TRUE(refusal("unit,cycle,pressure [bar]\n1,1,10\n1,2,10\n", trained).contains(QStringLiteral(": p.")));
    const QString sentence = refusal("unit,cycle,p [psi]\n1,1,10\n1,2,10\n", trained);
    EXPECT_TRUE(sentence.contains(QStringLiteral("“p”")) && sentence.contains(QStringLiteral("psi")) &&
                sentence.contains(QStringLiteral("bar")))
        << qPrintable(sentence);
}

TEST_F(FleetTable, WithoutRowsIsRefused)
{
    EXPECT_FALSE(refusal("unit,cycle,p\n").isEmpty());
}

} // namespace
} // namespace twinscope::test
