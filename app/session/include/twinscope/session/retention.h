// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/historian/store.h>
#include <twinscope/plant/plant.h>

namespace twinscope::session {

/// Thins and removes what the plant's rules say, as of `now`. Says how many samples went. Channels that the plant does
/// not have (any more) follow the rules, too. Blocking; Cancelled leaves the rest for the next time.
core::Result<quint64> applyRetention(historian::Store &store, const std::vector<plant::RetentionRule> &rules,
                                     core::Time now, core::Progress &progress);

} // namespace twinscope::session
