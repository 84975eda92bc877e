// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>

namespace twinscope::look {

/// share 0: all `a`; 1: all `b`. Opaque.
QColor mix(const QColor &a, const QColor &b, double share);

/// WCAG 2.1 contrast ratio, 1…21. Opaque colours.
double contrast(const QColor &a, const QColor &b);

/// Of black-ish and white the one that is easier to read on `background`.
QColor readableOn(const QColor &background);

} // namespace twinscope::look
