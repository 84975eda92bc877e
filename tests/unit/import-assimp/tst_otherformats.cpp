// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The formats that plants have seldom: the same tetrahedron in each of them.

#include "assimptest.h"

#include <QtEndian>

#include <array>

using namespace twinscope;

namespace {

constexpr std::array<std::array<float, 3>, 4> Corners{{{0, 0, 0}, {1, 0, 0}, {0, 2, 0}, {0, 0, 3}}};
constexpr std::array<std::array<int, 3>, 4> Faces{{{0, 2, 1}, {0, 1, 3}, {0, 3, 2}, {1, 2, 3}}};

template<typename T>
QByteArray little(T value)
{
    QByteArray bytes(sizeof value, 0);
    qToLittleEndian(value, bytes.data());
    return bytes;
}

template<typename T>
QByteArray big(T value)
{
    QByteArray bytes(sizeof value, 0);
    qToBigEndian(value, bytes.data());
    return bytes;
}

/// A chunk of 3D Studio: its id, its length with these six bytes, its content.
QByteArray chunk(quint16 id, const QByteArray &content)
{
    return little(id) + little(quint32(content.size() + 6)) + content;
}

QByteArray studio()
{
    QByteArray vertices = little(quint16(Corners.size())), faces = little(quint16(Faces.size()));
    for (const auto &corner : Corners)
        for (const float value : corner)
            vertices += little(value);
    for (const auto &face : Faces)
        faces += little(quint16(face[0])) + little(quint16(face[1])) + little(quint16(face[2])) + little(quint16(0));
    const QByteArray mesh = chunk(0x4100, chunk(0x4110, vertices) + chunk(0x4120, faces));
    return chunk(0x4d4d,
                 chunk(0x0002, little(quint32(3))) + chunk(0x3d3d, chunk(0x4000, QByteArray("Tetra\0", 6) + mesh)));
}

QByteArray numbers(const std::array<float, 3> &corner, char separator)
{
    return QByteArray::number(double(corner[0])) + separator + QByteArray::number(double(corner[1])) + separator +
           QByteArray::number(double(corner[2]));
}

QByteArray directX()
{
    QByteArray text = "xof 0303txt 0032\nMesh Tetra {\n4;\n";
    for (size_t i = 0; i < Corners.size(); ++i)
        text += numbers(Corners[i], ';') + (i + 1 < Corners.size() ? ";,\n" : ";;\n");
    text += "4;\n";
    for (size_t i = 0; i < Faces.size(); ++i)
        text += "3;" + QByteArray::number(Faces[i][0]) + ',' + QByteArray::number(Faces[i][1]) + ',' +
                QByteArray::number(Faces[i][2]) + (i + 1 < Faces.size() ? ";,\n" : ";;\n");
    return text + "}\n";
}

QByteArray ac3d()
{
    QByteArray text = "AC3Db\nMATERIAL \"grey\" rgb 0.5 0.5 0.5 amb 0.2 0.2 0.2 emis 0 0 0 spec 0 0 0 shi 0 trans 0\n"
                      "OBJECT world\nkids 1\nOBJECT poly\nname \"Tetra\"\nnumvert 4\n";
    for (const auto &corner : Corners)
        text += numbers(corner, ' ') + '\n';
    text += "numsurf 4\n";
    for (const auto &face : Faces) {
        text += "SURF 0x0\nmat 0\nrefs 3\n";
        for (const int corner : face)
            text += QByteArray::number(corner) + " 0 0\n";
    }
    return text + "kids 0\n";
}

QByteArray dxf()
{
    QByteArray text = "  0\nSECTION\n  2\nENTITIES\n";
    for (const auto &face : Faces) {
        text += "  0\n3DFACE\n  8\nTetra\n";
        for (int corner = 0; corner < 4; ++corner) {
            const auto &at = Corners[size_t(face[size_t(std::min(corner, 2))])];
            for (int axis = 0; axis < 3; ++axis)
                text += " " + QByteArray::number((axis + 1) * 10 + corner) + '\n' +
                        QByteArray::number(double(at[size_t(axis)])) + '\n';
        }
    }
    return text + "  0\nENDSEC\n  0\nEOF\n";
}

QByteArray x3d()
{
    QByteArray points, index;
    for (const auto &corner : Corners)
        points += numbers(corner, ' ') + ' ';
    for (const auto &face : Faces)
        index += QByteArray::number(face[0]) + ' ' + QByteArray::number(face[1]) + ' ' + QByteArray::number(face[2]) +
                 " -1 ";
    return "<?xml version=\"1.0\"?>\n<X3D version=\"3.0\"><Scene><Shape><IndexedFaceSet coordIndex=\"" +
           index.trimmed() + "\"><Coordinate point=\"" + points.trimmed() +
           "\"/></IndexedFaceSet></Shape></Scene></X3D>\n";
}

/// A chunk of the Interchange File Format, padded to an even length.
QByteArray form(const char *id, const QByteArray &content)
{
    return id + big(quint32(content.size())) + content + QByteArray(content.size() % 2, 0);
}

QByteArray lightWave()
{
    QByteArray points, polygons = "FACE", tags = "SURF";
    for (const auto &corner : Corners)
        for (const float value : corner)
            points += big(value);
    for (size_t i = 0; i < Faces.size(); ++i) {
        polygons += big(quint16(3));
        for (const int corner : Faces[i])
            polygons += big(quint16(corner));
        tags += big(quint16(i)) + big(quint16(0));
    }
    const QByteArray layer = big(quint16(0)) + big(quint16(0)) + QByteArray(12, 0) + QByteArray("Tetra\0", 6);
    return form("FORM", "LWO2" + form("TAGS", QByteArray("grey\0\0", 6)) + form("LAYR", layer) + form("PNTS", points) +
                            form("POLS", polygons) + form("PTAG", tags) + form("SURF", QByteArray("grey\0\0\0\0", 8)));
}

struct Sample
{
    const char *suffix;
    const char *format;
    QByteArray (*content)();
};

void PrintTo(const Sample &sample, std::ostream *out)
{
    *out << sample.format;
}

class OtherFormats : public test::AssimpTest, public testing::WithParamInterface<Sample>
{
};

} // namespace

TEST_P(OtherFormats, AreReadWhateverTheFileIsCalled)
{
    for (const QString &name : {QStringLiteral("tetra.") + QLatin1String(GetParam().suffix), QStringLiteral("tetra")}) {
        const auto model = read(write(name, GetParam().content()));
        ASSERT_TRUE(model) << name.toStdString() << ": " << model.error().detail.toStdString();
        EXPECT_EQ(model->format, QLatin1String(GetParam().format));
        EXPECT_EQ(model->triangleCount(), 4u);
        const QVector3D size = model->bounds().max - model->bounds().min;
        EXPECT_NEAR(size.x() * size.y() * size.z(), 6 * (size.x() < 0.5f ? 1e-9f : 1.0f), 0.01f);
    }
}

TEST_P(OtherFormats, SayWhatIsWrongWhenTheyAreCutShort)
{
    const QByteArray whole = GetParam().content();
    for (qsizetype length = 1; length < whole.size(); length += std::max<qsizetype>(1, whole.size() / 40)) {
        const auto model = read(write(QStringLiteral("cut.") + QLatin1String(GetParam().suffix), whole.left(length)));
        if (!model)
            EXPECT_FALSE(model.error().sentence.isEmpty()) << "cut to " << length;
        else
            EXPECT_LE(model->triangleCount(), 8u) << "cut to " << length;
    }
}

INSTANTIATE_TEST_SUITE_P(Assimp, OtherFormats,
                         testing::Values(Sample{"3ds", "3DS", studio}, Sample{"x", "DirectX", directX},
                                         Sample{"ac", "AC3D", ac3d}, Sample{"dxf", "DXF", dxf},
                                         Sample{"x3d", "X3D", x3d}, Sample{"lwo", "LightWave", lightWave}));
