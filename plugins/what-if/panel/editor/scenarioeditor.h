// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fields.h"
#include "recordpage.h"
#include "scenariobook.h"
#include "scenariofaults.h"
#include "startpage.h"
#include "variablechooser.h"

class QTabWidget;

namespace twinscope::whatif {

/// The pages that edit one scenario, each a tab: start, changes, uncertain quantities, KPIs, parameters. What is edited is
/// written into the project at once, as one step that can be undone.
class ScenarioEditor final : public QObject
{
    Q_OBJECT
public:
    ScenarioEditor(desk::Desk &desk, ScenarioBook &book, ModelCatalogue &catalogue, QTabWidget &tabs);

    void edit(const QString &name); ///< "": none
    void setTheme(const look::Theme &theme);
    void showChanges(); ///< brings the page of changes to the front

signals:
    void stateWanted(const QString &file); ///< of the scenario's end

private:
    void makePages();
    void makeAddButtons();
    void show();
    void write();
    void tellFaults(const EditFaults &faults);
    void addChange(const QString &variable);
    void addQuantity(const QString &variable);
    void addKpi(const QString &variable);
    void addParameter(const QString &variable);
    std::shared_ptr<const ModelContent> content() const;
    double presentValue(const ModelVariable &variable) const;
    void choose(QWidget *button, std::initializer_list<ModelVariable::Use> uses,
                void (ScenarioEditor::*add)(const QString &));

    desk::Desk &m_desk;
    ScenarioBook &m_book;
    ModelCatalogue &m_catalogue;
    QTabWidget &m_tabs;
    QString m_name;
    RecordsOf<Change> *m_changes;
    RecordsOf<ScenarioQuantity> *m_quantities;
    RecordsOf<Kpi> *m_kpis;
    RecordsOf<ParameterValue> *m_parameters;
    StartPage *m_start;
    RecordPage *m_changePage, *m_quantityPage, *m_kpiPage, *m_parameterPage;
    VariableChooser *m_chooser;
    void (ScenarioEditor::*m_add)(const QString &) = nullptr;
    bool m_showing = false;
    std::optional<Scenario> m_pending; ///< as the book has it, while the pages hold what cannot be read
};

} // namespace twinscope::whatif
