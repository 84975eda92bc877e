// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace twinscope::assimp {

/// What is known of a format before its reader runs.
struct FileFormat
{
    /// Where a file's length unit is told.
    enum class Unit {
        Metre,       ///< by the format itself
        Millimetre,  ///< nowhere; millimetres are what its users mean
        AssumeMetre, ///< nowhere; metres are the least surprising guess
        InScene,     ///< by the reader's scene (FBX)
        InXml,       ///< in the head of the XML file (Collada, AMF)
        InPackage,   ///< in the XML file inside a zip archive (3MF)
    };

    QString name;   ///< for people: "glTF", "STL", …; empty: not a format for Assimp
    QString suffix; ///< by which Assimp's reader is chosen, whatever the file is called
    Unit unit = Unit::AssumeMetre;
    bool yUp = false;  ///< by the format's convention; files that tell override it
    int certainty = 0; ///< 0 to 100

    bool isKnown() const { return certainty > 0; }
};

/// Judges by content; the suffix decides only where the content could be several things.
FileFormat fileFormat(const QByteArray &head, const QString &suffix);

/// For people, of those with a reader and a content check of their own.
QStringList formatNames();

} // namespace twinscope::assimp
