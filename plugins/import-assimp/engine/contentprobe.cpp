// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "contentprobe.h"

#include "textprobe.h"

#include <QtEndian>

#include <algorithm>
#include <array>
#include <cmath>

namespace twinscope::assimp {

namespace {

constexpr int Sure = 95;
constexpr int Likely = 70;
constexpr int Possible = 55;
constexpr qsizetype WholeHead = 64 << 10;

int magic(const QByteArray &head, const char *text)
{
    return head.startsWith(text) ? Sure : 0;
}

int probeAsciiStl(const QByteArray &head)
{
    const QByteArray start = head.trimmed();
    if (!start.startsWith("solid"))
        return 0;
    return start.contains("facet") || start.contains("endsolid") ? Sure - 5 : 0;
}

/// Whether 50 bytes look like a triangle: four finite vectors, the first a normal.
bool looksLikeTriangle(const char *bytes)
{
    std::array<float, 12> values;
    qFromLittleEndian<float>(bytes, 12, values.data());
    if (!std::all_of(values.begin(), values.end(), [](float v) { return std::isfinite(v) && std::abs(v) < 1e7f; }))
        return false;
    const float length = std::hypot(values[0], values[1], values[2]);
    return length == 0 || std::abs(length - 1) < 0.05f;
}

/// Binary STL has no magic: a header of 80 bytes, a count, and 50 bytes a triangle.
int probeBinaryStl(const QByteArray &head)
{
    constexpr qsizetype Header = 84, Triangle = 50;
    if (head.size() < Header + Triangle)
        return 0;
    const auto count = qFromLittleEndian<quint32>(head.constData() + 80);
    const bool complete = head.size() < WholeHead;
    if (count == 0 || (complete && head.size() != Header + Triangle * qsizetype(count)))
        return 0;
    const qsizetype looked = std::min<qsizetype>({16, qsizetype(count), (head.size() - Header) / Triangle});
    for (qsizetype i = 0; i < looked; ++i) {
        if (!looksLikeTriangle(head.constData() + Header + Triangle * i))
            return 0;
    }
    return complete ? Sure - 5 : Likely + 10;
}

} // namespace

int probeGlb(const QByteArray &head)
{
    return magic(head, "glTF");
}

int probeGltf(const QByteArray &head)
{
    const QByteArray text = withoutMark(head).trimmed();
    if (!text.startsWith('{'))
        return 0;
    if (text.contains("\"asset\"") && text.contains("\"version\""))
        return Likely + 20;
    // A long embedded buffer may push the rest out of sight.
    const std::array<const char *, 6> parts = {"\"accessors\"", "\"bufferViews\"", "\"meshes\"",
                                               "\"buffers\"",   "\"scenes\"",      "\"scene\""};
    const auto found = std::count_if(parts.begin(), parts.end(), [&](const char *p) { return text.contains(p); });
    return found >= 2 ? Likely : 0;
}

int probeFbx(const QByteArray &head)
{
    const QByteArray start = head.left(1024);
    return start.startsWith("Kaydara FBX Binary") || start.trimmed().startsWith("; FBX ") ? Sure : 0;
}

int probePly(const QByteArray &head)
{
    return head.startsWith("ply\n") || head.startsWith("ply\r") ? Sure : 0;
}

int probeOff(const QByteArray &head)
{
    const QByteArray word = firstWord(head);
    return word.endsWith("OFF") && word.size() <= 7 ? Sure - 5 : 0;
}

/// A zip archive whose entries are named like those of a 3MF package.
int probe3mf(const QByteArray &head)
{
    if (!head.startsWith("PK\x03\x04"))
        return 0;
    return head.contains(".model") || head.contains("3D/") ? Sure : 0;
}

int probeStl(const QByteArray &head)
{
    return std::max(probeAsciiStl(head), probeBinaryStl(head));
}

int probeObj(const QByteArray &head)
{
    const QByteArray text = asUtf8(head);
    const int vertices = linesStarting(text, "v ");
    if (text.contains('\0') || vertices == 0)
        return 0;
    return linesStarting(text, "f ") > 0 ? Likely + 10 : Possible;
}

int probeDae(const QByteArray &head)
{
    return xmlRoot(head) == QLatin1String("COLLADA") ? Sure : 0;
}

int probeAmf(const QByteArray &head)
{
    return xmlRoot(head).compare(QLatin1String("amf"), Qt::CaseInsensitive) == 0 ? Sure : 0;
}

int probeX3d(const QByteArray &head)
{
    return xmlRoot(head) == QLatin1String("X3D") ? Sure : 0;
}

int probe3ds(const QByteArray &head)
{
    // The main chunk says how long the file is.
    if (head.size() < 6 || !head.startsWith("MM"))
        return 0;
    const auto length = qFromLittleEndian<quint32>(head.constData() + 2);
    return head.size() == WholeHead ? length >= WholeHead ? Likely : 0 : length == quint32(head.size()) ? Sure - 5 : 0;
}

int probeLwo(const QByteArray &head)
{
    return head.startsWith("FORM") && (head.mid(8, 3) == "LWO" || head.mid(8, 4) == "LXOB") ? Sure : 0;
}

int probeDxf(const QByteArray &head)
{
    const QByteArray text = head.left(4096).simplified();
    return text.startsWith("0 SECTION") || (text.startsWith("999") && text.contains(" 0 SECTION")) ? Sure - 5 : 0;
}

int probeX(const QByteArray &head)
{
    return magic(head, "xof ");
}

int probeBlend(const QByteArray &head)
{
    return magic(head, "BLENDER");
}

int probeAc3d(const QByteArray &head)
{
    return magic(head, "AC3D");
}

} // namespace twinscope::assimp
