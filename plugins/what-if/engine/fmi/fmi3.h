// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>

/// FMI 3.0, sections 2.2, 2.3, 3.2, 4.2 and 5.2: types and functions, as far as an importer calls them. A function is exported
/// under the name of its type here with "fmi3" before it.
namespace twinscope::whatif::fmi3 {

using Instance = void *;
using Environment = void *;
using FMUState = void *;
using ValueReference = uint32_t;
using Float64 = double;
using Boolean = bool;
using String = const char *;
using Byte = uint8_t;
using Binary = const Byte *;
using Clock = bool;

enum Status { OK, Warning, Discard, Error, Fatal };
enum IntervalQualifier { IntervalNotYetKnown, IntervalUnchanged, IntervalChanged };

using LogMessage = void(Environment, Status, String category, String message);
using IntermediateUpdate = void(Environment, Float64 time, Boolean setRequested, Boolean getAllowed,
                                Boolean stepFinished, Boolean canReturnEarly, Boolean *earlyReturnRequested,
                                Float64 *earlyReturnTime);

using GetVersion = const char *();
using InstantiateModelExchange = Instance(String name, String token, String resources, Boolean visible,
                                          Boolean loggingOn, Environment, LogMessage *);
using InstantiateCoSimulation = Instance(String name, String token, String resources, Boolean visible,
                                         Boolean loggingOn, Boolean eventModeUsed, Boolean earlyReturnAllowed,
                                         const ValueReference intermediateVariables[], size_t, Environment,
                                         LogMessage *, IntermediateUpdate *);
using ClockUpdate = void(Environment);
using Preemption = void();
using InstantiateScheduledExecution = Instance(String name, String token, String resources, Boolean visible,
                                               Boolean loggingOn, Environment, LogMessage *, ClockUpdate *,
                                               Preemption *lock, Preemption *unlock);
using FreeInstance = void(Instance);
using EnterInitializationMode = Status(Instance, Boolean toleranceDefined, Float64 tolerance, Float64 start,
                                       Boolean stopDefined, Float64 stop);
using Transition = Status(Instance); ///< Terminate, Reset, Enter…Mode and Exit…Mode
template<typename T>
using Get = Status(Instance, const ValueReference[], size_t, T[], size_t count);
template<typename T>
using Set = Status(Instance, const ValueReference[], size_t, const T[], size_t count);
using GetBinary = Status(Instance, const ValueReference[], size_t, size_t sizes[], Binary[], size_t count);
using SetBinary = Status(Instance, const ValueReference[], size_t, const size_t sizes[], const Binary[], size_t count);
using GetClock = Status(Instance, const ValueReference[], size_t, Clock[]);
using SetClock = Status(Instance, const ValueReference[], size_t, const Clock[]);
using GetFMUState = Status(Instance, FMUState *);
using SetFMUState = Status(Instance, FMUState);
using FreeFMUState = Status(Instance, FMUState *);
using SerializedFMUStateSize = Status(Instance, FMUState, size_t *);
using SerializeFMUState = Status(Instance, FMUState, Byte[], size_t);
using DeserializeFMUState = Status(Instance, const Byte[], size_t, FMUState *);
using GetDirectionalDerivative = Status(Instance, const ValueReference unknowns[], size_t,
                                        const ValueReference knowns[], size_t, const Float64 seed[], size_t,
                                        Float64 sensitivity[], size_t);
using GetIntervalDecimal = Status(Instance, const ValueReference[], size_t, Float64[], IntervalQualifier[]);
using GetIntervalFraction = Status(Instance, const ValueReference[], size_t, uint64_t counters[],
                                   uint64_t resolutions[], IntervalQualifier[]);
using GetShiftFraction = Status(Instance, const ValueReference[], size_t, uint64_t counters[], uint64_t resolutions[]);
using GetShiftDecimal = Status(Instance, const ValueReference[], size_t, Float64[]);
using UpdateDiscreteStates = Status(Instance, Boolean *needUpdate, Boolean *terminate, Boolean *nominalsChanged,
                                    Boolean *statesChanged, Boolean *nextEventDefined, Float64 *nextEvent);

using CompletedIntegratorStep = Status(Instance, Boolean noSetStateBefore, Boolean *enterEventMode, Boolean *terminate);
using GetNumber = Status(Instance, size_t *); ///< of states, of event indicators

using ActivateModelPartition = Status(Instance, ValueReference clock, Float64 time);

using DoStep = Status(Instance, Float64 time, Float64 step, Boolean noSetStateBefore, Boolean *eventNeeded,
                      Boolean *terminate, Boolean *earlyReturn, Float64 *lastTime);

} // namespace twinscope::whatif::fmi3
