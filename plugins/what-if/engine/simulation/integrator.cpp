// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "integrator.h"

#include <QCoreApplication>

#include <nvector/nvector_serial.h>
#include <sunlinsol/sunlinsol_dense.h>
#include <sunmatrix/sunmatrix_dense.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace twinscope::whatif {

namespace {

constexpr long MostInternalSteps = 1'000'000; // between two calls; the worker's time limit ends what is endless
constexpr double JustBelowZero = -1e-300;

} // namespace

Integrator::Integrator(Instance &instance, Inputs &inputs, const Options &options)
    : m_instance(instance)
    , m_inputs(inputs)
    , m_options(options)
    , m_needsCompletedStep(instance.fmu().interface(Kind::ModelExchange)->completedStepNeeded)
{
}

Integrator::~Integrator()
{
    CVodeFree(&m_cvode);
    SUNLinSolFree(m_solver);
    SUNMatDestroy(m_matrix);
    N_VDestroy(m_y);
    N_VDestroy(m_tolerances);
    SUNContext_Free(&m_context);
}

double *Integrator::data(N_Vector vector) const
{
    return N_VGetArrayPointer(vector);
}

bool Integrator::create(double time)
{
    if (!m_instance.stateCount(m_states) || !m_instance.indicatorCount(m_indicators))
        return false;
    const auto size = sunindextype(std::max<size_t>(m_states, 1));
    SUNContext_Create(nullptr, &m_context);
    m_y = N_VNew_Serial(size, m_context);
    m_tolerances = N_VNew_Serial(size, m_context);
    m_matrix = SUNDenseMatrix(size, size, m_context);
    m_solver = SUNLinSol_Dense(m_y, m_matrix, m_context);
    m_cvode = CVodeCreate(CV_BDF, m_context);
    std::fill_n(data(m_y), size, 0.0);
    std::fill_n(data(m_tolerances), size, m_options.tolerance);
    CVodeSetErrHandlerFn(m_cvode, takeError, this);
    return CVodeInit(m_cvode, rightHandSide, time, m_y) == CV_SUCCESS && chooseSolver();
}

bool Integrator::chooseSolver()
{
    CVodeSetUserData(m_cvode, this);
    CVodeSetMaxNumSteps(m_cvode, MostInternalSteps);
    if (m_options.longestStep > 0)
        CVodeSetMaxStep(m_cvode, m_options.longestStep);
    CVodeSVtolerances(m_cvode, m_options.tolerance, m_tolerances);
    CVodeSetLinearSolver(m_cvode, m_solver, m_matrix);
    if (m_instance.fmu().interface(Kind::ModelExchange)->providesDirectionalDerivatives && collectReferences())
        CVodeSetJacFn(m_cvode, jacobian);
    if (m_indicators > 0) {
        CVodeRootInit(m_cvode, int(m_indicators), roots);
        CVodeSetNoInactiveRootWarn(m_cvode);
    }
    return true;
}

/// Whether the model structure names every state and derivative, as directional derivatives need it.
bool Integrator::collectReferences()
{
    const Description &description = m_instance.fmu().summary.description;
    size_t states = 0;
    for (const Unknown &unknown : description.structure.derivatives) {
        const Variable &derivative = description.variables[size_t(unknown.variable)];
        if (!derivative.derivativeOf)
            return false;
        m_derivativeReferences.push_back(derivative.reference);
        m_stateReferences.push_back(description.variables[size_t(*derivative.derivativeOf)].reference);
        m_stateSizes.push_back(size_t(description.elementCount(derivative)));
        states += m_stateSizes.back();
    }
    return m_states > 0 && states == m_states;
}

bool Integrator::restart(double time)
{
    if (!m_cvode && !create(time))
        return false;
    if (m_states > 0) {
        std::vector<double> nominals(m_states, 1);
        if (!m_instance.continuousStates({data(m_y), m_states}) || !m_instance.nominals(nominals))
            return false;
        for (size_t i = 0; i < m_states; ++i) {
            const double nominal = std::abs(nominals[i]);
            data(m_tolerances)[i] = m_options.tolerance * (std::isfinite(nominal) && nominal > 0 ? nominal : 1);
        }
    }
    CVodeSVtolerances(m_cvode, m_options.tolerance, m_tolerances);
    return CVodeReInit(m_cvode, time, m_y) == CV_SUCCESS;
}

bool Integrator::moveTo(double time, N_Vector states)
{
    return m_instance.setTime(time) && m_inputs.setContinuous(m_instance, time) &&
           (m_states == 0 || m_instance.setContinuousStates({data(states), m_states}));
}

/// CVODE tries again with a smaller step after a positive number.
int Integrator::outcomeOf(bool fine) const
{
    return fine ? 0 : m_instance.lastStatus() == Status::Discard ? 1 : -1;
}

int Integrator::rightHandSide(realtype time, N_Vector states, N_Vector derivatives, void *self)
{
    auto *me = static_cast<Integrator *>(self);
    if (me->m_states == 0) {
        me->data(derivatives)[0] = 0;
        return 0;
    }
    return me->outcomeOf(me->moveTo(time, states) && me->m_instance.derivatives({me->data(derivatives), me->m_states}));
}

/// An event is a change between "above zero" and "not above zero" (FMI 2.0 section 3.1.1), so that exact zeros, which CVODE
/// would wait at, are moved a little down.
int Integrator::roots(realtype time, N_Vector states, realtype *indicators, void *self)
{
    auto *me = static_cast<Integrator *>(self);
    const std::span<double> values(indicators, me->m_indicators);
    const bool fine = me->moveTo(time, states) && me->m_instance.eventIndicators(values);
    std::replace(values.begin(), values.end(), 0.0, JustBelowZero);
    return fine ? 0 : -1;
}

bool Integrator::askForJacobian(SUNMatrix matrix)
{
    size_t column = 0;
    for (size_t variable = 0; variable < m_stateReferences.size(); ++variable) {
        std::vector<double> seed(m_stateSizes[variable], 0);
        for (double &element : seed) {
            element = 1;
            const std::span<double> target(SUNDenseMatrix_Column(matrix, sunindextype(column++)), m_states);
            if (!m_instance.directionalDerivative(m_derivativeReferences, {&m_stateReferences[variable], 1}, seed,
                                                  target))
                return false;
            element = 0;
        }
    }
    return true;
}

/// Forward differences; `here` has the derivatives at `states`.
bool Integrator::differenceJacobian(double time, N_Vector states, N_Vector here, SUNMatrix matrix)
{
    const double root = std::sqrt(std::numeric_limits<double>::epsilon());
    bool fine = true;
    for (size_t column = 0; column < m_states && fine; ++column) {
        double &state = data(states)[column];
        const double before = state;
        const double least = data(m_tolerances)[column] / m_options.tolerance; // the nominal
        state += root * std::max(std::abs(before), least);
        const double step = state - before;
        const std::span<double> target(SUNDenseMatrix_Column(matrix, sunindextype(column)), m_states);
        fine = moveTo(time, states) && m_instance.derivatives(target);
        for (size_t row = 0; row < m_states; ++row)
            target[row] = (target[row] - data(here)[row]) / step;
        state = before;
    }
    return fine;
}

/// Some FMUs promise directional derivatives and have none: from the first refusal on it goes without.
int Integrator::jacobian(realtype time, N_Vector states, N_Vector derivatives, SUNMatrix matrix, void *self, N_Vector,
                         N_Vector, N_Vector)
{
    auto *me = static_cast<Integrator *>(self);
    if (!me->moveTo(time, states))
        return me->outcomeOf(false);
    me->m_asksForJacobian = me->m_asksForJacobian && me->askForJacobian(matrix);
    return me->outcomeOf(me->m_asksForJacobian || me->differenceJacobian(time, states, derivatives, matrix));
}

void Integrator::takeError(int, const char *, const char *, char *message, void *self)
{
    static_cast<Integrator *>(self)->m_message = QString::fromUtf8(message);
}

Integrator::Stop Integrator::giveUp(int code, double time)
{
    const bool ofFmu = code == CV_RHSFUNC_FAIL || code == CV_RTFUNC_FAIL || code == CV_LSETUP_FAIL;
    if (!ofFmu || isFine(m_instance.lastStatus()))
        m_error = core::Error{
            core::ErrorCode::Refused,
            QCoreApplication::translate(
                "whatif", "The equations of the FMU could not be solved beyond t = %1. Try a smaller tolerance.")
                .arg(time, 0, 'g', 10),
            m_message};
    return Stop::Failed;
}

Integrator::Stop Integrator::advance(double &time, double target)
{
    CVodeSetStopTime(m_cvode, target);
    for (;;) {
        const int code = CVode(m_cvode, target, m_y, &time, CV_ONE_STEP);
        if (code < 0)
            return giveUp(code, time);
        m_instance.setNow(time);
        if (m_options.stepped)
            m_options.stepped();
        bool stepEvent = false, terminate = false;
        if (!moveTo(time, m_y) || (m_needsCompletedStep && !m_instance.completedStep(stepEvent, terminate)))
            return Stop::Failed;
        if (terminate)
            return Stop::Terminated;
        if (code == CV_ROOT_RETURN)
            return Stop::StateEvent;
        if (stepEvent)
            return Stop::StepEvent;
        if (code == CV_TSTOP_RETURN || time >= target)
            return Stop::Target;
    }
}

} // namespace twinscope::whatif
