// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

namespace twinscope::test {

/// STEP AP214: a triangle, and above it `levels` assemblies, each of which holds the one below `copies` times. With a loop
/// the lowest assembly also holds the highest.
QByteArray nestedStep(int levels, int copies, bool loop = false);

/// The same of one product, whose representations hold each other as mapped items.
QByteArray mappedStep(int levels, int copies, bool loop = false);

} // namespace twinscope::test
