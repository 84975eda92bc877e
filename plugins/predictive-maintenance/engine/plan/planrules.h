// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/result.h>

#include <QDateTime>
#include <QJsonObject>
#include <QStringList>

#include <optional>
#include <vector>

namespace twinscope::predict {

/// What the work on one asset takes and costs, in one currency.
struct WorkRules
{
    double duration = 4;       ///< hours
    QString skill;             ///< who does it; one of the crew's
    QStringList parts;         ///< for the work list
    double partsDays = 0;      ///< until the parts are there
    double preventiveCost = 0; ///< of work and parts, planned
    double failureCost = 0;    ///< of a failure, its repair and downtime included
    double downtimeCost = 0;   ///< of an hour in which production would run
    double usefulLife = 0;     ///< hours from new to failure: what a planned task gives up of it is lost value
};

struct Crew
{
    QString skill;
    int people = 1;
};

struct Span
{
    QDateTime from, to;
};

/// How work is planned. A JSON file; the README has an example.
struct PlanRules
{
    QDateTime start; ///< UTC
    double horizonDays = 28;
    std::optional<double>
        hoursPerCycle;    ///< what one cycle of the estimates lasts; none: what its unit says, else an hour
    QString currency;     ///< of all costs, as users write it ("EUR", "Kč"); may be empty
    QList<int> shiftDays; ///< 1 Monday to 7 Sunday
    QTime shiftFrom, shiftTo;
    std::vector<Crew> crew;
    std::vector<Span> standstills; ///< when production stands anyway, so that work costs no downtime
    double fixedInterval = 0;      ///< hours between tasks in the comparison; 0: half of the useful life
    WorkRules work;                ///< for every asset
    QJsonObject assets;            ///< what is other for single ones: {"7": {"duration": 6}}

    /// The work on one asset. Malformed names a field that cannot be used.
    core::Result<WorkRules> workFor(const QString &asset) const;
};

/// Malformed names the field.
core::Result<PlanRules> parsePlanRules(const QJsonObject &json);

} // namespace twinscope::predict
