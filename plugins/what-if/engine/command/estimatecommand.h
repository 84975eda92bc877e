// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/sdk/consolecommand.h>

namespace twinscope::whatif {

/// `twinscope estimate PROJECT [MODEL] [--parameter NAME,…] [--output NAME,…] [--from T] [--to T] [--save] [--json]`
class EstimateCommand final : public sdk::ConsoleCommand
{
public:
    QString name() const override { return QStringLiteral("estimate"); }
    QString summary() const override;
    int run(const QStringList &arguments, sdk::Services &services) override;
};

} // namespace twinscope::whatif
