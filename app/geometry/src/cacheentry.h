// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QJsonObject>
#include <QString>

#include <vector>

namespace twinscope::geometry {

/// A side file a model was made from, as it was then.
struct Dependency
{
    QString path;    ///< relative to the folder of the CAD file
    QByteArray hash; ///< hex; empty: it was looked for and not there

    bool operator==(const Dependency &) const = default;
};

/// One place of the cache folder: KEY.json names the model file and the dependencies it was made from. The model file's
/// name contains the dependencies' hash, so that two processes that write the same entry can never mix a model with
/// another's dependencies. Every file appears by an atomic rename.
class CacheEntry
{
public:
    CacheEntry(QString directory, QString key)
        : m_directory(std::move(directory))
        , m_key(std::move(key))
    {
    }

    /// The model file that still holds for a CAD file in `folder`, or "".
    QString freshModel(const QString &folder) const;

    /// A name for a worker to write to, different at each call.
    QString scratchModel() const;

    /// Takes the scratch file over; false where the folder does not let it.
    bool store(const QString &scratch, const std::vector<Dependency> &dependencies) const;

private:
    QString manifestPath() const { return m_directory + QLatin1Char('/') + m_key + QStringLiteral(".json"); }
    QJsonObject manifest() const;

    QString m_directory;
    QString m_key;
};

} // namespace twinscope::geometry
