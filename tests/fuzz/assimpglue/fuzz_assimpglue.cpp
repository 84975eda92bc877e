// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// What we look at ourselves before and after Assimp reads: the content probe, the head of XML and zip files, the estimate.
// Assimp's own readers have fuzzers of their own, and run in the worker.

#include "estimate.h"
#include "fileframe.h"
#include "fuzzfile.h"
#include "zipentry.h"

#include <QBuffer>

#include <array>
#include <cmath>

namespace twinscope::test {

using namespace assimp;

namespace {

constexpr std::array<const char *, 6> Suffixes = {"", "stl", "gltf", "3mf", "dae", "unknown"};

void expectSoundFormat(const FileFormat &format)
{
    fuzzExpect(format.certainty >= 0 && format.certainty <= 100, "a certainty beyond 100");
    fuzzExpect(!format.isKnown() || (!format.name.isEmpty() && !format.suffix.isEmpty()),
               "a known format without a name");
}

void expectSoundFrame(const QString &path, const FileFormat &format)
{
    const aiScene empty;
    const FileFrame frame = fileFrame(path, format, empty);
    fuzzExpect(std::isfinite(frame.metresPerUnit) && frame.metresPerUnit > 0, "a unit that is no length");
}

void expectSoundEstimate(const QString &path, const FileFormat &format, qsizetype size)
{
    const geometry::ImportEstimate estimate = estimateOf(path, format);
    fuzzExpect(estimate.triangles <= quint64(size) + 1, "more triangles than bytes");
    fuzzExpect(std::isfinite(estimate.seconds) && estimate.seconds >= 0, "no time");
}

} // namespace

std::vector<QByteArray> fuzzSeeds()
{
    return {
        "solid a\nfacet normal 0 0 1\nendsolid",
        QByteArray("x").repeated(80) + QByteArray("\1\0\0\0", 4) + QByteArray(50, '\0'),
        "ply\nformat ascii 1.0\nelement face 12\nend_header\n",
        "OFF\n8 6 12\n",
        "{\"asset\": {\"version\": \"2.0\"}}",
        "glTF\2\0\0\0",
        "<?xml version=\"1.0\"?><COLLADA><asset><unit meter=\"0.01\"/><up_axis>X_UP</up_axis></asset></COLLADA>",
        "<amf unit=\"inch\"/>",
        QByteArray("PK\3\4\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\4\0\0\0\4\0\0\0\7\0\0\0", 30) + "a.modelabcd" +
            QByteArray("PK\1\2\x14\0\x14\0\0\0\0\0\0\0\0\0\0\0\0\0\4\0\0\0\4\0\0\0\7\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0\0",
                       46) +
            "a.model" + QByteArray("PK\5\6\0\0\0\0\1\0\1\0\x35\0\0\0\x29\0\0\0\0\0", 22),
        "v 0 0 0\nf 1 1 1\n",
        "Kaydara FBX Binary  "};
}

void fuzzOne(const QByteArray &input)
{
    const QString path = fuzzFile(input, "input");
    for (const char *suffix : Suffixes) {
        const FileFormat format = fileFormat(input, QLatin1String(suffix));
        expectSoundFormat(format);
        if (format.isKnown()) {
            expectSoundFrame(path, format);
            expectSoundEstimate(path, format, input.size());
        }
    }
    QBuffer archive;
    archive.setData(input);
    archive.open(QIODevice::ReadOnly);
    fuzzExpect(zipEntryHead(archive, QStringLiteral(".model"), 4096).size() <= 4096, "more than was asked for");
}

} // namespace twinscope::test
