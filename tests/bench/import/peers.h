// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QMap>
#include <QStringList>

namespace twinscope::bench {

inline const QString PictureSize = QStringLiteral("1280x800");

struct Run
{
    int exitCode = -1;    ///< -1: did not start, crashed, or took longer than two minutes, after which it is ended
    double seconds = 0;   ///< wall clock
    double processor = 0; ///< seconds, of all its processes; other work on the machine hardly disturbs them
    QByteArray output, errors;
};

Run runProgram(const QString &program, const QStringList &arguments, const QMap<QString, QString> &environment = {});
bool isInstalled(const QString &program);

struct FreeCadRun
{
    bool done = false;
    double seconds = 0, processor = 0;
    double triangles = 0;
};
FreeCadRun runFreeCad(const QString &program, const QString &file);

} // namespace twinscope::bench
