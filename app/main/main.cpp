// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/cli/commandline.h>

int main(int argc, char **argv)
{
    return twinscope::cli::run(argc, argv);
}
