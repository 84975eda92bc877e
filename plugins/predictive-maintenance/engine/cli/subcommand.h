// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <memory>

namespace CLI {
class App;
}

namespace twinscope::predict {

/// A word after `twinscope predict`: declares its options, then runs with what was given. One file each.
class Subcommand
{
public:
    virtual ~Subcommand() = default;
    virtual CLI::App *declare(CLI::App &root) = 0; ///< the subcommand it added
    virtual int run() = 0;                         ///< exit status, as of sdk::ConsoleCommand
};

std::unique_ptr<Subcommand> makeAnomaliesCommand();
std::unique_ptr<Subcommand> makeBackTestCommand();
std::unique_ptr<Subcommand> makeIndicatorsCommand();
std::unique_ptr<Subcommand> makeTrainCommand();
std::unique_ptr<Subcommand> makeRulCommand();
std::unique_ptr<Subcommand> makePlanCommand();
std::unique_ptr<Subcommand> makeLifeCommand();
std::unique_ptr<Subcommand> makeNabCommand();
std::unique_ptr<Subcommand> makeStreamCommand();

} // namespace twinscope::predict
