// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace twinscope::bench {

/// One way to open one file.
struct Opening
{
    double seconds = 0;   ///< wall clock of the whole program, the best of some runs
    double processor = 0; ///< seconds of processor, the best of them
    double triangles = 0; ///< that were made
    QString whyNot;       ///< a sentence where there is no figure

    bool isMeasured() const { return whyNot.isEmpty(); }
};

/// `twinscope render FILE --out`, without a cache and then with it.
struct OwnOpenings
{
    Opening cold, cached;
    Opening import;                    ///< `twinscope import FILE` without a cache: no picture
    double model = 0, cachedModel = 0; ///< seconds until a program that runs has the model, as `import` tells
};
OwnOpenings openWithTwinscope(const QString &file);

/// `f3d FILE --output`, its own tolerances.
Opening openWithF3d(const QString &file);

/// FreeCAD reads the file and cuts it into triangles by the tolerances that Twinscope has; it draws no picture.
Opening importWithFreeCad(const QString &file);

} // namespace twinscope::bench
