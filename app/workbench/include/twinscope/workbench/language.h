// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

class QCoreApplication;

namespace twinscope::workbench {

/// Loads the translation of a language ("cs", "cs_CZ", "en"; empty: the system's) into the application, and sets the
/// locale that numbers are written in. Call once, before the first window. Returns the language's code: "en" where
/// there is no translation, because the source text is English.
QString installLanguage(QCoreApplication &application, const QString &code = {});

/// Loads what plugins bring in that language: NAME_LANGUAGE.qm beside each library NAME.so. Those without one stay English.
void installPluginLanguages(QCoreApplication &application, const QString &language, const QStringList &libraries);

/// Codes of the languages that are installed beside the program, English first.
QStringList availableLanguages();

/// How a language calls itself: "English", "Čeština".
QString languageName(const QString &code);

} // namespace twinscope::workbench
