// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace twinscope::cli {

/// Gives this process and its children a private XDG_RUNTIME_DIR where a service or a container has none; Qt takes the
/// same folder then, but says so on stderr in every process. Before the application is made.
void provideRuntimeDirectory();

} // namespace twinscope::cli
