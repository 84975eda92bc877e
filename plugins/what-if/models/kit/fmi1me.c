// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fmi1.h"

/* FMI for Model Exchange 1.0, chapter 2; getting and setting variables is in fmi1.c. */

typedef struct
{
    fmi1_logger *logger;
    void *(*allocate)(size_t, size_t);
    void (*release)(void *);
} callbacks;

typedef struct
{
    char converged, references_changed, values_changed, terminate, has_next;
    double next;
} event_info;

void *NAME(fmiInstantiateModel)(const char *name, const char *guid, callbacks calls, char logging)
{
    (void)logging;
    return fmi1_new(name, guid, calls.logger);
}

void NAME(fmiFreeModelInstance)(void *c)
{
    fmi1_free(c);
}

int NAME(fmiSetTime)(void *c, double time)
{
    kit_set_time(((fmi1_component *)c)->kit, time);
    return 0;
}

int NAME(fmiEventUpdate)(void *c, char intermediate, event_info *info)
{
    (void)intermediate;
    fmi1_component *m = c;
    kit_event event = {.again = 1};
    kit_status status = KIT_OK;
    char changed = 0;
    while (status == KIT_OK && event.again) {
        status = kit_events(m->kit, &event);
        changed |= (char)event.states_changed;
    }
    *info = (event_info){1, 0, changed, (char)event.terminate, (char)event.next_defined, event.next};
    return fmi1_answer(m, status);
}

int NAME(fmiInitialize)(void *c, char tolerance_controlled, double tolerance, event_info *info)
{
    (void)tolerance_controlled, (void)tolerance;
    fmi1_component *m = c;
    const kit_status status = kit_initialize(m->kit, m->kit->time);
    return status == KIT_OK ? NAME(fmiEventUpdate)(c, 0, info) : fmi1_answer(m, status);
}

int NAME(fmiTerminate)(void *c)
{
    (void)c;
    return 0;
}

int NAME(fmiCompletedIntegratorStep)(void *c, char *event)
{
    (void)c;
    *event = 0;
    return 0;
}

int NAME(fmiSetContinuousStates)(void *c, const double states[], size_t count)
{
    (void)count;
    kit_set_states(((fmi1_component *)c)->kit, states);
    return 0;
}

int NAME(fmiGetContinuousStates)(void *c, double states[], size_t count)
{
    (void)count;
    kit_get_states(((fmi1_component *)c)->kit, states);
    return 0;
}

int NAME(fmiGetNominalContinuousStates)(void *c, double nominals[], size_t count)
{
    (void)c;
    for (size_t i = 0; i < count; ++i)
        nominals[i] = 1;
    return 0;
}

int NAME(fmiGetDerivatives)(void *c, double derivatives[], size_t count)
{
    (void)count;
    fmi1_component *m = c;
    const kit_status status = kit_evaluate(m->kit);
    kit_get_derivatives(m->kit, derivatives);
    return fmi1_answer(m, status);
}

int NAME(fmiGetEventIndicators)(void *c, double indicators[], size_t count)
{
    fmi1_component *m = c;
    const kit_status status = kit_evaluate(m->kit);
    if (count > 0)
        kit_the_model.indicate(m->kit->memory, m->kit->time, indicators);
    return fmi1_answer(m, status);
}
