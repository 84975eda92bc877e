// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "scenario/scenarioversions.h"

#include <twinscope/desk/desk.h>

namespace twinscope::whatif {

/// The scenario that somebody decided for.
struct Choice
{
    QString scenario; ///< name
    core::Time at;    ///< when that was
    bool operator==(const Choice &) const = default;
};

/// The scenarios of the open plant, as its project file keeps them. Every change is one step that can be undone.
class ScenarioBook : public QObject
{
    Q_OBJECT
public:
    explicit ScenarioBook(desk::Desk &desk, QObject *parent = nullptr);

    const std::vector<Scenario> &scenarios() const { return m_list.sound; }
    const std::vector<ScenarioFault> &faults() const { return m_list.faults; } ///< of those that could not be read
    const Scenario *find(const QString &name) const;
    std::optional<Choice> choice() const;

    /// Each gives the name it ended up with: one that was free.
    QString add(Scenario scenario);
    QString duplicate(const QString &name);
    QString rename(const QString &name, const QString &wanted); ///< empty: the old name stays
    void replace(const Scenario &scenario); ///< the one of its name; what was run is kept as an earlier version
    void remove(const QString &name);
    void choose(const QString &name); ///< "": none

    std::vector<ScenarioVersion> versions(const QString &name) const; ///< earlier ones, the newest first
    /// What it is now becomes an earlier version. Nothing happens where it is what it was then.
    void goBack(const QString &name, const ScenarioVersion &version);
    /// Whether a scenario was run, is being run, or may have been. None is given: replace() keeps no versions.
    using RunKnowledge = std::function<bool(const Scenario &)>;
    void setWasRun(RunKnowledge wasRun) { m_wasRun = std::move(wasRun); }

    /// Scenarios that ship with the program, once they are read.
    const std::vector<Scenario> &shipped() const { return m_shipped; }

    /// What a new scenario begins with: model, KPIs and outputs of the first one there is, else the model that ships.
    Scenario blank() const;

signals:
    void renamed(const QString &from, const QString &to); ///< or back again, by undo; before changed()
    void changed();

private:
    void read();
    void readShipped();
    void write(const QString &what, const std::vector<Scenario> &scenarios);
    void writeSection(const QString &what, const QJsonObject &section);
    QJsonObject section() const;
    QString freeName(const QString &wanted, const QString &except = {}) const;

    desk::Desk &m_desk;
    RunKnowledge m_wasRun;
    ScenarioList m_list;
    std::vector<Scenario> m_shipped;
    core::JobRunner m_jobs;
};

} // namespace twinscope::whatif
