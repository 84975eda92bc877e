// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// A model cache file behind a header that fits, because no fuzzer would ever find a checksum. What is read has to be a
// sound model, and be the same after it was written and read again.

#include "fuzz.h"

#include <twinscope/geometry/modelcache.h>
#include <twinscope/geometry/modelcheck.h>

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QtEndian>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace twinscope::test {

namespace {

using geometry::Model;

constexpr qsizetype HeaderSize = 28, ChecksumAt = 12;

/// A folder for the whole run: the reader takes files. In memory where there is some: each is waited for to be on disk.
QString scratch()
{
    static const QTemporaryDir folder(
        (QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm") : QDir::tempPath()) +
        QStringLiteral("/twinscope-fuzz-XXXXXX"));
    return folder.filePath(QStringLiteral("input.model"));
}

QByteArray bytesOf(const Model &model)
{
    fuzzExpect(bool(geometry::writeModelCache(model, scratch())), "a model is not written");
    QFile file(scratch());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The header of a file with this content: magic and version of any other, then checksum and size.
QByteArray withHeader(const QByteArray &content)
{
    static const QByteArray magicAndVersion = bytesOf([] {
                                                  Model model;
                                                  model.nodes.resize(1);
                                                  return model;
                                              }())
                                                  .left(ChecksumAt);
    const quint64 numbers[] = {qToLittleEndian(quint64(XXH3_64bits(content.constData(), size_t(content.size())))),
                               qToLittleEndian(quint64(content.size()))};
    return magicAndVersion + QByteArray(reinterpret_cast<const char *>(numbers), sizeof numbers) + content;
}

Model twoTriangles()
{
    Model model;
    model.format = QStringLiteral("STEP AP214");
    model.unit = QStringLiteral("mm");
    model.warnings = {QStringLiteral("One part was left out.")};
    geometry::Mesh mesh;
    mesh.name = QStringLiteral("Plate");
    mesh.positions = {{0, 0, 0}, {1, 0, 0}, {0, 1, 0}, {1, 1, 0}};
    mesh.normals.edit().assign(4, {0, 0, 1});
    mesh.levels.push_back({{0, 1, 2, 1, 3, 2}, {{0, 3, 0xffff0000}, {3, 3, 0}}, 0});
    mesh.levels.push_back({{0, 1, 2}, {{0, 3, 0}}, 0.5f});
    for (const QVector3D &p : mesh.positions)
        mesh.bounds.add(p);
    model.meshes = {mesh, mesh};
    model.nodes = {{QStringLiteral("Plant"), -1, -1, {}, 0, {}},
                   {QStringLiteral("A"), 0, 0, {}, 0xff00ff00, QStringLiteral("layer")},
                   {QStringLiteral("B"), 1, 1, {}, 0, {}}};
    return model;
}

} // namespace

std::vector<QByteArray> fuzzSeeds()
{
    Model onlyRoot;
    onlyRoot.nodes.resize(1);
    return {bytesOf(twoTriangles()).mid(HeaderSize), bytesOf(onlyRoot).mid(HeaderSize)};
}

void fuzzOne(const QByteArray &input)
{
    QFile file(scratch());
    fuzzExpect(file.open(QIODevice::WriteOnly), "the scratch file opens");
    file.write(withHeader(input));
    file.close();
    const auto model = geometry::readModelCache(scratch());
    if (!model) {
        fuzzExpect(!model.error().sentence.isEmpty(), "a refusal without a sentence");
        return;
    }
    fuzzExpect(geometry::faultOf(*model).isEmpty(), "a model that contradicts itself was read");
    const QByteArray again = bytesOf(*model);
    const auto back = geometry::readModelCache(scratch());
    fuzzExpect(back && bytesOf(*back) == again, "a model does not round-trip");
}

} // namespace twinscope::test
