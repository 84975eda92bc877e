// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "kit.h"

#include <stdlib.h>
#include <string.h>

/* FMI 2.0, sections 2.1, 3.2 and 4.2. */

typedef struct
{
    void (*logger)(void *, const char *, int, const char *, const char *, ...);
    void *(*allocate)(size_t, size_t);
    void (*release)(void *);
    void (*step_finished)(void *, int);
    void *environment;
} callbacks;

typedef struct
{
    int new_discrete_states, terminate, nominals_changed, values_changed, next_defined;
    double next;
} event_info;

typedef struct
{
    kit_instance *kit;
    callbacks calls;
    char *name;
    double start;
} component;

static int answer(component *c, kit_status status)
{
    if (status != KIT_OK)
        c->calls.logger(c->calls.environment, c->name, (int)status, "logStatusError", "%s", kit_last_reason());
    return (int)status;
}

const char *fmi2GetVersion(void)
{
    return "2.0";
}

const char *fmi2GetTypesPlatform(void)
{
    return "default";
}

int fmi2SetDebugLogging(void *c, int on, size_t count, const char *const categories[])
{
    (void)c, (void)on, (void)count, (void)categories;
    return 0;
}

void fmi2FreeInstance(void *v)
{
    component *c = v;
    if (!c)
        return;
    kit_free(c->kit);
    free(c->name);
    free(c);
}

void *fmi2Instantiate(const char *name, int type, const char *guid, const char *resources, const callbacks *calls,
                      int visible, int logging)
{
    (void)type, (void)resources, (void)visible, (void)logging;
    component *c = calloc(1, sizeof *c);
    if (!c)
        return NULL;
    c->calls = *calls;
    c->name = strdup(name);
    c->kit = kit_new();
    if (c->kit && strcmp(guid, MODEL_TOKEN) == 0)
        return c;
    calls->logger(calls->environment, name, 3, "logStatusError", "The GUID is another one than that of the library.");
    fmi2FreeInstance(c);
    return NULL;
}

int fmi2SetupExperiment(void *v, int tolerance_defined, double tolerance, double start, int stop_defined, double stop)
{
    (void)tolerance_defined, (void)tolerance, (void)stop_defined, (void)stop;
    ((component *)v)->start = start;
    return 0;
}

int fmi2EnterInitializationMode(void *v)
{
    component *c = v;
    return answer(c, kit_initialize(c->kit, c->start));
}

int fmi2ExitInitializationMode(void *v)
{
    component *c = v;
    kit_event event = {.again = 1};
    kit_status status = kit_initialize(c->kit, c->start);
    while (status == KIT_OK && event.again)
        status = kit_events(c->kit, &event);
    return answer(c, status);
}

int fmi2Terminate(void *v)
{
    (void)v;
    return 0;
}

int fmi2Reset(void *v)
{
    kit_reset(((component *)v)->kit);
    return 0;
}

#define ACCESS(suffix, type, kind)                                                                                     \
    int fmi2Get##suffix(void *v, const unsigned int references[], size_t count, type values[])                         \
    {                                                                                                                  \
        component *c = v;                                                                                              \
        kit_status status = KIT_OK;                                                                                    \
        for (size_t i = 0; i < count && status == KIT_OK; ++i) {                                                       \
            double value = 0;                                                                                          \
            status = kit_get(c->kit, references[i], kind, &value);                                                     \
            values[i] = (type)value;                                                                                   \
        }                                                                                                              \
        return answer(c, status);                                                                                      \
    }                                                                                                                  \
    int fmi2Set##suffix(void *v, const unsigned int references[], size_t count, const type values[])                   \
    {                                                                                                                  \
        component *c = v;                                                                                              \
        kit_status status = KIT_OK;                                                                                    \
        for (size_t i = 0; i < count && status == KIT_OK; ++i)                                                         \
            status = kit_set(c->kit, references[i], kind, (double)values[i]);                                          \
        return answer(c, status);                                                                                      \
    }

ACCESS(Real, double, KIT_REAL)
ACCESS(Integer, int, KIT_INTEGER)
ACCESS(Boolean, int, KIT_BOOLEAN)

int fmi2GetFMUstate(void *v, void **state)
{
    free(*state);
    *state = kit_save(((component *)v)->kit);
    return *state ? 0 : 3;
}

int fmi2SetFMUstate(void *v, void *state)
{
    kit_restore(((component *)v)->kit, state);
    return 0;
}

int fmi2FreeFMUstate(void *v, void **state)
{
    (void)v;
    free(*state);
    *state = NULL;
    return 0;
}

int fmi2SerializedFMUstateSize(void *v, void *state, size_t *size)
{
    (void)v, (void)state;
    *size = kit_state_size();
    return 0;
}

int fmi2SerializeFMUstate(void *v, void *state, char bytes[], size_t size)
{
    (void)v;
    memcpy(bytes, state, size);
    return 0;
}

int fmi2DeSerializeFMUstate(void *v, const char bytes[], size_t size, void **state)
{
    (void)v;
    *state = size == kit_state_size() ? malloc(size) : NULL;
    if (!*state)
        return 3;
    memcpy(*state, bytes, size);
    return 0;
}

/* Co-simulation */

int fmi2DoStep(void *v, double time, double step, int no_set_before)
{
    (void)no_set_before;
    component *c = v;
    const int status = answer(c, kit_do_step(c->kit, time, step));
    return status == 0 && c->kit->terminated ? 2 : status;
}

int fmi2GetRealStatus(void *v, int kind, double *value)
{
    (void)kind;
    *value = ((component *)v)->kit->time;
    return 0;
}

int fmi2GetBooleanStatus(void *v, int kind, int *value)
{
    (void)kind;
    *value = ((component *)v)->kit->terminated;
    return 0;
}

/* Model exchange */

int fmi2EnterEventMode(void *v)
{
    (void)v;
    return 0;
}

int fmi2NewDiscreteStates(void *v, event_info *info)
{
    component *c = v;
    kit_event event;
    const kit_status status = kit_events(c->kit, &event);
    *info = (event_info){event.again, event.terminate, 0, event.states_changed, event.next_defined, event.next};
    return answer(c, status);
}

int fmi2EnterContinuousTimeMode(void *v)
{
    (void)v;
    return 0;
}

int fmi2CompletedIntegratorStep(void *v, int no_set_before, int *enter_event_mode, int *terminate)
{
    (void)no_set_before;
    *enter_event_mode = 0;
    *terminate = ((component *)v)->kit->terminated;
    return 0;
}

int fmi2SetTime(void *v, double time)
{
    kit_set_time(((component *)v)->kit, time);
    return 0;
}

int fmi2SetContinuousStates(void *v, const double states[], size_t count)
{
    (void)count;
    kit_set_states(((component *)v)->kit, states);
    return 0;
}

int fmi2GetContinuousStates(void *v, double states[], size_t count)
{
    (void)count;
    kit_get_states(((component *)v)->kit, states);
    return 0;
}

int fmi2GetNominalsOfContinuousStates(void *v, double nominals[], size_t count)
{
    (void)v;
    for (size_t i = 0; i < count; ++i)
        nominals[i] = 1;
    return 0;
}

int fmi2GetDerivatives(void *v, double derivatives[], size_t count)
{
    (void)count;
    component *c = v;
    const kit_status status = kit_evaluate(c->kit);
    kit_get_derivatives(c->kit, derivatives);
    return answer(c, status);
}

int fmi2GetEventIndicators(void *v, double indicators[], size_t count)
{
    component *c = v;
    const kit_status status = kit_evaluate(c->kit);
    if (count > 0)
        kit_the_model.indicate(c->kit->memory, c->kit->time, indicators);
    return answer(c, status);
}
