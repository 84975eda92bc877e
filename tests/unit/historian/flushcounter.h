// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace twinscope::test {

/// How often this process has asked the system to put a file's content on the disk.
int flushesToDisk();

} // namespace twinscope::test
