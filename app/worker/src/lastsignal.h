// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace twinscope::worker {

/// A library in C that gets no memory tends to crash at once. Calls `outOfMemory`, and ends the process, where it is about
/// to die of a signal while hardly anything of its address space is left; other deaths stay what they are. The function
/// may do only what a signal handler may.
void tellMemoryFromCrash(void (*outOfMemory)());

} // namespace twinscope::worker
