// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/workspace.h"

namespace twinscope::workbench {

/// Loads a recorded file into the open plant. Where channels are to be made for some of its series, the project is saved
/// with them and opened again first. The log tells how it ended.
void loadRecord(Workspace &workspace, session::RecordFile file, const std::vector<bool> &create);

/// Writes the record into a file; the log tells how it ended.
void exportRecord(Workspace &workspace, const session::RecordExport &what);

} // namespace twinscope::workbench
