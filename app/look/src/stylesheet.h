// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/look/theme.h>

namespace twinscope::look {

/// What palette and style cannot say: flat headers, quiet dock titles, slim scroll bars, one radius, the four-pixel grid.
QString styleSheet(const Theme &theme);

} // namespace twinscope::look
