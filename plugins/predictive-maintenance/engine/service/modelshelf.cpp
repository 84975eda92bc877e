// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "service/modelshelf.h"

#include "prognosis/modelfile.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace twinscope::predict {

namespace {

const QString ending = QStringLiteral(".life");

/// "pumps-3" is version 3 of the pumps.
std::pair<QString, int> nameAndVersion(const QString &base)
{
    static const QRegularExpression form(QStringLiteral("^(.+)-([0-9]{1,6})$"));
    const auto match = form.match(base);
    return match.hasMatch() ? std::pair(match.captured(1), match.captured(2).toInt()) : std::pair(base, 0);
}

ModelEntry entryOf(const QFileInfo &file)
{
    ModelEntry entry;
    entry.path = file.absoluteFilePath();
    entry.saved = file.lastModified();
    std::tie(entry.name, entry.version) = nameAndVersion(file.completeBaseName());
    const auto head = readModelHead(entry.path);
    if (!head) {
        entry.fault = head.error().sentence;
        return entry;
    }
    entry.measure = {head->cycleUnit, head->cap};
    entry.dataHash = head->dataHash;
    entry.columns = head->columns;
    entry.units = head->units;
    entry.methods = head->methods;
    return entry;
}

} // namespace

QString modelFolder(const QString &projectPath)
{
    return QFileInfo(projectPath).dir().filePath(QStringLiteral("maintenance"));
}

std::vector<ModelEntry> listModels(const QString &folder)
{
    std::vector<ModelEntry> entries;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u'*' + ending}, QDir::Files))
        entries.push_back(entryOf(file));
    std::ranges::sort(entries, [](const ModelEntry &a, const ModelEntry &b) {
        return std::pair(a.name, -a.version) < std::pair(b.name, -b.version);
    });
    return entries;
}

core::Result<QString> keepModel(const FleetModel &model, const QString &folder, const QString &name)
{
    static const QRegularExpression sound(QStringLiteral(R"(^[^\s./\\:*?"<>|][^/\\:*?"<>|]*$)"));
    if (!sound.match(name).hasMatch())
        return core::Error{core::ErrorCode::InvalidArgument,
                           QCoreApplication::translate("predict", "“%1” cannot be the name of a file.").arg(name),
                           {}};
    if (!QDir().mkpath(folder))
        return core::Error{core::ErrorCode::WriteFailed,
                           QCoreApplication::translate("predict", "The folder “%1” cannot be made.").arg(folder),
                           {}};
    int newest = 0;
    for (const QFileInfo &file : QDir(folder).entryInfoList({u'*' + ending}, QDir::Files))
        if (const auto [known, version] = nameAndVersion(file.completeBaseName()); known == name)
            newest = std::max(newest, version);
    const QString path = QDir(folder).filePath(QStringLiteral("%1-%2%3").arg(name).arg(newest + 1).arg(ending));
    if (const auto written = writeModel(model, path); !written)
        return written.error();
    return path;
}

} // namespace twinscope::predict
