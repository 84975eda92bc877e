// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/projectfile.h>

#include <QFileInfo>
#include <QHash>

namespace twinscope::plant {

// Each of these answers with a sentence that says what is wrong and how to mend it, or with nothing.

/// An RFC 6901 JSON pointer.
QString pointerFault(const QString &pointer);
/// A unit in UCUM.
QString unitFault(const QString &unit);
/// The template of a label: only {name}, {asset}, {value} and {unit} mean something.
QString labelFault(const QString &text);
/// One level of an MQTT topic.
QString levelFault(const QString &level);
/// A Sparkplug metric in an address, together with its topic.
QString metricFault(const Address &address);
/// The URL of a broker or another origin. `type` is the source's: for "mqtt" the scheme is judged, too.
QString urlFault(const QString &url, const QString &type);
/// The URL of a shared history.
QString historyUrlFault(const QString &url);
/// Whether somebody wrote a user, a password or a token into the URL.
bool holdsSecret(const QString &url);

/// Judges model files by their path and, where a directory is given, by what lies there. Asks the disk once per file.
class ModelFileCheck
{
public:
    /// Empty directory: the disk is not asked.
    explicit ModelFileCheck(QString directory)
        : m_directory(std::move(directory))
    {
    }

    /// A path that can never be used: absolute, an address, with backslashes.
    static QString pathFault(const QString &file);
    /// A good path at which there is no readable file.
    QString diskFault(const QString &file);

private:
    QString lookAt(const QString &file) const;
    /// The file that was probably meant, relative to the project: beside the missing one, else somewhere below the project.
    QString nearestFile(const QFileInfo &missing) const;

    QString m_directory;
    QHash<QString, QString> m_known;
};

} // namespace twinscope::plant
