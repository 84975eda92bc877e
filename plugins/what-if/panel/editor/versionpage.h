// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "modelcatalogue.h"
#include "results/resultbook.h"

#include <QWidget>

class QLabel;
class QSplitter;
class QToolButton;
class QTreeWidget;

namespace twinscope::whatif {

/// The earlier versions of a scenario with what came of them, and what is different now; one can be gone back to.
class VersionPage final : public QWidget
{
    Q_OBJECT
public:
    VersionPage(ScenarioBook &book, ResultBook &results, ModelCatalogue &catalogue, QWidget *parent = nullptr);

    void show(const QString &scenario); ///< "": none

private:
    void refresh();
    void list();
    void addRow(const ScenarioVersion &version, const std::vector<Kpi> &kpis);
    std::vector<Kpi> kpis() const; ///< of all versions, each name with each unit once
    void showDifferences();
    int current() const; ///< of m_known; -1: none

    ScenarioBook &m_book;
    ResultBook &m_results;
    ModelCatalogue &m_catalogue;
    QString m_scenario;
    std::vector<ScenarioVersion> m_known;
    QToolButton *m_back;
    QLabel *m_text, *m_hint;
    QSplitter *m_tables;
    QTreeWidget *m_versions, *m_differences;
};

} // namespace twinscope::whatif
