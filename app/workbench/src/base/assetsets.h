// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/scene.h"

namespace twinscope::workbench {

/// Looks up, makes and changes the open plant's sets of assets. Every change can be undone.
class AssetSets
{
public:
    AssetSets(Workspace &workspace, Scene &scene)
        : m_workspace(workspace)
        , m_scene(scene)
    {
    }

    const std::vector<plant::AssetSet> &list() const { return m_workspace.session()->plant().sets; }

    void recall(const QString &name) const; ///< selects what is in it, and looks at it
    void keepSelection(const QString &name) const;
    void addSelection(const QString &name) const;
    void takeSelectionOut(const QString &name) const;

private:
    void change(const QString &what, const QString &name, const std::function<void(QStringList &ids)> &change) const;
    QStringList selectedIds() const;

    Workspace &m_workspace;
    Scene &m_scene;
};

} // namespace twinscope::workbench
