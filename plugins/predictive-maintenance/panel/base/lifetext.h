// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace twinscope::predict {

/// What a life of some size is best told in.
struct LifeScale
{
    QString name;    ///< for people: "d", "cycles"
    double size = 1; ///< in the life's own unit
};
LifeScale lifeScale(double life, const QString &unit);

/// A length of life for people: "41 d", "2.5 h", "112 cycles".
QString lifeText(double life, const QString &unit);

/// With its 90 % interval, in one unit: "41 d (32 to 50)".
QString lifeText(double life, double low, double high, const QString &unit);

} // namespace twinscope::predict
