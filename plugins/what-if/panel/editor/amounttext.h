// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario/scenario.h"

namespace twinscope::whatif {

/// How people type numbers: with the decimal sign of their language or a point.
std::optional<double> numberFrom(const QString &text);
QString textOf(double number); ///< as many digits as it has, without a group separator

/// A number in `unit` units (3600 for hours of an amount in seconds), or an expression with "=" before it, which is in the
/// amount's own unit.
QString textOf(const Amount &amount, double unit = 1);
Amount amountFrom(const QString &text, double unit = 1); ///< what is no number is an expression

/// Rows of a table: "0: 20; 2.5: 24", hours and values.
QString textOf(const std::vector<std::pair<double, double>> &rows);
/// In order of their time; nothing where a part of the text is no row.
std::optional<std::vector<std::pair<double, double>>> rowsFrom(const QString &text);

} // namespace twinscope::whatif
