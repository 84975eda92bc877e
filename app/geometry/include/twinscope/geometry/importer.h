// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/job.h>
#include <twinscope/geometry/model.h>

#include <QByteArray>
#include <QJsonObject>

#include <functional>
#include <memory>
#include <optional>

namespace twinscope::geometry {

/// What may be chosen about an import. Part of the cache key: add fields to key() when adding them here.
struct ImportSettings
{
    enum class Detail { Coarse, Normal, Fine };
    enum class Up { AsInFile, X, Y, Z };
    Detail detail = Detail::Normal; ///< tessellation tolerance relative to each shape's size: 1 %, 0.3 %, 0.1 %
    double unitOverride = 0;        ///< metres per file unit; 0 = as the file says
    Up up = Up::AsInFile;           ///< the file's axis that is up, whatever the file or its format says

    QByteArray key() const;
};

/// "coarse", "normal", "fine"; "x", "y", "z" and "" for as in the file: the words of command lines and settings.
QString keyOf(ImportSettings::Detail detail);
QString keyOf(ImportSettings::Up up);
std::optional<ImportSettings::Detail> detailFromKey(const QString &key);
std::optional<ImportSettings::Up> upFromKey(const QString &key);

/// Turns the axis to Z: X to Z, Y to -X, Z to -Y; or Y to Z, Z to -Y. The unit matrix for AsInFile.
QMatrix4x4 rotationToZUp(ImportSettings::Up up);

/// What a file is likely to cost, from a look that takes a small part of the time. Good for the order of magnitude.
struct ImportEstimate
{
    qint64 bytes = 0;       ///< of the file itself
    quint64 triangles = 0;  ///< of all parts, each counted once
    qint64 memoryBytes = 0; ///< at the worker's peak
    double seconds = 0;     ///< of one core of a desktop machine

    bool isKnown() const { return triangles > 0; }
};

/// As a note of the worker protocol.
QJsonObject toJson(const ImportEstimate &estimate);
ImportEstimate estimateFrom(const QJsonObject &json);

/// Takes a model that shows everything, only coarser, before the real one is ready.
using CoarseListener = std::function<void(Model)>;

/// Reads one family of file formats. Implementations live in plugins and run only inside twinscope-worker.
class Importer
{
public:
    virtual ~Importer() = default;
    virtual QString id() const = 0;          ///< "occt", "assimp"
    virtual QStringList formats() const = 0; ///< for people: "STEP (AP203, AP214, AP242)", …

    /// How sure it is, 0 to 100, from the file's first 64 KiB and, only where the content leaves it open, its suffix.
    virtual int probe(const QByteArray &head, const QString &suffix) const = 0;

    /// Of a file that it probed; unknown where the content tells nothing or cannot be read. Throws nothing.
    virtual ImportEstimate estimate(const QString &path, const ImportSettings &settings) const = 0;

    /// Reads the file. Throws nothing; checks progress.isCancelled() at least between shapes. Where there is a listener,
    /// and a coarse model would be ready much earlier, it gets one, at most once; nodes are the same in both models.
    virtual core::Result<Model> read(const QString &path, const ImportSettings &settings, core::Progress &progress,
                                     const CoarseListener &coarse = {}) = 0;
};

} // namespace twinscope::geometry
