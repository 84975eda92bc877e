// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faults.h"

#include "problems.h"

#include <twinscope/core/units.h>
#include <twinscope/plant/spelling.h>

#include <QDir>
#include <QDirIterator>
#include <QFileInfo>
#include <QRegularExpression>

namespace twinscope::plant {

namespace {

constexpr int MostSearched = 2000; ///< entries of a folder: a project may lie in somebody's home

bool looksAbsolute(const QString &file)
{
    static const QRegularExpression drive(QStringLiteral("^[A-Za-z]:"));
    return file.startsWith(u'/') || file.startsWith(u'\\') || file.startsWith(u'~') || file.contains(drive);
}

bool looksLikeUrl(const QString &file)
{
    static const QRegularExpression scheme(QStringLiteral("^[A-Za-z][A-Za-z0-9+.-]+:"));
    return file.contains(scheme);
}

} // namespace

QString pointerFault(const QString &pointer)
{
    static const QRegularExpression loneTilde(QStringLiteral("~(?![01])"));
    if (!pointer.isEmpty() && !pointer.startsWith(u'/'))
        return Sentence::tr("A JSON pointer begins with a slash: write \"/%1\", or \"\" for the whole payload.")
            .arg(pointer);
    if (pointer.contains(loneTilde))
        return Sentence::tr("In a JSON pointer \"~\" is written \"~0\" and a slash within a key \"~1\".");
    return {};
}

QString unitFault(const QString &unit)
{
    const auto parsed = core::Unit::parse(unit);
    return parsed ? QString() : parsed.error().sentence;
}

QString labelFault(const QString &text)
{
    static const QRegularExpression placeholder(QStringLiteral("\\{([^{}]*)\\}"));
    static const QStringList known{QStringLiteral("name"), QStringLiteral("asset"), QStringLiteral("value"),
                                   QStringLiteral("unit")};
    for (auto it = placeholder.globalMatch(text); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (!known.contains(name))
            return Sentence::tr("A label knows {name}, {asset}, {value} and {unit}, but not {%1}.").arg(name) +
                   didYouMean(name, known);
    }
    return {};
}

QString ModelFileCheck::pathFault(const QString &file)
{
    if (looksAbsolute(file))
        return Sentence::tr("The path \"%1\" is absolute and would break on another machine: "
                            "write it relative to the folder of the project file.")
            .arg(file);
    if (looksLikeUrl(file))
        return Sentence::tr("\"%1\" is an address, but models are read from files: "
                            "put the file beside the project and write its relative path.")
            .arg(file);
    if (file.contains(u'\\'))
        return Sentence::tr("Folders are divided by \"/\": write \"%1\".").arg(QString(file).replace(u'\\', u'/'));
    if (file.contains(QChar(0)))
        return Sentence::tr("The path holds a null character: write the file's relative path.");
    return {};
}

QString ModelFileCheck::diskFault(const QString &file)
{
    if (m_directory.isEmpty())
        return {};
    auto known = m_known.constFind(file);
    if (known == m_known.constEnd())
        known = m_known.insert(file, lookAt(file));
    return *known;
}

QString ModelFileCheck::lookAt(const QString &file) const
{
    const QFileInfo info(QDir(m_directory).filePath(file));
    if (info.isDir())
        return Sentence::tr("\"%1\" is a folder: name the model file within it.").arg(file);
    if (info.exists())
        return info.isReadable()
                   ? QString()
                   : Sentence::tr("The model file \"%1\" may not be read: mend its permissions.").arg(file);
    const QString nearest = nearestFile(info);
    if (nearest.isEmpty())
        return Sentence::tr(
                   "There is no model file \"%1\": put it there, or mend the path, which is relative to the project "
                   "file.")
            .arg(file);
    return Sentence::tr("There is no model file \"%1\". Did you mean \"%2\"?").arg(file, nearest);
}

QString ModelFileCheck::nearestFile(const QFileInfo &missing) const
{
    const QDir project(m_directory);
    if (const QString beside = nearestSpelling(missing.fileName(), missing.dir().entryList(QDir::Files));
        !beside.isEmpty())
        return project.relativeFilePath(missing.dir().filePath(beside));
    QStringList files;
    QDirIterator below(m_directory, QDir::AllEntries | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    for (int seen = 0; below.hasNext() && seen < MostSearched; ++seen) {
        const QFileInfo found(below.next());
        if (!found.isFile())
            continue;
        files += project.relativeFilePath(found.filePath());
        if (found.fileName().compare(missing.fileName(), Qt::CaseInsensitive) == 0)
            return files.last();
    }
    return nearestSpelling(project.relativeFilePath(missing.filePath()), files);
}

} // namespace twinscope::plant
