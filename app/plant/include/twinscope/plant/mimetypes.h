// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace twinscope::plant {

/// Channels on the way by drag and drop: UTF-8 channel ids, one a line.
inline constexpr char ChannelMimeType[] = "application/x-twinscope-channels";

} // namespace twinscope::plant
