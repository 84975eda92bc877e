// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fmi1.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* FMI for Co-Simulation 1.0, chapter 2. */

typedef struct
{
    fmi1_logger *logger;
    void *(*allocate)(size_t, size_t);
    void (*release)(void *);
    void (*step_finished)(void *, int);
} callbacks;

int fmi1_answer(fmi1_component *s, kit_status status)
{
    if (status != KIT_OK)
        s->logger(s, s->name, (int)status, "error", "%s", kit_last_reason());
    return (int)status;
}

void fmi1_free(fmi1_component *s)
{
    if (!s)
        return;
    kit_free(s->kit);
    free(s->name);
    free(s);
}

fmi1_component *fmi1_new(const char *name, const char *guid, fmi1_logger *logger)
{
    fmi1_component *s = calloc(1, sizeof *s);
    if (!s)
        return NULL;
    s->logger = logger;
    s->name = strdup(name);
    s->kit = kit_new();
    if (s->kit && strcmp(guid, MODEL_TOKEN) == 0)
        return s;
    logger(NULL, name, 3, "error", "The GUID is another one than that of the library.");
    fmi1_free(s);
    return NULL;
}

const char *NAME(fmiGetVersion)(void)
{
    return "1.0";
}

const char *NAME(fmiGetTypesPlatform)(void)
{
    return "standard32";
}

void NAME(fmiFreeSlaveInstance)(void *c)
{
    fmi1_free(c);
}

void *NAME(fmiInstantiateSlave)(const char *name, const char *guid, const char *location, const char *mime,
                                double timeout, char visible, char interactive, callbacks calls, char logging)
{
    (void)location, (void)mime, (void)timeout, (void)visible, (void)interactive, (void)logging;
    return fmi1_new(name, guid, calls.logger);
}

int NAME(fmiInitializeSlave)(void *c, double start, char stop_defined, double stop)
{
    (void)stop_defined, (void)stop;
    fmi1_component *s = c;
    kit_event event = {.again = 1};
    kit_status status = kit_initialize(s->kit, start);
    while (status == KIT_OK && event.again)
        status = kit_events(s->kit, &event);
    return fmi1_answer(s, status);
}

int NAME(fmiTerminateSlave)(void *c)
{
    (void)c;
    return 0;
}

int NAME(fmiResetSlave)(void *c)
{
    kit_reset(((fmi1_component *)c)->kit);
    return 0;
}

#define ACCESS(suffix, type, kind)                                                                                     \
    int NAME(fmiGet##suffix)(void *c, const unsigned int references[], size_t count, type values[])                    \
    {                                                                                                                  \
        kit_status status = KIT_OK;                                                                                    \
        for (size_t i = 0; i < count && status == KIT_OK; ++i) {                                                       \
            double value = 0;                                                                                          \
            status = kit_get(((fmi1_component *)c)->kit, references[i], kind, &value);                                 \
            values[i] = (type)value;                                                                                   \
        }                                                                                                              \
        return fmi1_answer(c, status);                                                                                 \
    }                                                                                                                  \
    int NAME(fmiSet##suffix)(void *c, const unsigned int references[], size_t count, const type values[])              \
    {                                                                                                                  \
        kit_status status = KIT_OK;                                                                                    \
        for (size_t i = 0; i < count && status == KIT_OK; ++i)                                                         \
            status = kit_set(((fmi1_component *)c)->kit, references[i], kind, (double)values[i]);                      \
        return fmi1_answer(c, status);                                                                                 \
    }

ACCESS(Real, double, KIT_REAL)
ACCESS(Integer, int, KIT_INTEGER)
ACCESS(Boolean, char, KIT_BOOLEAN)

int NAME(fmiDoStep)(void *c, double time, double step, char new_step)
{
    (void)new_step;
    return fmi1_answer(c, kit_do_step(((fmi1_component *)c)->kit, time, step));
}

int NAME(fmiGetRealStatus)(void *c, int kind, double *value)
{
    (void)kind;
    *value = ((fmi1_component *)c)->kit->time;
    return 0;
}
