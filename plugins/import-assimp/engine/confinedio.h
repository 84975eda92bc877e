// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>

#include <assimp/IOStream.hpp>
#include <assimp/IOSystem.hpp>

#include <QSet>
#include <QString>
#include <QStringList>

#include <string>

namespace twinscope::assimp {

/// What a reader asked for besides the file itself.
struct FileRequests
{
    QStringList read;      ///< absolute, inside the model's folder
    QStringList missing;   ///< absolute, would be inside the model's folder
    QSet<QString> refused; ///< as the model named them: outside the model's folder
};

/// Assimp's only way to files: the model itself and, for reading, what lies in its folder or below. A model that names
/// anything else, directly, by ".." or through a link, gets nothing. After a cancel every read comes back empty.
class ConfinedIo final : public Assimp::IOSystem
{
public:
    /// modelName is what Assimp calls the model: it chooses the reader by the suffix, which the file need not have.
    ConfinedIo(const QString &modelPath, const QString &suffix, FileRequests &requests, const core::Progress &progress);

    std::string modelName() const { return m_modelName; }

    bool Exists(const char *name) const override;
    char getOsSeparator() const override { return '/'; }
    Assimp::IOStream *Open(const char *name, const char *mode) override;
    void Close(Assimp::IOStream *stream) override;

private:
    QString pathOf(const char *name) const;
    bool isInside(const QString &path) const;
    void note(const QString &path);

    QString m_modelPath;
    QString m_folder; ///< canonical
    std::string m_modelName;
    FileRequests &m_requests;
    const core::Progress &m_progress;
};

} // namespace twinscope::assimp
