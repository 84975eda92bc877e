// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "estimation/madeestimate.h"

#include <QTreeWidget>

namespace twinscope::whatif {

/// Rows with a tick, one for each variable of a model; which are ticked and which is the current one stays while they are made
/// anew.
class VariableTable : public QTreeWidget
{
    Q_OBJECT
public:
    VariableTable(const char *name, const QStringList &titles);

    QString current() const; ///< variable; "": none
    void select(const QString &variable);
    QStringList ticked() const;

protected:
    void begin(const QString &model);
    void addRow(const QString &variable, bool isTicked, const QStringList &texts, const QString &tip);
    void finish();

private:
    QString m_model, m_before;
    QHash<QString, bool> m_ticks; ///< by variable, what somebody has ticked or not
    QTreeWidgetItem *m_again = nullptr;
};

/// What can be estimated of a model: with what it runs, what was found last and how sure that is.
class ParameterTable final : public VariableTable
{
    Q_OBJECT
public:
    ParameterTable();
    void show(const ModelMapping &mapping, const std::vector<MadeEstimate> &estimates, const plant::Plant &plant);
};

/// What a model is compared with, and how well it fitted in an estimate.
class FitTable final : public VariableTable
{
    Q_OBJECT
public:
    FitTable();
    void show(const ModelMapping &mapping, const MadeEstimate *estimate, const plant::Plant &plant);
};

/// The newest estimate that has a parameter; null: none.
const MadeEstimate *newestOf(const std::vector<MadeEstimate> &estimates, const QString &parameter);

} // namespace twinscope::whatif
