// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileformat.h"

#include <gtest/gtest.h>

#include <QtEndian>

namespace twinscope::assimp {

namespace {

QByteArray binaryStl(quint32 triangles, const QByteArray &header = "made by hand")
{
    QByteArray bytes = header.leftJustified(80, ' ');
    const quint32 count = qToLittleEndian(triangles);
    bytes.append(reinterpret_cast<const char *>(&count), 4);
    const std::array<float, 12> triangle = {0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 0};
    for (quint32 i = 0; i < triangles; ++i) {
        bytes.append(reinterpret_cast<const char *>(triangle.data()), sizeof triangle);
        bytes.append(2, '\0');
    }
    return bytes;
}

struct Sample
{
    const char *format;
    QByteArray head;
};

} // namespace

class KnownContent : public testing::TestWithParam<Sample>
{
};

TEST_P(KnownContent, IsKnownWhateverTheSuffix)
{
    for (const char *suffix : {"", "dat", "stl", "step", "obj"}) {
        const FileFormat format = fileFormat(GetParam().head, QString::fromLatin1(suffix));
        EXPECT_EQ(format.name.toStdString(), GetParam().format) << suffix;
        EXPECT_GE(format.certainty, 50) << suffix;
    }
}

INSTANTIATE_TEST_SUITE_P(
    FileFormat, KnownContent,
    testing::Values(Sample{"glTF", QByteArray("glTF\x02\0\0\0", 8)},
                    Sample{"glTF", "\xEF\xBB\xBF { \"asset\": {\"version\": \"2.0\"} }"},
                    Sample{"glTF", "{\"buffers\": [{\"uri\": \"data:...\"}], \"bufferViews\": ["},
                    Sample{"FBX", QByteArray("Kaydara FBX Binary  \0\x1a\0", 23)},
                    Sample{"FBX", "; FBX 7.3.0 project file\n"},
                    Sample{"Collada", "<?xml version=\"1.0\"?>\n<!-- x --><COLLADA version=\"1.4.1\">"},
                    Sample{"AMF", "<?xml version=\"1.0\"?><amf unit=\"inch\">"},
                    Sample{"3MF", "PK\x03\x04..........3D/3dmodel.model..."},
                    Sample{"PLY", "ply\r\nformat ascii 1.0\r\n"}, Sample{"OFF", "OFF\n3 1 0\n"},
                    Sample{"OFF", "COFF 3 1 0\n"}, Sample{"STL", "solid x\n facet normal 0 0 1\n"},
                    Sample{"STL", "  solid\nendsolid\n"}, Sample{"STL", binaryStl(3)},
                    Sample{"STL", binaryStl(3, "solid misleading header")},
                    Sample{"STL", binaryStl(3000).left(64 << 10)}, Sample{"OBJ", "# x\nv 0 0 0\nv 1 0 0\nf 1 2 2\n"},
                    Sample{"X3D", "<?xml version=\"1.0\"?><X3D>"}, Sample{"Blender", "BLENDER-v293"}));

TEST(FileFormat, LeavesOthersAlone)
{
    for (const char *text : {"ISO-10303-21;\nHEADER;", "{\"a\": 1}", "<html><body>", "solid ground\n", "plywood\n",
                             "v1.2\n", "PK\x03\x04 docProps/app.xml", "OFFICE HOURS\n"})
        EXPECT_FALSE(fileFormat(text, {}).isKnown()) << text;
    EXPECT_FALSE(fileFormat({}, QStringLiteral("stl")).isKnown());
    EXPECT_FALSE(fileFormat(QByteArray(4096, '\0'), QStringLiteral("bin")).isKnown());
    EXPECT_FALSE(fileFormat("ISO-10303-21;", QStringLiteral("stp")).isKnown());
}

TEST(FileFormat, CountsOnTheSuffixOnlyWhereTheContentSaysNothing)
{
    const FileFormat format = fileFormat("something", QStringLiteral("OBJ"));
    EXPECT_EQ(format.name, QStringLiteral("OBJ"));
    EXPECT_LT(format.certainty, 50);
}

TEST(FileFormat, ABinaryStlOfTheWrongLengthIsNone)
{
    EXPECT_FALSE(fileFormat(binaryStl(3) + "x", {}).isKnown());
    EXPECT_FALSE(fileFormat(binaryStl(3).chopped(1), {}).isKnown());
}

} // namespace twinscope::assimp
