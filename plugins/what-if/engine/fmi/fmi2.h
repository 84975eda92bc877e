// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

/// FMI 2.0, sections 2.1, 3.2 and 4.2: types and functions, as far as an importer calls them. A function is exported under
/// the name of its type here with "fmi2" before it.
namespace twinscope::whatif::fmi2 {

using Component = void *;
using ComponentEnvironment = void *;
using FMUstate = void *;
using ValueReference = unsigned int;
using Real = double;
using Integer = int;
using Boolean = int;
using String = const char *;
using Byte = char;

enum Status { OK, Warning, Discard, Error, Fatal, Pending };
enum Type { ModelExchange, CoSimulation };
enum StatusKind { DoStepStatus, PendingStatus, LastSuccessfulTime, Terminated };

struct CallbackFunctions
{
    void (*logger)(ComponentEnvironment, String instanceName, Status, String category, String message, ...);
    void *(*allocateMemory)(size_t count, size_t size);
    void (*freeMemory)(void *);
    void (*stepFinished)(ComponentEnvironment, Status);
    ComponentEnvironment environment;
};

struct EventInfo
{
    Boolean newDiscreteStatesNeeded;
    Boolean terminateSimulation;
    Boolean nominalsOfContinuousStatesChanged;
    Boolean valuesOfContinuousStatesChanged;
    Boolean nextEventTimeDefined;
    Real nextEventTime;
};

using GetVersion = const char *();
using Instantiate = Component(String instanceName, Type, String guid, String resources, const CallbackFunctions *,
                              Boolean visible, Boolean loggingOn);
using FreeInstance = void(Component);
using SetupExperiment = Status(Component, Boolean toleranceDefined, Real tolerance, Real start, Boolean stopDefined,
                               Real stop);
using Transition = Status(Component); ///< Terminate, Reset, Enter…Mode and Exit…Mode
template<typename T>
using Get = Status(Component, const ValueReference[], size_t count, T[]);
template<typename T>
using Set = Status(Component, const ValueReference[], size_t count, const T[]);
using GetFMUstate = Status(Component, FMUstate *);
using SetFMUstate = Status(Component, FMUstate);
using FreeFMUstate = Status(Component, FMUstate *);
using SerializedFMUstateSize = Status(Component, FMUstate, size_t *);
using SerializeFMUstate = Status(Component, FMUstate, Byte[], size_t);
using DeSerializeFMUstate = Status(Component, const Byte[], size_t, FMUstate *);
using GetDirectionalDerivative = Status(Component, const ValueReference unknowns[], size_t,
                                        const ValueReference knowns[], size_t, const Real seed[], Real sensitivity[]);

using NewDiscreteStates = Status(Component, EventInfo *);
using CompletedIntegratorStep = Status(Component, Boolean noSetStateBefore, Boolean *enterEventMode,
                                       Boolean *terminate);

using SetRealInputDerivatives = Status(Component, const ValueReference[], size_t, const Integer order[], const Real[]);
using DoStep = Status(Component, Real time, Real step, Boolean noSetStateBefore);
using GetStatus = Status(Component, StatusKind, Status *);
using GetRealStatus = Status(Component, StatusKind, Real *);
using GetBooleanStatus = Status(Component, StatusKind, Boolean *);

} // namespace twinscope::whatif::fmi2
