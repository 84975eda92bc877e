// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/appearance.h"

#include <twinscope/extension/pluginmanager.h>
#include <twinscope/workbench/settings.h>

#include <QDialog>

class QTreeWidget;
class QTreeWidgetItem;

namespace twinscope::workbench {

/// Every plugin that was found, how it is and why; switching on and off counts from the next start.
class PluginDialog : public QDialog
{
    Q_OBJECT
public:
    PluginDialog(const extension::PluginManager *plugins, Settings &settings, const Appearance &appearance,
                 QWidget *parent = nullptr);

private:
    void addRow(const extension::PluginInfo &plugin, const Appearance &appearance);
    void toggle(QTreeWidgetItem *item);

    Settings &m_settings;
    QTreeWidget *m_list;
};

} // namespace twinscope::workbench
