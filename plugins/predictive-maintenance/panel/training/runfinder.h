// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "service/recordedfleet.h"

namespace twinscope::predict {

/// Lives in the record, told by a channel that every asset has of itself and that is 0 while the asset stands: a life
/// begins where it rises from 0 and has ended where it is 0 again. What began before `from` or still runs at `to` is left
/// out. A stop need not be a failure: a person looks through them. Reads [from, to) in steps; at most 50,000, then
/// correspondingly longer ones. Cancelled.
core::Result<std::vector<RecordedLife>> findRuns(const PlantRecord &record, const QString &quantity, core::Time from,
                                                 core::Time to, core::Duration step, core::Progress &progress);

} // namespace twinscope::predict
