// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "outcomes.h"
#include "results/results.h"
#include "scenariobook.h"

#include <deque>
#include <map>

namespace twinscope::whatif {

/// What one folder of results holds, without its curves.
struct LoadedRuns
{
    std::shared_ptr<const Results> results;
    std::vector<RunResult> runs;
    std::vector<KpiSummary> summary;
    std::vector<Effect> effects;
    std::optional<RunResult> best;
    QString leading;         ///< the output that says most about it; see leadingOutput()
    core::Time start;        ///< the moment that is 0 s
    bool isDated = false;    ///< it begins at a moment of the plant; else `start` is when it was run
    core::Time written;      ///< when the folder was last written to
    bool isComplete = false; ///< no run is missing: else somebody stopped it, or it is under way

    const Manifest &manifest() const { return results->manifest(); }
    quint64 failed() const;
};

/// Whether results are of this very scenario, whatever it is called.
bool isResultOf(const LoadedRuns &runs, const Scenario &scenario);

/// All results of one scenario, by method.
struct ScenarioResults
{
    std::map<Method, std::shared_ptr<const LoadedRuns>> byMethod;
    std::vector<Outcome> outcomes; ///< of what was ever run once under its name

    std::shared_ptr<const LoadedRuns> single() const;
    /// The newest of these methods; null: none.
    std::shared_ptr<const LoadedRuns> newest(std::initializer_list<Method> methods) const;
    std::shared_ptr<const LoadedRuns> ensemble() const;    ///< of one that has bands
    std::shared_ptr<const LoadedRuns> sensitivity() const; ///< of one that has effects
    std::shared_ptr<const LoadedRuns> many() const;        ///< of one with more than one run
    /// The newest of several runs where somebody stopped it, so that it can be gone on with; else null.
    std::shared_ptr<const LoadedRuns> stopped() const;
    /// What came of a scenario, this one or an earlier version; null: it was never run so.
    const Outcome *outcomeOf(const Scenario &scenario) const;
    /// A KPI of the scenario as it is; not a number: there is none.
    double kpi(const QString &name) const;
};

/// The results beside the project, read in threads of its own whenever they have changed.
class ResultBook : public QObject
{
    Q_OBJECT
public:
    ResultBook(desk::Desk &desk, ScenarioBook &book, QObject *parent = nullptr);

    const ScenarioResults *find(const QString &scenario) const; ///< null: none, or not read yet
    void reload(const QString &scenario);
    /// A renamed scenario keeps its results; what lies there of another one is set aside until the name is free again.
    /// One after the other, in the order of the calls.
    void move(const QString &from, const QString &to);
    core::JobRunner &jobs() { return m_jobs; } ///< for what else is read of results; not shown as under way

signals:
    void changed(const QString &scenario);
    void moveFailed(const QString &sentence);

private:
    void readNew();
    void moveNext();

    struct Move
    {
        plant::Project project;
        QString from, to;
    };

    desk::Desk &m_desk;
    ScenarioBook &m_book;
    QHash<QString, ScenarioResults> m_results;
    QSet<QString> m_asked;
    QHash<QString, quint64> m_reads; ///< begun so far: only the last one's answer holds
    std::deque<Move> m_moves;        ///< the first one is under way
    core::JobRunner m_jobs;
};

} // namespace twinscope::whatif
