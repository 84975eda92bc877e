// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/sdk/consolecommand.h>

namespace twinscope::predict {

/// `twinscope predict SUBCOMMAND …`
class PredictCommand final : public sdk::ConsoleCommand
{
public:
    QString name() const override { return QStringLiteral("predict"); }
    QString summary() const override;
    int run(const QStringList &arguments, sdk::Services &services) override;
};

} // namespace twinscope::predict
