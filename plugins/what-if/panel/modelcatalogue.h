// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "fmi/description.h"
#include "scenario/scenario.h"

#include <twinscope/core/job.h>
#include <twinscope/desk/desk.h>

namespace twinscope::whatif {

/// A variable of a model in words of the plant.
struct ModelVariable
{
    enum class Use { Input, Parameter, Output };
    QString name;  ///< as the FMU calls it
    QString title; ///< "Pump 1 · Flow", else what the FMU says of it, else its name
    QString unit;  ///< as people write it
    Use use = Use::Input;
    std::optional<double> start; ///< where nothing changes it
    QString channel;             ///< id; empty: nothing measures it
};

struct ModelContent
{
    QString file; ///< as in the scenario
    std::vector<ModelVariable> variables;
    QString fault;                                  ///< why it could not be read; empty: it was
    std::shared_ptr<const Description> description; ///< null where it could not be read

    const ModelVariable *find(const QString &name) const;
    std::vector<ModelVariable> of(std::initializer_list<ModelVariable::Use> uses) const;
};

/// Reads the models of scenarios, each once, without anybody waiting.
class ModelCatalogue : public QObject
{
    Q_OBJECT
public:
    explicit ModelCatalogue(desk::Desk &desk, QObject *parent = nullptr);

    /// Null while it is being read: loaded() follows.
    std::shared_ptr<const ModelContent> content(const Scenario &scenario);

signals:
    void loaded(const QString &file);

private:
    desk::Desk &m_desk;
    QHash<QString, std::shared_ptr<const ModelContent>> m_contents; ///< null: under way
    core::JobRunner m_jobs;
};

} // namespace twinscope::whatif
