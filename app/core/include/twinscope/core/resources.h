// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace twinscope::core {

/// Absolute path of a file or folder that ships with the program ("demo/cooling-water", "translations"): below
/// TWINSCOPE_SHARE where that is set, else below ../share/twinscope beside the program. It need not exist.
QString resourcePath(const QString &relative);

} // namespace twinscope::core
