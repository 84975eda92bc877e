// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "commands/registry.h"
#include "models/alarmlistmodel.h"
#include "models/assettreemodel.h"
#include "models/channeltablemodel.h"
#include "panels/sparks.h"

#include <QWidget>

class QLabel;
class QTableView;

namespace twinscope::look {
class HintStack;
}

namespace twinscope::workbench {

/// Everything about the selected asset: how it is, its values with their last minutes, its alarms, what it is.
class AssetCard : public QWidget
{
    Q_OBJECT
public:
    AssetCard(const CommandContext &context, const AssetTreeModel &assets, QWidget *parent = nullptr);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeBody();
    QLabel *addLabel(QWidget *body, const QString &name);
    void setUpChannels();
    void setUpAlarms();
    void attach();
    void detach();
    void showAsset();
    void showState();
    void showTexts(const plant::Asset &asset);
    void fitTables();
    QString stateSentence(plant::AssetIndex asset) const;
    QString noChannels() const;

    CommandContext m_context;
    const AssetTreeModel &m_assets;
    ChannelTableModel m_channels;
    AlarmListModel m_alarms;
    Sparks m_sparks;
    look::HintStack *m_stack = nullptr;
    QLabel *m_title = nullptr, *m_subtitle = nullptr, *m_state = nullptr, *m_problem = nullptr, *m_text = nullptr;
    QLabel *m_channelHeading = nullptr, *m_alarmHeading, *m_guidance = nullptr;
    QTableView *m_channelTable, *m_alarmTable;
};

} // namespace twinscope::workbench
