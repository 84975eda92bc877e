// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/scene.h"
#include "commands/registry.h"
#include "models/assettreemodel.h"

#include <QSortFilterProxyModel>
#include <QWidget>

class QTreeView;

namespace twinscope::look {
class HintStack;
}

namespace twinscope::workbench {

/// The asset tree with its filter and context menu.
class AssetPanel : public QWidget
{
    Q_OBJECT
public:
    AssetPanel(const CommandContext &context, CommandRegistry &commands, QWidget *parent = nullptr);

    const AssetTreeModel &model() const { return m_model; }

private:
    void attach();
    void detach();
    void filter(const QString &words);
    void showSelection();
    void takeSelection();
    void showMenu(const QPoint &position);

    CommandContext m_context;
    CommandRegistry &m_commands;
    AssetTreeModel m_model;
    QSortFilterProxyModel m_shown;
    QTreeView *m_tree;
    look::HintStack *m_stack;
};

/// The context menu of the selected asset: frame, isolate, hide, ghost, trend. Pops up at the place; owned by nobody.
void popUpAssetMenu(const CommandRegistry &commands, QWidget *parent, const QPoint &globalPosition);

} // namespace twinscope::workbench
