// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "estimate.h"

#include "fileformat.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace twinscope::occt {

namespace {

using Detail = geometry::ImportSettings::Detail;

constexpr qint64 HeadSize = 64 << 10;
constexpr qint64 SampleSize = 4 << 20;
constexpr qint64 Samples = 8;
constexpr qsizetype MostFiles = 100; ///< of one assembly

/// How a face is written in each format, and what a byte and a face cost; measured on products of several CAD systems.
struct Costs
{
    const char *face;
    double memoryPerByte;
    double secondsPerByte;
};

Costs costsOf(FileKind kind)
{
    switch (kind) {
    case FileKind::Step:
        return {"FACE_SURFACE(", 60, 4e-7};
    case FileKind::Iges:
        return {"\n     144 ", 80, 6e-7};
    case FileKind::BrepText:
        return {"\nFa\n", 20, 1e-7};
    case FileKind::BrepBinary:
    case FileKind::Unknown:
        break;
    }
    return {nullptr, 20, 5e-8};
}

constexpr double BytesPerBinaryFace = 2500;
constexpr double SecondsPerTriangle = 1e-5;
constexpr double BytesPerTriangle = 600;
constexpr double BaseMemory = 120e6, BaseSeconds = 0.1; // libraries and their tables

double trianglesPerFace(Detail detail)
{
    return std::array{12.0, 25.0, 70.0}[size_t(detail)];
}

/// "ADVANCED_FACE('',…" is the other way of STEP to write a face; a directory entry of IGES stands on two lines, and 510 is
/// the face of a solid as 144 is that of a loose surface.
double countIn(const QByteArray &text, FileKind kind, const char *face)
{
    switch (kind) {
    case FileKind::Step:
        return double(text.count(face) + text.count("ADVANCED_FACE"));
    case FileKind::Iges:
        return double(text.count(face) + text.count("\n     510 ")) / 2;
    default:
        return double(text.count(face));
    }
}

double facesOf(QFile &file, FileKind kind, const char *face)
{
    const qint64 size = file.size();
    if (!face)
        return double(size) / BytesPerBinaryFace;
    const qint64 step = std::max(size / Samples, SampleSize);
    double faces = 0, looked = 0;
    for (qint64 at = 0; at < size && file.seek(at); at += step) {
        const QByteArray sample = file.read(SampleSize);
        faces += countIn(sample, kind, face);
        looked += double(sample.size());
    }
    return looked > 0 ? faces * double(size) / looked : 0;
}

/// The files beside it that a STEP assembly names.
QStringList filesNamedIn(QFile &file)
{
    static const QRegularExpression reference(QStringLiteral("DOCUMENT_FILE\\s*\\(\\s*'([^'/\\\\]+)'"));
    QStringList files;
    file.seek(0);
    const QDir folder = QFileInfo(file).dir();
    for (auto match = reference.globalMatch(QString::fromUtf8(file.read(SampleSize))); match.hasNext();) {
        const QString named = folder.filePath(match.next().captured(1));
        if (!files.contains(named) && QFileInfo(named) != QFileInfo(file))
            files.append(named);
    }
    return files;
}

geometry::ImportEstimate estimateWithin(const QString &path, Detail detail, QSet<QString> &seen)
{
    QFile file(path);
    seen.insert(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    geometry::ImportEstimate estimate;
    estimate.bytes = file.size();
    const FileKind kind = fileKind(file.peek(HeadSize));
    if (kind == FileKind::Unknown)
        return estimate;
    const Costs costs = costsOf(kind);
    const double triangles = facesOf(file, kind, costs.face) * trianglesPerFace(detail);
    estimate.triangles = quint64(triangles);
    estimate.memoryBytes =
        qint64(BaseMemory + double(file.size()) * costs.memoryPerByte + triangles * BytesPerTriangle);
    estimate.seconds = BaseSeconds + double(file.size()) * costs.secondsPerByte + triangles * SecondsPerTriangle;
    if (kind != FileKind::Step)
        return estimate;
    for (const QString &named : filesNamedIn(file)) {
        if (seen.contains(named) || seen.size() > MostFiles)
            continue;
        const geometry::ImportEstimate part = estimateWithin(named, detail, seen);
        estimate.bytes += part.bytes;
        estimate.triangles += part.triangles;
        estimate.memoryBytes += std::max<qint64>(0, part.memoryBytes - qint64(BaseMemory));
        estimate.seconds += std::max(0.0, part.seconds - BaseSeconds);
    }
    return estimate;
}

} // namespace

geometry::ImportEstimate estimateOf(const QString &path, Detail detail)
{
    QSet<QString> seen;
    return estimateWithin(path, detail, seen);
}

} // namespace twinscope::occt
