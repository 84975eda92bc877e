// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

/// FMI for Co-Simulation 1.0, chapter 2, and FMI for Model Exchange 1.0, chapter 2: types and functions, as far as an
/// importer calls them. A function is exported under the name of its type here, with "MODELIDENTIFIER_fmi" before it.
namespace twinscope::whatif::fmi1 {

using Component = void *;
using ValueReference = unsigned int;
using Real = double;
using Integer = int;
using Boolean = char;
using String = const char *;

enum Status { OK, Warning, Discard, Error, Fatal, Pending };
enum StatusKind { DoStepStatus, PendingStatus, LastSuccessfulTime };

struct CallbackFunctions
{
    void (*logger)(Component, String instanceName, Status, String category, String message, ...);
    void *(*allocateMemory)(size_t count, size_t size);
    void (*freeMemory)(void *);
    void (*stepFinished)(Component, Status);
};

/// Model exchange knows no asynchronous steps, so that its structure is shorter.
struct ModelCallbacks
{
    void (*logger)(Component, String instanceName, Status, String category, String message, ...);
    void *(*allocateMemory)(size_t count, size_t size);
    void (*freeMemory)(void *);
};

struct EventInfo
{
    Boolean iterationConverged;
    Boolean stateValueReferencesChanged;
    Boolean stateValuesChanged;
    Boolean terminateSimulation;
    Boolean upcomingTimeEvent;
    Real nextEventTime;
};

using GetVersion = const char *();
using InstantiateSlave = Component(String instanceName, String guid, String location, String mimeType, Real timeout,
                                   Boolean visible, Boolean interactive, CallbackFunctions, Boolean loggingOn);
using InitializeSlave = Status(Component, Real start, Boolean stopDefined, Real stop);
using TerminateSlave = Status(Component);
using ResetSlave = Status(Component);
using FreeSlaveInstance = void(Component);
template<typename T>
using Get = Status(Component, const ValueReference[], size_t count, T[]);
template<typename T>
using Set = Status(Component, const ValueReference[], size_t count, const T[]);
using SetRealInputDerivatives = Status(Component, const ValueReference[], size_t count, const Integer order[],
                                       const Real[]);
using DoStep = Status(Component, Real time, Real step, Boolean newStep);
using GetStatus = Status(Component, StatusKind, Status *);
using GetRealStatus = Status(Component, StatusKind, Real *);
using GetBooleanStatus = Status(Component, StatusKind, Boolean *);

using InstantiateModel = Component(String instanceName, String guid, ModelCallbacks, Boolean loggingOn);
using Initialize = Status(Component, Boolean toleranceControlled, Real tolerance, EventInfo *);
using Terminate = Status(Component);
using FreeModelInstance = void(Component);
using CompletedIntegratorStep = Status(Component, Boolean *callEventUpdate);
using EventUpdate = Status(Component, Boolean intermediateResults, EventInfo *);

} // namespace twinscope::whatif::fmi1
