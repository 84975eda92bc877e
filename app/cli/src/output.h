// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/log.h>
#include <twinscope/core/result.h>

#include <QJsonArray>
#include <QJsonObject>
#include <QString>

namespace twinscope::cli {

void print(const QString &text);           ///< a line on stdout
void printJson(const QJsonObject &object); ///< indented, on stdout
void printJson(const QJsonArray &array);
void printError(const QString &sentence, const QString &detail = {}); ///< "twinscope: …" on stderr
int fail(const core::Error &error);                                   ///< prints it and gives Failed
void printLog(const core::MessageLog &log);                           ///< warnings and errors on stderr

} // namespace twinscope::cli
