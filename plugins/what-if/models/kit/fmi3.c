// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "kit.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* FMI 3.0, sections 2.3, 3.2 and 4.2. */

typedef void log_message(void *environment, int status, const char *category, const char *message);

typedef struct
{
    kit_instance *kit;
    log_message *log;
    void *environment;
} instance;

static int answer(instance *i, kit_status status)
{
    if (status != KIT_OK && i->log)
        i->log(i->environment, (int)status, "logStatusError", kit_last_reason());
    return (int)status;
}

const char *fmi3GetVersion(void)
{
    return "3.0";
}

int fmi3SetDebugLogging(void *v, bool on, size_t count, const char *const categories[])
{
    (void)v, (void)on, (void)count, (void)categories;
    return 0;
}

void fmi3FreeInstance(void *v)
{
    if (!v)
        return;
    kit_free(((instance *)v)->kit);
    free(v);
}

static void *make(const char *token, void *environment, log_message *log)
{
    instance *i = calloc(1, sizeof *i);
    if (!i)
        return NULL;
    i->log = log;
    i->environment = environment;
    i->kit = kit_new();
    if (i->kit && strcmp(token, MODEL_TOKEN) == 0)
        return i;
    if (log)
        log(environment, 3, "logStatusError", "The instantiation token is another one than that of the library.");
    fmi3FreeInstance(i);
    return NULL;
}

void *fmi3InstantiateModelExchange(const char *name, const char *token, const char *resources, bool visible,
                                   bool logging, void *environment, log_message *log)
{
    (void)name, (void)resources, (void)visible, (void)logging;
    return make(token, environment, log);
}

void *fmi3InstantiateCoSimulation(const char *name, const char *token, const char *resources, bool visible,
                                  bool logging, bool event_mode, bool early_return, const uint32_t intermediate[],
                                  size_t count, void *environment, log_message *log, void *update)
{
    (void)name, (void)resources, (void)visible, (void)logging, (void)event_mode, (void)early_return, (void)intermediate;
    (void)count, (void)update;
    return make(token, environment, log);
}

int fmi3EnterInitializationMode(void *v, bool tolerance_defined, double tolerance, double start, bool stop_defined,
                                double stop)
{
    (void)tolerance_defined, (void)tolerance, (void)stop_defined, (void)stop;
    instance *i = v;
    return answer(i, kit_initialize(i->kit, start));
}

int fmi3ExitInitializationMode(void *v)
{
    instance *i = v;
    return answer(i, kit_initialize(i->kit, i->kit->time));
}

#define NOTHING(name)                                                                                                  \
    int name(void *v)                                                                                                  \
    {                                                                                                                  \
        (void)v;                                                                                                       \
        return 0;                                                                                                      \
    }

NOTHING(fmi3EnterEventMode)
NOTHING(fmi3EnterContinuousTimeMode)
NOTHING(fmi3EnterStepMode)
NOTHING(fmi3EnterConfigurationMode)
NOTHING(fmi3ExitConfigurationMode)
NOTHING(fmi3Terminate)

int fmi3Reset(void *v)
{
    kit_reset(((instance *)v)->kit);
    return 0;
}

#define ACCESS(suffix, type, kind)                                                                                     \
    int fmi3Get##suffix(void *v, const uint32_t references[], size_t count, type values[], size_t values_count)        \
    {                                                                                                                  \
        instance *i = v;                                                                                               \
        kit_status status = count == values_count ? KIT_OK : KIT_ERROR;                                                \
        for (size_t n = 0; n < count && status == KIT_OK; ++n) {                                                       \
            double value = 0;                                                                                          \
            status = kit_get(i->kit, references[n], kind, &value);                                                     \
            values[n] = (type)value;                                                                                   \
        }                                                                                                              \
        return answer(i, status);                                                                                      \
    }                                                                                                                  \
    int fmi3Set##suffix(void *v, const uint32_t references[], size_t count, const type values[], size_t values_count)  \
    {                                                                                                                  \
        instance *i = v;                                                                                               \
        kit_status status = count == values_count ? KIT_OK : KIT_ERROR;                                                \
        for (size_t n = 0; n < count && status == KIT_OK; ++n)                                                         \
            status = kit_set(i->kit, references[n], kind, (double)values[n]);                                          \
        return answer(i, status);                                                                                      \
    }

ACCESS(Float64, double, KIT_REAL)
ACCESS(Int32, int32_t, KIT_INTEGER)
ACCESS(Boolean, bool, KIT_BOOLEAN)

int fmi3GetFMUState(void *v, void **state)
{
    free(*state);
    *state = kit_save(((instance *)v)->kit);
    return *state ? 0 : 3;
}

int fmi3SetFMUState(void *v, void *state)
{
    kit_restore(((instance *)v)->kit, state);
    return 0;
}

int fmi3FreeFMUState(void *v, void **state)
{
    (void)v;
    free(*state);
    *state = NULL;
    return 0;
}

int fmi3SerializedFMUStateSize(void *v, void *state, size_t *size)
{
    (void)v, (void)state;
    *size = kit_state_size();
    return 0;
}

int fmi3SerializeFMUState(void *v, void *state, uint8_t bytes[], size_t size)
{
    (void)v;
    memcpy(bytes, state, size);
    return 0;
}

int fmi3DeserializeFMUState(void *v, const uint8_t bytes[], size_t size, void **state)
{
    (void)v;
    *state = size == kit_state_size() ? malloc(size) : NULL;
    if (!*state)
        return 3;
    memcpy(*state, bytes, size);
    return 0;
}

int fmi3UpdateDiscreteStates(void *v, bool *again, bool *terminate, bool *nominals_changed, bool *states_changed,
                             bool *next_defined, double *next)
{
    instance *i = v;
    kit_event event;
    const kit_status status = kit_events(i->kit, &event);
    *again = event.again;
    *terminate = event.terminate;
    *nominals_changed = false;
    *states_changed = event.states_changed;
    *next_defined = event.next_defined;
    *next = event.next;
    return answer(i, status);
}

/* Co-simulation: an event of this model ends a step early, so that whoever imports it has to handle it. */

int fmi3DoStep(void *v, double time, double step, bool no_set_before, bool *event_needed, bool *terminate, bool *early,
               double *last_time)
{
    (void)no_set_before;
    instance *i = v;
    *event_needed = *early = false;
    kit_status status = KIT_OK;
    if (i->kit->has_next_event && i->kit->next_event < time + step - 1e-12) {
        step = i->kit->next_event - time;
        *event_needed = *early = true;
    }
    i->kit->time = time;
    if (step > 0)
        status = kit_do_step(i->kit, time, step);
    *terminate = i->kit->terminated;
    *last_time = i->kit->time;
    return answer(i, status);
}

/* Model exchange */

int fmi3CompletedIntegratorStep(void *v, bool no_set_before, bool *enter_event_mode, bool *terminate)
{
    (void)no_set_before;
    *enter_event_mode = false;
    *terminate = ((instance *)v)->kit->terminated;
    return 0;
}

int fmi3SetTime(void *v, double time)
{
    kit_set_time(((instance *)v)->kit, time);
    return 0;
}

int fmi3SetContinuousStates(void *v, const double states[], size_t count)
{
    (void)count;
    kit_set_states(((instance *)v)->kit, states);
    return 0;
}

int fmi3GetContinuousStates(void *v, double states[], size_t count)
{
    (void)count;
    kit_get_states(((instance *)v)->kit, states);
    return 0;
}

int fmi3GetNominalsOfContinuousStates(void *v, double nominals[], size_t count)
{
    (void)v;
    for (size_t i = 0; i < count; ++i)
        nominals[i] = 1;
    return 0;
}

int fmi3GetContinuousStateDerivatives(void *v, double derivatives[], size_t count)
{
    (void)count;
    instance *i = v;
    const kit_status status = kit_evaluate(i->kit);
    kit_get_derivatives(i->kit, derivatives);
    return answer(i, status);
}

int fmi3GetEventIndicators(void *v, double indicators[], size_t count)
{
    instance *i = v;
    const kit_status status = kit_evaluate(i->kit);
    if (count > 0)
        kit_the_model.indicate(i->kit->memory, i->kit->time, indicators);
    return answer(i, status);
}

int fmi3GetNumberOfContinuousStates(void *v, size_t *count)
{
    *count = ((instance *)v)->kit->state_count;
    return 0;
}

int fmi3GetNumberOfEventIndicators(void *v, size_t *count)
{
    (void)v;
    *count = (size_t)kit_the_model.indicators;
    return 0;
}
