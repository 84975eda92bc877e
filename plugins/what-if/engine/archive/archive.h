// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <vector>

namespace twinscope::whatif {

/// What a foreign archive may hold at most.
struct ArchiveLimits
{
    qint64 entries = 100'000;
    qint64 totalBytes = qint64(4) << 30; ///< unpacked, all entries together
    /// More than this many times the archive's own size is a bomb, once the total passes bombBytes.
    qint64 bombRatio = 100;
    qint64 bombBytes = qint64(1) << 30;
};

/// A ZIP archive that nobody trusts: an FMU or an SSP. Every entry is judged by open(); an archive with an entry that leads
/// out of its folder, is a link or a device, or unpacks beyond the limits is refused as a whole, before anything is
/// written. What is unpacked is counted again, whatever the archive's directory says. One thread at a time.
class Archive
{
public:
    static core::Result<Archive> open(const QString &path, const ArchiveLimits &limits = {});
    Archive(Archive &&) noexcept;
    Archive &operator=(Archive &&) noexcept;
    ~Archive();

    /// The files, without the folders, with '/' between parts.
    QStringList files() const;
    bool contains(const QString &name) const;
    QStringList repeated() const; ///< files that come more than once: the last one holds

    /// NotFound, LimitExceeded (larger than `most`), Malformed (damaged).
    core::Result<QByteArray> read(const QString &name, qint64 most) const;

    /// Writes all files below `folder`, which must exist and be empty. Executables stay executable. On error the folder
    /// holds some of them.
    core::Result<void> unpack(const QString &folder, core::Progress &progress) const;

private:
    struct Private;
    explicit Archive(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

/// The entry's path with '/' between parts, or nothing where it is absolute, leads upwards, or has control characters.
/// A folder ends with '/'.
std::optional<QString> safeEntryName(const QString &name);

} // namespace twinscope::whatif
