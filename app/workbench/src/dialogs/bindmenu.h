// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/command.h"

class QMenu;

namespace twinscope::workbench {

/// Ways in which a channel can show on an asset: a text only as label, a truth value not as a ramp …
std::vector<plant::BindingKind> bindingKinds(const plant::Channel &channel);
QString bindingText(plant::BindingKind kind);

/// A binding with sensible defaults: the channel's own range, else its limits, else 0 to 100.
plant::Binding defaultBinding(const plant::Channel &channel, const plant::Asset &asset, plant::BindingKind kind);

/// After a channel was dropped on an asset: a small menu of the ways it can show there. Nothing happens where it is
/// left; choosing is undoable.
QMenu *makeBindMenu(const CommandContext &context, core::ChannelIndex channel, plant::AssetIndex asset,
                    QWidget *parent);

} // namespace twinscope::workbench
