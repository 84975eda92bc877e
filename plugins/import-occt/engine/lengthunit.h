// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace twinscope::occt {

/// A file's length unit: its UCUM code and what it measures in metres. An empty code means "not known".
struct LengthUnit
{
    QString ucum;
    double metres = 0.001;

    bool isKnown() const { return !ucum.isEmpty(); }
};

/// From the name a STEP file gives it ("millimetre", "INCH"), case and spelling variants included.
LengthUnit stepLengthUnit(const QString &name);

/// From what it measures; a code only where that is a unit people use.
LengthUnit lengthUnitOf(double metres);

/// From the unit flag of an IGES global section; flag 3 ("as the name says") looks at the name.
LengthUnit igesLengthUnit(int flag, const QString &name);

} // namespace twinscope::occt
