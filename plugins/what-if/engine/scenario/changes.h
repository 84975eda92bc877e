// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "curve.h"
#include "expression.h"
#include "scenario.h"

#include <functional>

namespace twinscope::whatif {

/// The changes of a scenario, ready to be made to curves for given quantities. Not for several threads at once.
class Changes
{
public:
    /// Error: an expression that cannot be read, with the change's number.
    static core::Result<Changes> compile(const Scenario &scenario);

    /// The variables that are changed, in order of their first change.
    const QStringList &variables() const { return m_variables; }

    /// Applies all changes of one variable to what it would be without them. `quantities` in the scenario's order. Times
    /// beyond the horizon are left out.
    Curve apply(const QString &variable, Curve curve, std::span<const double> quantities) const;

private:
    /// An amount that is a number or a compiled expression.
    struct Number
    {
        double number = 0;
        std::shared_ptr<Expression> expression;
        double value(std::span<const double> quantities) const;
    };
    struct Compiled
    {
        Change change;
        Number value, at, until, duration, period, growth, delay, most;
        std::shared_ptr<Expression> formula; ///< of quantities, t, before
    };
    /// What a change makes of a curve: where it may bend or jump, and the value at a time on one side of it.
    struct Effect
    {
        std::vector<double> bends;
        std::function<double(double time, bool after, double before)> value;
    };

    static core::Result<Number> number(const Amount &amount, const Names &names);
    static core::Result<Compiled> compile(const Change &change, const Names &quantities, const Names &formula);
    Effect effectOf(const Compiled &compiled, const Curve &curve, std::span<const double> quantities) const;
    Effect step(const Compiled &compiled, std::span<const double> quantities) const;
    Effect ramp(const Compiled &compiled, const Curve &curve, std::span<const double> quantities) const;
    Effect pulse(const Compiled &compiled, std::span<const double> quantities) const;
    Effect table(const Compiled &compiled) const;
    Effect formula(const Compiled &compiled, std::span<const double> quantities) const;
    Effect maintenance(const Compiled &compiled, const Curve &curve, std::span<const double> quantities) const;
    void addGrid(std::vector<double> &bends, double from, double to) const;

    double m_horizon = 0, m_step = 1;
    QStringList m_variables;
    std::vector<Compiled> m_changes;
};

} // namespace twinscope::whatif
