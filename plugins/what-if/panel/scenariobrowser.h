// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenariotable.h"

#include <QWidget>

class QLabel;
class QLineEdit;
class QMenu;
class QSortFilterProxyModel;
class QToolButton;
class QTreeView;

namespace twinscope::whatif {

/// The list of scenarios with what makes, copies, deletes and finds one.
class ScenarioBrowser final : public QWidget
{
    Q_OBJECT
public:
    ScenarioBrowser(desk::Desk &desk, ScenarioBook &book, ScenarioTable &table);

    QString current() const; ///< name; "": none
    void select(const QString &name);
    void setTheme(const look::Theme &theme);

signals:
    void currentChanged(const QString &name);
    void made(const QString &name); ///< a new one, to be edited

private:
    QWidget *makeTools();
    void makeView();
    void showColumns();
    void make(ScenarioStart::Kind start);
    void offerShipped(QMenu &menu);
    void showState();
    void keepSelection();

    desk::Desk &m_desk;
    ScenarioBook &m_book;
    ScenarioTable &m_table;
    QSortFilterProxyModel *m_filter;
    QTreeView *m_view;
    QLabel *m_hint;
    QLineEdit *m_search;
    QToolButton *m_new, *m_duplicate, *m_remove;
    QString m_current;
    int m_row = 0; ///< of the current one
};

} // namespace twinscope::whatif
