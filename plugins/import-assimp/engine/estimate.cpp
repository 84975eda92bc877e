// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "estimate.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace twinscope::assimp {

namespace {

constexpr qint64 HeadSize = 64 << 10;
constexpr qint64 BinaryStlHeader = 84, BinaryStlTriangle = 50;
constexpr double BaseMemory = 60e6, BaseSeconds = 0.1; // libraries and their tables
constexpr double MemoryPerTriangle = 900, MemoryPerByte = 3;
constexpr double SecondsPerTriangle = 4e-6;

struct Density
{
    const char *suffix;
    double bytesPerTriangle;
};

constexpr std::array<Density, 11> Densities = {{{"glb", 40},
                                                {"gltf", 40},
                                                {"fbx", 90},
                                                {"dae", 110},
                                                {"3mf", 20},
                                                {"amf", 150},
                                                {"ply", 40},
                                                {"stl", 250},
                                                {"obj", 80},
                                                {"x3d", 60},
                                                {"3ds", 20}}};
constexpr double UsualBytesPerTriangle = 60;

/// PLY: "element face 1024"; OFF: "OFF\n8 6 12", vertices, faces, edges.
double countInHead(const QByteArray &head, const QString &suffix)
{
    static const QRegularExpression ply(QStringLiteral("\\nelement face (\\d+)"));
    static const QRegularExpression off(QStringLiteral("^[A-Z0-9]*OFF\\s+(?:#[^\\n]*\\n\\s*)*\\d+\\s+(\\d+)"));
    const QString text = QString::fromLatin1(head.left(4096));
    if (suffix == QLatin1String("ply"))
        return ply.match(text).captured(1).toDouble();
    return suffix == QLatin1String("off") ? off.match(text).captured(1).toDouble() : 0;
}

bool isBinaryStl(const QByteArray &head, const QString &suffix)
{
    return suffix == QLatin1String("stl") && head.contains('\0');
}

/// With what lies beside a glTF file under its name or in its folder: the buffers hold the triangles.
qint64 sizeWithBuffers(const QFileInfo &file, const QString &suffix)
{
    qint64 size = file.size();
    if (suffix != QLatin1String("gltf"))
        return size;
    for (const QFileInfo &buffer : file.absoluteDir().entryInfoList({QStringLiteral("*.bin")}, QDir::Files))
        size += buffer.size();
    return size;
}

double trianglesOf(const QByteArray &head, const QString &suffix, qint64 size)
{
    if (isBinaryStl(head, suffix))
        return double(size - BinaryStlHeader) / BinaryStlTriangle;
    if (const double told = countInHead(head, suffix); told > 0)
        return std::min(told, double(size)); // nothing is believed that the file is too short for
    const auto known = std::find_if(Densities.begin(), Densities.end(),
                                    [&](const Density &d) { return suffix == QLatin1String(d.suffix); });
    return double(size) / (known == Densities.end() ? UsualBytesPerTriangle : known->bytesPerTriangle);
}

} // namespace

geometry::ImportEstimate estimateOf(const QString &path, const FileFormat &format)
{
    QFile file(path);
    if (!format.isKnown() || !file.open(QIODevice::ReadOnly))
        return {};
    geometry::ImportEstimate estimate;
    estimate.bytes = sizeWithBuffers(QFileInfo(path), format.suffix);
    const double triangles = std::max(1.0, trianglesOf(file.peek(HeadSize), format.suffix, estimate.bytes));
    estimate.triangles = quint64(triangles);
    estimate.memoryBytes = qint64(BaseMemory + double(estimate.bytes) * MemoryPerByte + triangles * MemoryPerTriangle);
    estimate.seconds = BaseSeconds + triangles * SecondsPerTriangle;
    return estimate;
}

} // namespace twinscope::assimp
