// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenariotable.h"

#include <QWidget>

class QSortFilterProxyModel;
class QTreeView;

namespace twinscope::whatif {

/// All scenarios by their KPIs, the best of each marked; a click on a KPI's title sorts by it.
class ComparePage final : public QWidget
{
    Q_OBJECT
public:
    explicit ComparePage(ScenarioTable &table, QWidget *parent = nullptr);

    void show(const QString &scenario); ///< makes it the current one

signals:
    void currentChanged(const QString &scenario);

private:
    ScenarioTable &m_table;
    QSortFilterProxyModel *m_sorted;
    QTreeView *m_view;
};

} // namespace twinscope::whatif
