// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dialogs/plugindialog.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QTreeWidget>
#include <QVBoxLayout>

namespace twinscope::workbench {

namespace {

enum Column { Name, Version, State, Reason, ColumnCount };

QString stateText(const extension::PluginInfo &plugin)
{
    switch (plugin.state) {
    case extension::PluginState::Started:
        return PluginDialog::tr("started");
    case extension::PluginState::Disabled:
        return PluginDialog::tr("switched off");
    case extension::PluginState::NotNeeded: // a window uses everything
    case extension::PluginState::Refused:
        break;
    }
    return PluginDialog::tr("? refused");
}

} // namespace

PluginDialog::PluginDialog(const extension::PluginManager *plugins, Settings &settings, const Appearance &appearance,
                           QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_list(new QTreeWidget)
{
    setWindowTitle(tr("Plugins"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(760, 360);
    m_list->setObjectName(QStringLiteral("pluginList"));
    m_list->setRootIsDecorated(false);
    m_list->setHeaderLabels({tr("Plugin"), tr("Version"), tr("State"), tr("Reason or purpose")});
    if (plugins)
        for (const extension::PluginInfo &plugin : plugins->plugins())
            addRow(plugin, appearance);
    for (int column = 0; column < Reason; ++column)
        m_list->resizeColumnToContents(column);
    connect(m_list, &QTreeWidget::itemChanged, this, &PluginDialog::toggle);

    auto *note = new QLabel(m_list->topLevelItemCount() > 0
                                ? tr("Switching a plugin on or off counts from the next start.")
                                : tr("No plugins were found. Set TWINSCOPE_PLUGIN_PATH to the folder they are in."));
    note->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_list);
    layout->addWidget(note);
    layout->addWidget(buttons);
}

void PluginDialog::addRow(const extension::PluginInfo &plugin, const Appearance &appearance)
{
    auto *item = new QTreeWidgetItem(m_list);
    item->setText(Name, plugin.name.isEmpty() ? plugin.id : plugin.name);
    item->setText(Version, plugin.version);
    item->setText(State, stateText(plugin));
    item->setText(Reason, plugin.reason.isEmpty() ? plugin.description : plugin.reason);
    item->setToolTip(Reason, item->text(Reason));
    item->setToolTip(Name, plugin.file);
    item->setSizeHint(Name, QSize(0, look::RowHeight));
    if (plugin.state == extension::PluginState::Refused)
        item->setForeground(State, appearance.theme().badQuality);
    item->setData(Name, Qt::UserRole, plugin.id);
    if (plugin.id.isEmpty())
        return; // nothing to switch: it is no plugin at all
    const bool off = m_settings.disabledPlugins().contains(plugin.id) ||
                     (!plugin.defaultEnabled && !m_settings.enabledPlugins().contains(plugin.id));
    item->setFlags(item->flags() | Qt::ItemIsUserCheckable);
    item->setCheckState(Name, off ? Qt::Unchecked : Qt::Checked);
}

void PluginDialog::toggle(QTreeWidgetItem *item)
{
    if (const QString id = item->data(Name, Qt::UserRole).toString(); !id.isEmpty())
        m_settings.setPluginEnabled(id, item->checkState(Name) == Qt::Checked);
}

} // namespace twinscope::workbench
