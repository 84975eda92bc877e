// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/workspace.h"
#include "models/findingmodel.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace twinscope::workbench {

/// Listens to a broker, lists what it says, and makes channels of what is chosen, in one undoable step. Not modal: the
/// plant goes on meanwhile.
class DiscoveryDialog : public QDialog
{
    Q_OBJECT
public:
    DiscoveryDialog(Workspace &workspace, QWidget *parent = nullptr);
    ~DiscoveryDialog() override;

private:
    void layOut();
    void setUpTable();
    void listen();
    void showKnown();
    void stopListening();
    void look();
    void showStatus();
    QString statusText() const;
    void showChoice();
    void add();

    Workspace &m_workspace;
    std::unique_ptr<session::BrokerSurvey> m_survey; ///< null while not listening
    QString m_url;                                   ///< of the survey
    quint64 m_seenMessages = 0;
    QString m_note; ///< what came of the newest step
    FindingModel m_model;
    QTimer m_look;
    QComboBox *m_broker;
    QPushButton *m_listen;
    QLineEdit *m_filter;
    QTableView *m_table;
    QLabel *m_status;
    QPushButton *m_add;
};

} // namespace twinscope::workbench
