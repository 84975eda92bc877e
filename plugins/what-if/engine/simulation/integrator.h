// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "inputs.h"

#include <cvode/cvode.h>
#include <sundials/sundials_context.h>

#include <memory>

namespace twinscope::whatif {

/// Integrates the continuous states of a model exchange FMU with CVODE (BDF, Newton, root finding for event indicators).
/// An FMU without states is given one that does not change, so that its event indicators are watched all the same.
class Integrator
{
public:
    struct Options
    {
        double tolerance = 1e-7;       ///< relative; absolute is this times the nominal
        double longestStep = 0;        ///< 0: no limit
        std::function<void()> stepped; ///< after every internal step
    };
    enum class Stop { Target, StateEvent, StepEvent, Terminated, Failed };

    /// The instance, initialized, and the inputs outlive this.
    Integrator(Instance &instance, Inputs &inputs, const Options &options);
    ~Integrator();
    Integrator(const Integrator &) = delete;
    Integrator &operator=(const Integrator &) = delete;

    /// In continuous-time mode: takes states and nominals from the FMU and starts anew at `time`.
    bool restart(double time);

    /// Goes on until `target` or the first event; `time` is where it came to, and the instance stands there. With Failed
    /// either the instance's failure() tells why, or error() where the integrator gave up.
    Stop advance(double &time, double target);
    const std::optional<core::Error> &error() const { return m_error; }

private:
    static int rightHandSide(realtype time, N_Vector states, N_Vector derivatives, void *self);
    static int roots(realtype time, N_Vector states, realtype *indicators, void *self);
    static int jacobian(realtype time, N_Vector states, N_Vector derivatives, SUNMatrix matrix, void *self, N_Vector,
                        N_Vector, N_Vector);
    static void takeError(int code, const char *module, const char *function, char *message, void *self);

    bool create(double time);
    bool chooseSolver();
    bool collectReferences();
    bool askForJacobian(SUNMatrix matrix);
    bool differenceJacobian(double time, N_Vector states, N_Vector here, SUNMatrix matrix);
    bool moveTo(double time, N_Vector states);
    int outcomeOf(bool fine) const;
    Stop giveUp(int code, double time);
    double *data(N_Vector vector) const;

    Instance &m_instance;
    Inputs &m_inputs;
    const Options m_options;
    size_t m_states = 0;
    size_t m_indicators = 0;
    bool m_needsCompletedStep = true;
    bool m_asksForJacobian = true;
    std::vector<ValueReference> m_stateReferences, m_derivativeReferences;
    std::vector<size_t> m_stateSizes;
    SUNContext m_context = nullptr;
    void *m_cvode = nullptr;
    N_Vector m_y = nullptr;
    N_Vector m_tolerances = nullptr;
    SUNMatrix m_matrix = nullptr;
    SUNLinearSolver m_solver = nullptr;
    QString m_message;
    std::optional<core::Error> m_error;
};

} // namespace twinscope::whatif
