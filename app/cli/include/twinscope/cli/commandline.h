// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

namespace twinscope::cli {

/// The whole program `twinscope`: reads the command line, makes the Qt application it needs, runs the command.
/// Exit status: 0 done, 1 failed, 2 wrong usage. Results on stdout, errors on stderr.
int run(int argc, char **argv);

} // namespace twinscope::cli
