// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandname.h"

#include <twinscope/plant/spelling.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace twinscope::cli {

namespace {

/// Plants beside the file that is named, written as the person wrote it.
QStringList plantsBeside(const QString &word)
{
    const qsizetype slash = word.lastIndexOf(u'/');
    const QString folder = word.first(slash + 1);
    QStringList plants;
    for (const QString &name : QFileInfo(word).dir().entryList({QStringLiteral("*.twin.json")}, QDir::Files))
        plants += folder + name;
    return plants;
}

} // namespace

QString unknownWord(const QString &word, const QStringList &commands)
{
    if (word.isEmpty() || word.startsWith(u'-') || commands.contains(word) || QFileInfo::exists(word))
        return {};
    return QCoreApplication::translate("cli", "There is no command and no plant “%1”.").arg(word) +
           plant::didYouMean(word, commands + plantsBeside(word)) + u' ' +
           QCoreApplication::translate("cli", "`twinscope --help` lists the commands.");
}

} // namespace twinscope::cli
