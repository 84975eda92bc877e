// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz.h"

#include "archive/archive.h"
#include "zipfile.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>

namespace twinscope::test {

std::vector<QByteArray> fuzzSeeds()
{
    const QTemporaryDir folder;
    std::vector<QByteArray> seeds;
    const std::vector<std::vector<ZipEntry>> archives = {
        {{"modelDescription.xml", "<fmiModelDescription/>"}, {"binaries/linux64/m.so", QByteArray(3000, '\0')}},
        {{"a/b/c", "x", 0100755}, {"a/", {}}},
        {{"../a", "x"}, {"link", "target", 0120777}}};
    for (const auto &entries : archives) {
        QFile file(folder.filePath(QStringLiteral("seed.zip")));
        if (writeZip(file.fileName(), entries) && file.open(QIODevice::ReadOnly))
            seeds.push_back(file.readAll());
    }
    return seeds;
}

void fuzzOne(const QByteArray &input)
{
    // In memory where there is such a place: on a disk most of the time would go into thousands of small files.
    static const QTemporaryDir folder(
        (QDir(QStringLiteral("/dev/shm")).exists() ? QStringLiteral("/dev/shm") : QDir::tempPath()) +
        QStringLiteral("/fuzz-XXXXXX"));
    const QString path = folder.filePath(QStringLiteral("fuzz.zip")), out = folder.filePath(QStringLiteral("out"));
    QDir(out).removeRecursively();
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(input) != input.size())
        return;
    file.close();
    const auto archive = whatif::Archive::open(path, {.entries = 100, .totalBytes = 1 << 20});
    if (!archive)
        return;
    QDir().mkpath(out);
    core::Progress progress;
    const auto unpacked = archive->unpack(out, progress);
    qint64 bytes = 0;
    for (QDirIterator files(out, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot,
                            QDirIterator::Subdirectories);
         files.hasNext();) {
        const QFileInfo info(files.next());
        fuzzExpect(!info.isSymLink(), "a link was made");
        bytes += info.isFile() ? info.size() : 0;
    }
    fuzzExpect(bytes <= 1 << 20, "more was unpacked than is allowed");
    fuzzExpect(
        QDir(folder.path()).entryList(QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot).size() ==
            2,
        "something was written outside the folder");
    static_cast<void>(unpacked);
}

} // namespace twinscope::test
