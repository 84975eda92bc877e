// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileformat.h"
#include "lengthunit.h"
#include "occtimporter.h"

#include <gtest/gtest.h>

using namespace twinscope;
using namespace twinscope::occt;

namespace {

QByteArray stepHead(const QByteArray &schema)
{
    return "ISO-10303-21;\nHEADER;\nFILE_NAME('a','','','','','','');\nFILE_SCHEMA (\n ( '" + schema +
           "' ) );\nENDSEC;\n";
}

QByteArray igesLine(const QByteArray &text, const QByteArray &sequence)
{
    return text.leftJustified(72, ' ') + sequence + '\n';
}

} // namespace

TEST(FileFormat, KnowsStepByItsFirstWords)
{
    EXPECT_EQ(fileKind("ISO-10303-21;\nHEADER;"), FileKind::Step);
    EXPECT_EQ(fileKind("\xEF\xBB\xBF\r\n  ISO-10303-21;\nHEADER;"), FileKind::Step);
    EXPECT_EQ(fileKind("/* a comment; ISO-9000 */ ISO-10303-21 ;"), FileKind::Step);
    EXPECT_EQ(fileKind("This mentions ISO-10303-21;"), FileKind::Unknown);
}

TEST(FileFormat, KnowsIgesByItsStartSection)
{
    EXPECT_EQ(fileKind(igesLine("Flange, drawn on a Monday", "S      1")), FileKind::Iges);
    EXPECT_EQ(fileKind(igesLine("", "S0000001")), FileKind::Iges);
    EXPECT_EQ(fileKind(igesLine("", "Something")), FileKind::Unknown);
    EXPECT_EQ(fileKind("S      1"), FileKind::Unknown);
}

TEST(FileFormat, KnowsBothFormsOfBrep)
{
    EXPECT_EQ(fileKind("DBRep_DrawableShape\n\nCASCADE Topology V1, (c) Matra-Datavision"), FileKind::BrepText);
    EXPECT_EQ(fileKind("\nCASCADE Topology V3, (c) Open Cascade\nLocations 0"), FileKind::BrepText);
    EXPECT_EQ(fileKind("\nOpen CASCADE Topology V4 (c)\n\x01\x02"), FileKind::BrepBinary);
}

TEST(FileFormat, TheSuffixDoesNotCount)
{
    const OcctImporter importer;
    EXPECT_EQ(importer.probe("solid cube\nfacet normal 0 0 1", QStringLiteral("step")), 0);
    EXPECT_GT(importer.probe(stepHead("AUTOMOTIVE_DESIGN"), QStringLiteral("txt")), 50);
}

TEST(FileFormat, NamesTheApplicationProtocol)
{
    const auto name = [](const QByteArray &schema) { return stepFormatName(stepSchema(stepHead(schema))); };
    EXPECT_EQ(name("AUTOMOTIVE_DESIGN { 1 0 10303 214 1 1 1 1 }"), QStringLiteral("STEP AP214"));
    EXPECT_EQ(name("automotive_design_cc2 { 1 2 10303 214 -1 1 5 4 }"), QStringLiteral("STEP AP214"));
    EXPECT_EQ(name("CONFIG_CONTROL_DESIGN"), QStringLiteral("STEP AP203"));
    EXPECT_EQ(name("CONFIGURATION_CONTROL_3D_DESIGN_ED2_MIM_LF { 1 0 10303 403 1 1 4}"), QStringLiteral("STEP AP203"));
    EXPECT_EQ(name("AP242_MANAGED_MODEL_BASED_3D_ENGINEERING_MIM_LF { 1 0 10303 442 1 1 4 }"),
              QStringLiteral("STEP AP242"));
    EXPECT_EQ(name("MY_OWN_SCHEMA"), QStringLiteral("STEP (MY_OWN_SCHEMA)"));
    EXPECT_EQ(stepFormatName(stepSchema("ISO-10303-21;\nHEADER;\nENDSEC;")), QStringLiteral("STEP"));
}

TEST(FileFormat, ACommentedSchemaIsNotTheSchema)
{
    const QByteArray head =
        "ISO-10303-21;\n/* FILE_SCHEMA(('CONFIG_CONTROL_DESIGN')); */\n" + stepHead("AUTOMOTIVE_DESIGN");
    EXPECT_EQ(stepSchema(head), "AUTOMOTIVE_DESIGN");
}

TEST(FileFormat, NamesTheIgesVersion)
{
    EXPECT_EQ(igesFormatName(11), QStringLiteral("IGES 5.3"));
    EXPECT_EQ(igesFormatName(9), QStringLiteral("IGES 5.1"));
    EXPECT_EQ(igesFormatName(6), QStringLiteral("IGES 4.0"));
    EXPECT_EQ(igesFormatName(0), QStringLiteral("IGES 2.0"));
    EXPECT_EQ(igesFormatName(99), QStringLiteral("IGES 5.3"));
}

TEST(LengthUnit, UnderstandsTheNamesStepFilesUse)
{
    EXPECT_EQ(stepLengthUnit(QStringLiteral("MILLIMETRE")).ucum, QStringLiteral("mm"));
    EXPECT_EQ(stepLengthUnit(QStringLiteral("metre")).ucum, QStringLiteral("m"));
    EXPECT_EQ(stepLengthUnit(QStringLiteral("Centimeter ")).ucum, QStringLiteral("cm"));
    EXPECT_EQ(stepLengthUnit(QStringLiteral("INCHES")).ucum, QStringLiteral("[in_i]"));
    EXPECT_DOUBLE_EQ(stepLengthUnit(QStringLiteral("feet")).metres, 0.3048);
    EXPECT_FALSE(stepLengthUnit(QStringLiteral("furlong")).isKnown());
}

TEST(LengthUnit, UnderstandsTheFlagsOfIges)
{
    EXPECT_EQ(igesLengthUnit(1, {}).ucum, QStringLiteral("[in_i]"));
    EXPECT_EQ(igesLengthUnit(2, {}).ucum, QStringLiteral("mm"));
    EXPECT_EQ(igesLengthUnit(3, QStringLiteral("MM")).ucum, QStringLiteral("mm"));
    EXPECT_EQ(igesLengthUnit(6, {}).ucum, QStringLiteral("m"));
    EXPECT_EQ(igesLengthUnit(10, {}).ucum, QStringLiteral("cm"));
    EXPECT_FALSE(igesLengthUnit(0, {}).isKnown());
    EXPECT_FALSE(igesLengthUnit(77, {}).isKnown());
}

TEST(LengthUnit, IsFoundByItsLength)
{
    EXPECT_EQ(lengthUnitOf(0.0254).ucum, QStringLiteral("[in_i]"));
    EXPECT_EQ(lengthUnitOf(1).ucum, QStringLiteral("m"));
    EXPECT_FALSE(lengthUnitOf(0.123).isKnown());
    EXPECT_DOUBLE_EQ(lengthUnitOf(0.123).metres, 0.123);
}
