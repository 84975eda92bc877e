// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/extension/pluginmanager.h>

namespace twinscope::extension {

/// Decides, from metadata alone, which plugins may be started and in what order. Refuses duplicates, missing
/// dependencies, cycles, and whatever depends on something that cannot be started.
class StartOrder
{
public:
    /// Writes refusals into `plugins`, which outlives this object.
    /// `needed` as in PluginOptions: sound plugins that provide none of it, nor are needed by one that does, get the
    /// state NotNeeded and no place in the order.
    explicit StartOrder(std::vector<PluginInfo> &plugins, const QStringList &needed = {});

    /// Positions in `plugins`, dependencies before dependants, otherwise by id.
    const std::vector<size_t> &order() const { return m_order; }

    /// A started plugin failed: everything that needs it, directly or not, is refused too.
    static void markDependants(std::vector<PluginInfo> &plugins, const PluginInfo &failed);

private:
    enum class Mark { Unseen, OnPath, Done };

    void refuseDuplicates();
    void refuseUnmetDependencies();
    void visit(size_t plugin);
    void refuseCycle(size_t first);
    void leaveOut(const QStringList &needed);

    std::vector<PluginInfo> &m_plugins;
    std::vector<Mark> m_marks;
    std::vector<size_t> m_path;
    std::vector<size_t> m_order;
};

} // namespace twinscope::extension
