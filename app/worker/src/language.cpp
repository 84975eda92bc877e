// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language.h"

#include <QTranslator>

#include <clocale>

namespace twinscope::worker {

namespace {

void install(QCoreApplication &application, const QString &language)
{
    auto *translator = new QTranslator(&application);
    const QString folder = QCoreApplication::applicationDirPath() + QStringLiteral("/../share/twinscope/translations");
    if (translator->load(QStringLiteral("twinscope_") + language, folder))
        QCoreApplication::installTranslator(translator);
}

} // namespace

void installLanguage(QCoreApplication &application)
{
    // The application has just taken the system's locale over, and libraries of C parse with it.
    std::setlocale(LC_NUMERIC, "C");
    install(application, QStringLiteral("en"));
    install(application, qEnvironmentVariable("TWINSCOPE_LANGUAGE").section(QLatin1Char('_'), 0, 0));
}

} // namespace twinscope::worker
