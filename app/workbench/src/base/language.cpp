// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/workbench/language.h>

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace twinscope::workbench {

namespace {

QString folder()
{
    return QCoreApplication::applicationDirPath() + QStringLiteral("/../share/twinscope/translations");
}

bool load(QCoreApplication &application, const QString &file, const QString &directory)
{
    auto *translator = new QTranslator(&application);
    if (translator->load(file, directory) && QCoreApplication::installTranslator(translator))
        return true;
    delete translator;
    return false;
}

} // namespace

QString installLanguage(QCoreApplication &application, const QString &code)
{
    const QString wanted = code.isEmpty() ? QLocale::system().name() : code;
    const QString language = wanted.section(QLatin1Char('_'), 0, 0);
    if (!code.isEmpty())
        QLocale::setDefault(QLocale(wanted));
    // The source text is English; its own file holds the plural forms, which every other language falls back to.
    load(application, QStringLiteral("twinscope_en"), folder());
    if (language == QLatin1String("en") || !load(application, QStringLiteral("twinscope_") + language, folder()))
        return QStringLiteral("en");
    // Qt's own words (buttons of the file dialog) come from Qt, where they are installed.
    load(application, QStringLiteral("qtbase_") + language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    return language;
}

void installPluginLanguages(QCoreApplication &application, const QString &language, const QStringList &libraries)
{
    for (const QString &library : libraries) {
        const QFileInfo file(library);
        load(application, file.completeBaseName() + u'_' + language, file.path());
    }
}

QStringList availableLanguages()
{
    QStringList codes{QStringLiteral("en")};
    const QStringList files = QDir(folder()).entryList({QStringLiteral("twinscope_*.qm")}, QDir::Files, QDir::Name);
    for (const QString &file : files)
        codes.append(file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0));
    codes.removeDuplicates();
    return codes;
}

QString languageName(const QString &code)
{
    if (code == QLatin1String("en"))
        return QStringLiteral("English");
    QString name = QLocale(code).nativeLanguageName();
    if (!name.isEmpty())
        name[0] = name[0].toUpper();
    return name;
}

} // namespace twinscope::workbench
