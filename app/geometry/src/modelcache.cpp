// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/geometry/modelcache.h>

#include "cachestream.h"
#include "mappedfile.h"

#include <twinscope/geometry/modelcheck.h>

#include <QCoreApplication>
#include <QFile>
#include <QSaveFile>

#include <array>

namespace twinscope::geometry {

namespace {

constexpr std::array<char, 8> Magic = {'T', 'W', 'M', 'O', 'D', 'E', 'L', '\n'};

/// Before the content: the magic, the version (32 bits), the checksum over the content (64), the content's size (64).
constexpr qint64 HeaderSize = 28;

void write(CacheWriter &out, const QStringList &texts)
{
    out.number(quint64(texts.size()));
    for (const QString &text : texts)
        out.text(text);
}

void write(CacheWriter &out, const QVector3D &v)
{
    for (int axis = 0; axis < 3; ++axis)
        out.number(v[axis]);
}

void write(CacheWriter &out, const Node &node)
{
    out.text(node.name);
    out.text(node.layer);
    out.number(qint32(node.parent));
    out.number(qint32(node.mesh));
    out.number(quint32(node.colour));
    for (int i = 0; i < 16; ++i)
        out.number(node.transform.constData()[i]);
}

void write(CacheWriter &out, const Mesh &mesh)
{
    out.text(mesh.name);
    out.array<float>(mesh.positions);
    out.array<float>(mesh.normals);
    write(out, mesh.bounds.min);
    write(out, mesh.bounds.max);
    out.number(quint64(mesh.levels.size()));
    for (const Mesh::Level &level : mesh.levels) {
        out.array<quint32>(level.indices);
        out.array<quint32>(level.ranges);
        out.number(level.error);
    }
    out.array<quint32>(mesh.lines);
}

void write(CacheWriter &out, const Model &model)
{
    out.text(model.format);
    out.text(model.unit);
    write(out, model.warnings);
    out.number(quint64(model.nodes.size()));
    for (const Node &node : model.nodes)
        write(out, node);
    out.number(quint64(model.meshes.size()));
    for (const Mesh &mesh : model.meshes)
        write(out, mesh);
}

QStringList readTexts(CacheReader &in)
{
    QStringList texts;
    for (size_t left = in.count(sizeof(quint64)); left > 0; --left)
        texts.append(in.text());
    return texts;
}

QVector3D readVector(CacheReader &in)
{
    const auto x = in.number<float>(), y = in.number<float>(), z = in.number<float>();
    return {x, y, z};
}

Node readNode(CacheReader &in)
{
    Node node;
    node.name = in.text();
    node.layer = in.text();
    node.parent = in.number<qint32>();
    node.mesh = in.number<qint32>();
    node.colour = in.number<quint32>();
    for (int i = 0; i < 16; ++i)
        node.transform.data()[i] = in.number<float>();
    node.transform.optimize();
    return node;
}

Mesh readMesh(CacheReader &in)
{
    Mesh mesh;
    mesh.name = in.text();
    mesh.positions = in.array<float, QVector3D>();
    mesh.normals = in.array<float, QVector3D>();
    mesh.bounds.min = readVector(in);
    mesh.bounds.max = readVector(in);
    for (size_t left = in.count(2 * sizeof(quint64) + sizeof(float)); left > 0; --left) {
        Mesh::Level level;
        level.indices = in.array<quint32, quint32>();
        level.ranges = in.array<quint32, Mesh::Range>();
        level.error = in.number<float>();
        mesh.levels.push_back(std::move(level));
    }
    mesh.lines = in.array<quint32, quint32>();
    return mesh;
}

Model readModel(CacheReader &in)
{
    Model model;
    model.format = in.text();
    model.unit = in.text();
    model.warnings = readTexts(in);
    for (size_t left = in.count(16 * sizeof(float)); left > 0; --left)
        model.nodes.push_back(readNode(in));
    for (size_t left = in.count(4 * sizeof(quint64)); left > 0; --left)
        model.meshes.push_back(readMesh(in));
    return model;
}

core::Error damaged(const QString &path, const QString &detail)
{
    return {core::ErrorCode::Malformed,
            QCoreApplication::translate(
                "geometry", "The stored model is damaged or was written by another version; it has to be made anew."),
            QStringLiteral("%1: %2").arg(path, detail)};
}

core::Error writeFailed(const QSaveFile &file)
{
    return {core::ErrorCode::WriteFailed,
            QCoreApplication::translate(
                "geometry", "The model could not be stored in %1. Free some disk space, or make the folder writable.")
                .arg(file.fileName()),
            file.errorString()};
}

quint64 checksumOf(std::span<const uchar> content)
{
    CacheChecksum sum;
    sum.add(content.data(), content.size());
    return sum.value();
}

/// The content behind a header that fits it; the sentence in `fault` tells why there is none.
std::span<const uchar> checkedContent(std::span<const uchar> bytes, QString &fault)
{
    CacheReader in(bytes);
    std::array<char, 8> magic{};
    for (char &c : magic)
        c = in.number<char>();
    const auto version = in.number<quint32>();
    const auto checksum = in.number<quint64>();
    const auto size = in.number<quint64>();
    if (in.failed() || magic != Magic)
        fault = QStringLiteral("no model cache file");
    else if (version != ModelCacheVersion)
        fault = QStringLiteral("version %1").arg(version);
    else if (size != bytes.size() - HeaderSize)
        fault = QStringLiteral("size");
    else if (checksum != checksumOf(bytes.subspan(HeaderSize)))
        fault = QStringLiteral("checksum");
    return fault.isEmpty() ? bytes.subspan(HeaderSize) : std::span<const uchar>{};
}

void writeHeader(QSaveFile &file, const CacheWriter &content)
{
    CacheWriter header(file);
    header.bytes(Magic.data(), Magic.size());
    header.number(ModelCacheVersion);
    header.number(content.checksum().value());
    header.number(content.size());
}

} // namespace

core::Result<void> writeModelCache(const Model &model, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || !file.seek(HeaderSize))
        return writeFailed(file);
    CacheWriter content(file);
    write(content, model);
    if (!content.ok() || !file.seek(0))
        return writeFailed(file);
    writeHeader(file, content);
    if (!file.commit())
        return writeFailed(file);
    return {};
}

core::Result<Model> readModelCache(const QString &path)
{
    if (QFile file(path); !file.open(QIODevice::ReadOnly))
        return core::Error{
            core::ErrorCode::Unreadable,
            QCoreApplication::translate("geometry", "The stored model cannot be opened; it has to be made anew."),
            file.errorString()};
    QString fault;
    const auto file = MappedFile::open(path, fault);
    if (!file)
        return damaged(path, fault);
    CacheReader in(checkedContent(file->bytes(), fault), file);
    if (!fault.isEmpty())
        return damaged(path, fault);
    Model model = readModel(in);
    if (in.failed() || !in.atEnd())
        return damaged(path, QStringLiteral("length"));
    if (const QString broken = faultOf(model); !broken.isEmpty())
        return damaged(path, broken);
    return model;
}

} // namespace twinscope::geometry
