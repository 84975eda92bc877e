// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "archive.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>

#include <sys/stat.h>
#include <zip.h>

#include <map>

namespace twinscope::whatif {

namespace {

constexpr qint64 ChunkSize = 256 << 10;

struct ZipCloser
{
    void operator()(zip_t *zip) const { zip_discard(zip); }
};
struct FileCloser
{
    void operator()(zip_file_t *file) const { zip_fclose(file); }
};

struct Entry
{
    zip_uint64_t index = 0;
    qint64 size = 0;
    bool executable = false;
};

core::Error damaged(const QString &detail)
{
    return {core::ErrorCode::Malformed,
            QCoreApplication::translate("whatif", "The file is damaged. Export it again, or copy it once more."),
            detail};
}

core::Error dangerous(const QString &what)
{
    return {core::ErrorCode::Refused,
            QCoreApplication::translate("whatif",
                                        "The archive was not unpacked, because %1. Do not use files of this source.")
                .arg(what),
            {}};
}

core::Error tooLarge(const QString &what)
{
    return {core::ErrorCode::LimitExceeded,
            QCoreApplication::translate("whatif", "The archive was not unpacked, because %1.").arg(what),
            {}};
}

core::Error cannotWrite(const QString &path, const QString &detail)
{
    return {core::ErrorCode::WriteFailed,
            QCoreApplication::translate("whatif", "%1 cannot be written. Check the free space of the temporary folder.")
                .arg(QDir::toNativeSeparators(path)),
            detail};
}

} // namespace

struct Archive::Private
{
    std::unique_ptr<zip_t, ZipCloser> zip;
    std::map<QString, Entry> entries;
    QStringList repeated;
    ArchiveLimits limits;

    std::optional<core::Error> list(qint64 ownSize);
    std::optional<core::Error> take(zip_uint64_t index, qint64 &total);
    std::optional<core::Error> judge(const QString &name, zip_uint64_t index, Entry &entry) const;
    core::Result<void> unpackEntry(const QString &name, const Entry &entry, const QString &folder, qint64 &left) const;
};

std::optional<core::Error> Archive::Private::judge(const QString &name, zip_uint64_t index, Entry &entry) const
{
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_file_get_external_attributes(zip.get(), index, 0, &system, &attributes) != 0)
        return damaged(QString::fromUtf8(zip_strerror(zip.get())));
    if (system == ZIP_OPSYS_UNIX || system == ZIP_OPSYS_OS_X) {
        const mode_t mode = mode_t(attributes >> 16);
        if (const mode_t kind = mode & S_IFMT; kind != 0 && kind != S_IFREG && kind != S_IFDIR)
            return dangerous(
                QCoreApplication::translate("whatif", "“%1” in it is a link or a device, which may lead anywhere")
                    .arg(name));
        entry.executable = (mode & S_IXUSR) != 0;
    }
    return std::nullopt;
}

std::optional<core::Error> Archive::Private::take(zip_uint64_t index, qint64 &total)
{
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(zip.get(), index, 0, &stat) != 0 || !(stat.valid & ZIP_STAT_NAME) ||
        !(stat.valid & ZIP_STAT_SIZE))
        return damaged(QString::fromUtf8(zip_strerror(zip.get())));
    const auto name = safeEntryName(QString::fromUtf8(stat.name));
    if (!name)
        return dangerous(QCoreApplication::translate("whatif", "“%1” in it leads out of its folder")
                             .arg(QString::fromUtf8(stat.name).left(200)));
    Entry entry{index, qint64(stat.size), false};
    if (auto error = judge(*name, index, entry))
        return error;
    if (stat.size > zip_uint64_t(limits.totalBytes - total))
        return tooLarge(
            QCoreApplication::translate("whatif", "it would take more than %1 MiB").arg(limits.totalBytes >> 20));
    total += entry.size;
    if (name->endsWith(QLatin1Char('/')))
        return std::nullopt;
    if (!entries.insert_or_assign(*name, entry).second)
        repeated += *name;
    return std::nullopt;
}

std::optional<core::Error> Archive::Private::list(qint64 ownSize)
{
    const zip_int64_t count = zip_get_num_entries(zip.get(), 0);
    if (count > limits.entries)
        return tooLarge(QCoreApplication::translate("whatif", "it holds %1 entries, and %2 are allowed")
                            .arg(count)
                            .arg(limits.entries));
    qint64 total = 0;
    for (zip_int64_t i = 0; i < count; ++i) {
        if (auto error = take(zip_uint64_t(i), total))
            return error;
    }
    if (total > limits.bombBytes && total / limits.bombRatio > ownSize)
        return tooLarge(
            QCoreApplication::translate("whatif", "%1 MiB would come out of %2 MiB, as out of a decompression bomb")
                .arg(total >> 20)
                .arg(ownSize >> 20));
    return std::nullopt;
}

Archive::Archive(std::unique_ptr<Private> d)
    : d(std::move(d))
{
}
Archive::Archive(Archive &&) noexcept = default;
Archive &Archive::operator=(Archive &&) noexcept = default;
Archive::~Archive() = default;

core::Result<Archive> Archive::open(const QString &path, const ArchiveLimits &limits)
{
    const QFileInfo info(path);
    if (!info.isFile())
        return core::Error{
            core::ErrorCode::NotFound,
            QCoreApplication::translate("whatif", "There is no file %1.").arg(QDir::toNativeSeparators(path)),
            {}};
    int code = 0;
    auto d = std::make_unique<Private>();
    d->limits = limits;
    d->zip.reset(zip_open(QFile::encodeName(path).constData(), ZIP_RDONLY, &code));
    if (!d->zip) {
        zip_error_t error;
        zip_error_init_with_code(&error, code);
        const QString detail = QString::fromUtf8(zip_error_strerror(&error));
        zip_error_fini(&error);
        if (code == ZIP_ER_NOZIP)
            return core::Error{core::ErrorCode::Malformed,
                               QCoreApplication::translate("whatif", "%1 is not a ZIP archive, as an FMU has to be.")
                                   .arg(info.fileName()),
                               detail};
        return core::Error{
            core::ErrorCode::Unreadable,
            QCoreApplication::translate("whatif", "%1 cannot be read. Check that it is whole and may be read.")
                .arg(info.fileName()),
            detail};
    }
    if (auto error = d->list(info.size()))
        return *error;
    return Archive(std::move(d));
}

QStringList Archive::files() const
{
    QStringList names;
    for (const auto &[name, entry] : d->entries)
        names += name;
    return names;
}

QStringList Archive::repeated() const
{
    return d->repeated;
}

bool Archive::contains(const QString &name) const
{
    return d->entries.count(name) > 0;
}

core::Result<QByteArray> Archive::read(const QString &name, qint64 most) const
{
    const auto found = d->entries.find(name);
    if (found == d->entries.end())
        return core::Error{
            core::ErrorCode::NotFound, QCoreApplication::translate("whatif", "The archive holds no %1.").arg(name), {}};
    if (found->second.size > most)
        return core::Error{
            core::ErrorCode::LimitExceeded,
            QCoreApplication::translate("whatif", "%1 in the archive is larger than %2 MiB.").arg(name).arg(most >> 20),
            {}};
    const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen_index(d->zip.get(), found->second.index, 0));
    QByteArray content(found->second.size, Qt::Uninitialized);
    char end = 0; // the checksum is compared at the end of the entry
    if (!file || zip_fread(file.get(), content.data(), zip_uint64_t(content.size())) != content.size() ||
        zip_fread(file.get(), &end, 1) != 0)
        return damaged(name);
    return content;
}

core::Result<void> Archive::Private::unpackEntry(const QString &name, const Entry &entry, const QString &folder,
                                                 qint64 &left) const
{
    const QString path = folder + QLatin1Char('/') + name;
    if (!QDir().mkpath(QFileInfo(path).path()))
        return cannotWrite(path, {});
    QFile out(path);
    if (!out.open(QIODevice::WriteOnly | QIODevice::NewOnly))
        return cannotWrite(path, out.errorString());
    const std::unique_ptr<zip_file_t, FileCloser> file(zip_fopen_index(zip.get(), entry.index, 0));
    if (!file)
        return damaged(QStringLiteral("%1: %2").arg(name, QString::fromUtf8(zip_strerror(zip.get()))));
    QByteArray chunk(ChunkSize, Qt::Uninitialized);
    zip_int64_t count = 0;
    while ((count = zip_fread(file.get(), chunk.data(), zip_uint64_t(chunk.size()))) > 0) {
        if ((left -= count) < 0)
            return tooLarge(
                QCoreApplication::translate("whatif", "it would take more than %1 MiB").arg(limits.totalBytes >> 20));
        if (out.write(chunk.constData(), count) != count)
            return cannotWrite(path, out.errorString());
    }
    if (count < 0)
        return damaged(QStringLiteral("%1: %2").arg(name, QString::fromUtf8(zip_file_strerror(file.get()))));
    if (entry.executable)
        out.setPermissions(out.permissions() | QFileDevice::ExeOwner);
    return out.flush() ? core::Result<void>() : cannotWrite(path, out.errorString());
}

core::Result<void> Archive::unpack(const QString &folder, core::Progress &progress) const
{
    if (folder.isEmpty()) // names in the archive would lead to the root then
        return cannotWrite(QDir::tempPath(), {});
    qint64 left = d->limits.totalBytes;
    size_t done = 0;
    for (const auto &[name, entry] : d->entries) {
        if (progress.isCancelled())
            return core::Error{core::ErrorCode::Cancelled, QCoreApplication::translate("whatif", "Cancelled."), {}};
        if (auto unpacked = d->unpackEntry(name, entry, folder, left); !unpacked)
            return unpacked.error();
        progress.report(double(++done) / double(d->entries.size()));
    }
    return {};
}

} // namespace twinscope::whatif
