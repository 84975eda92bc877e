// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/geometry/modelloader.h>

#include <QCoreApplication>

/// Loads a model and ends: `loader FILE CACHE`. A parent for workers that may be killed.
int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments();
    twinscope::core::Progress progress;
    return twinscope::geometry::ModelLoader(arguments.value(2)).load(arguments.value(1), {}, progress) ? 0 : 1;
}
