// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <memory>
#include <span>

namespace twinscope::geometry {

/// A file in memory, where it is read without a copy. A file that is cut off by somebody else meanwhile reads as zeros from
/// there on, where the system would end the process (SIGBUS).
class MappedFile
{
public:
    /// Null, and the system's reason in `error`, where the file cannot be mapped; an empty file cannot.
    static std::shared_ptr<const MappedFile> open(const QString &path, QString &error);
    ~MappedFile();
    MappedFile(const MappedFile &) = delete;
    MappedFile &operator=(const MappedFile &) = delete;

    std::span<const uchar> bytes() const { return m_bytes; }

private:
    explicit MappedFile(std::span<const uchar> bytes);

    std::span<const uchar> m_bytes;
    size_t m_place = 0; ///< among those the signal's handler knows
};

} // namespace twinscope::geometry
