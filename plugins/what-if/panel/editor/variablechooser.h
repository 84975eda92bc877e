// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelcatalogue.h"

#include <QFrame>

class QLineEdit;
class QTreeView;
class QStandardItemModel;
class QSortFilterProxyModel;

namespace twinscope::whatif {

/// A list of a model's variables that drops down where it is asked for: search, click, gone.
class VariableChooser final : public QFrame
{
    Q_OBJECT
public:
    explicit VariableChooser(QWidget *parent);

    void offer(const std::vector<ModelVariable> &variables);
    void dropBelow(QWidget *widget);

signals:
    void chosen(const QString &variable);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void take(const QModelIndex &index);

    QLineEdit *m_search;
    QTreeView *m_list;
    QStandardItemModel *m_model;
    QSortFilterProxyModel *m_filter;
};

} // namespace twinscope::whatif
