// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fileformat.h"

#include "contentprobe.h"

#include <assimp/Importer.hpp>

#include <array>

namespace twinscope::assimp {

namespace {

using Unit = FileFormat::Unit;

constexpr int OnlyBySuffix = 15;

struct Candidate
{
    const char *name;
    const char *suffix;
    Unit unit;
    bool yUp;
    int (*probe)(const QByteArray &head);
};

// Readers without an entry here turn what they read so that Y is up; those listed say what their files say.
constexpr std::array<Candidate, 17> Candidates = {{
    {"glTF", "glb", Unit::Metre, true, probeGlb},
    {"glTF", "gltf", Unit::Metre, true, probeGltf},
    {"FBX", "fbx", Unit::InScene, true, probeFbx},
    {"Collada", "dae", Unit::InXml, true, probeDae},
    {"3MF", "3mf", Unit::InPackage, false, probe3mf},
    {"AMF", "amf", Unit::InXml, false, probeAmf},
    {"PLY", "ply", Unit::AssumeMetre, false, probePly},
    {"OFF", "off", Unit::AssumeMetre, false, probeOff},
    {"STL", "stl", Unit::Millimetre, false, probeStl},
    {"OBJ", "obj", Unit::AssumeMetre, false, probeObj},
    {"X3D", "x3d", Unit::Metre, true, probeX3d},
    {"3DS", "3ds", Unit::AssumeMetre, true, probe3ds},
    {"LightWave", "lwo", Unit::Metre, true, probeLwo},
    {"DXF", "dxf", Unit::Millimetre, true, probeDxf},
    {"DirectX", "x", Unit::AssumeMetre, true, probeX},
    {"Blender", "blend", Unit::Metre, true, probeBlend},
    {"AC3D", "ac", Unit::Metre, true, probeAc3d},
}};

/// Suffixes of Assimp's that mean something else just as often, or that another importer reads better.
bool isAmbiguous(const QString &suffix)
{
    static const QStringList suffixes = {QStringLiteral("xml"),  QStringLiteral("stp"), QStringLiteral("step"),
                                         QStringLiteral("json"), QStringLiteral("zip"), QStringLiteral("txt"),
                                         QStringLiteral("bin"),  QStringLiteral("raw"), QStringLiteral("assbin")};
    return suffixes.contains(suffix);
}

FileFormat bySuffix(const QString &suffix)
{
    if (suffix.isEmpty() || isAmbiguous(suffix))
        return {};
    for (const Candidate &c : Candidates) {
        if (suffix == QLatin1String(c.suffix))
            return {QString::fromLatin1(c.name), suffix, c.unit, c.yUp, OnlyBySuffix};
    }
    Assimp::Importer importer;
    if (!importer.IsExtensionSupported(suffix.toStdString()))
        return {};
    return {suffix.toUpper(), suffix, Unit::AssumeMetre, true, OnlyBySuffix};
}

} // namespace

FileFormat fileFormat(const QByteArray &head, const QString &suffix)
{
    FileFormat best;
    if (head.isEmpty())
        return best;
    const QString lower = suffix.toLower();
    for (const Candidate &c : Candidates) {
        const int certainty = c.probe(head);
        const int preferred = certainty > 0 && lower == QLatin1String(c.suffix) ? certainty + 4 : certainty;
        if (preferred > best.certainty)
            best = {QString::fromLatin1(c.name), QString::fromLatin1(c.suffix), c.unit, c.yUp, preferred};
    }
    return best.isKnown() ? best : bySuffix(lower);
}

QStringList formatNames()
{
    QStringList names;
    for (const Candidate &c : Candidates) {
        if (const QString name = QString::fromLatin1(c.name); !names.contains(name))
            names.append(name);
    }
    return names;
}

} // namespace twinscope::assimp
