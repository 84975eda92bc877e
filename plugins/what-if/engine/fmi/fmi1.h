// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>

/// FMI for Co-Simulation 1.0, chapter 2: the types and functions of a slave. A function is exported under the name of its
/// type here, with "MODELIDENTIFIER_fmi" before it.
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

} // namespace twinscope::whatif::fmi1
