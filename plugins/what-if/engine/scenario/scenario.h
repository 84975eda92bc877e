// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "distribution.h"

#include <twinscope/core/time.h>

#include <QMap>
#include <QStringList>

namespace twinscope::whatif {

/// A number of a scenario: given, or an expression over the scenario's quantities ("outage / 2"). See expression.h.
struct Amount
{
    double number = 0;
    QString expression; ///< empty: `number` holds

    Amount() = default;
    Amount(double value)
        : number(value)
    {
    }
    Amount(QString text)
        : expression(std::move(text))
    {
    }
    bool isGiven() const { return expression.isEmpty(); }
    bool operator==(const Amount &) const = default;
};

/// The model a scenario runs. Variables that are in neither map, but whose name is the id of a channel, belong to that
/// channel.
struct ScenarioModel
{
    QString file; ///< of the FMU: absolute, beside the scenario's (or project's) file, or one that ships
    QString kind; ///< "cs", "me", or empty
    QMap<QString, QString> inputs;  ///< variable → channel that feeds it up to the start; "" = none
    QMap<QString, QString> outputs; ///< variable → channel whose future it is; "" = none

    bool operator==(const ScenarioModel &) const = default;
};

/// Where a scenario branches off.
struct ScenarioStart
{
    enum class Kind {
        Model,  ///< the model's own start values
        Now,    ///< the newest moment of the record
        Moment, ///< a moment of the record
        State   ///< a state that a run of the model has saved
    };
    Kind kind = Kind::Model;
    core::Time moment{};         ///< Moment; for the others what the first moment is called, where it is known
    QString stateFile;           ///< State
    double spinUpSeconds = 3600; ///< Now, Moment: the model is run over the measured inputs for so long before

    bool operator==(const ScenarioStart &) const = default;
};

/// A number with a name, for use in amounts and expressions. With a distribution it is uncertain; with a range it can be
/// swept and optimised.
struct ScenarioQuantity
{
    QString name; ///< letters, digits, underscores; begins with a letter
    QString description, unit;
    double value = 0; ///< where nothing else is said
    std::optional<Distribution> distribution;
    std::optional<double> low, high; ///< both or none
    QString variable;                ///< the parameter or input of the model that it sets; empty: none

    bool operator==(const ScenarioQuantity &) const = default;
};

/// What happens to an input (or tunable parameter) of the model. Times are seconds from the start. Changes of one variable
/// are applied one after the other, each to what those before it made of it; before the first the variable is as it was
/// measured last, or as the model has it.
struct Change
{
    enum class Shape {
        Step,       ///< from `at` on `value`, until `until` where that is said
        Ramp,       ///< from what is at `at` to `value` at `until`
        Pulse,      ///< `value` from `at` for `duration`, again every `period` where that is above 0
        Table,      ///< `rows`, straight between them or as steps; before the first row nothing changes
        Expression, ///< `value` as an expression of t (seconds) and before (what it would be), at every step from `at` on
        Maintenance ///< from 0 on it grows by `growth` an hour to at most `most`; at `at` + `delay` work sets it to `value`,
                    ///< from where it grows again
    };
    enum class Role { Setting, Fault, Price, Maintenance, Assumption }; ///< what it is to people; all roles work alike
    enum class Operation { To, By, Times }; ///< what `value` and rows do to the value before

    Shape shape = Shape::Step;
    Role role = Role::Setting;
    QString variable;
    QString note; ///< for people
    bool enabled = true;
    Operation operation = Operation::To;
    Amount value;
    Amount at;
    std::optional<Amount> until;
    Amount duration, period;                     ///< Pulse
    Amount growth, delay;                        ///< Maintenance
    Amount most = 1.0;                           ///< Maintenance
    std::vector<std::pair<double, double>> rows; ///< Table: seconds, value; seconds ascend
    bool straight = true;                        ///< Table

    bool operator==(const Change &) const = default;
};

/// A result in one number, from a whole run: an expression of integral(), mean(), least(), greatest(), first(), last(),
/// seconds(condition), count(condition) over the model's variables, and of quantities. See kpi.h.
struct Kpi
{
    enum class Goal { None, Least, Most };
    QString name; ///< unique in the scenario; not a number that a name would hide
    QString unit;
    QString expression;
    Goal goal = Goal::None;
    std::optional<double> atLeast, atMost; ///< constraints

    bool operator==(const Kpi &) const = default;
};

/// A start, what is changed, and what is asked of the result: text in the project or a file of its own.
struct Scenario
{
    QString name; ///< unique among the project's scenarios
    QString description;
    QString plant; ///< own files only: the project that "now", moments and channels belong to, relative to the file
    ScenarioModel model;
    ScenarioStart start;
    double horizonSeconds = 86'400;
    double stepSeconds = 60;           ///< communication points
    QMap<QString, QString> parameters; ///< start values by variable, as text
    std::vector<ScenarioQuantity> quantities;
    std::vector<Change> changes;
    std::vector<Kpi> kpis;
    QStringList outputs;      ///< variables kept as curves; empty: the model's outputs
    int ensemblePoints = 289; ///< moments at which ensembles keep curves, evenly spaced, both ends included; 2 at least

    const ScenarioQuantity *quantity(const QString &name) const;
    const Kpi *kpi(const QString &name) const;
    QStringList quantityNames() const;
    bool operator==(const Scenario &) const = default;
};

} // namespace twinscope::whatif
