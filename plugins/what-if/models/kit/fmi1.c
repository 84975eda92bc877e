// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "kit.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* FMI for Co-Simulation 1.0, chapter 2. MODEL_IDENTIFIER goes before each name. */

#define JOIN2(a, b) a##_##b
#define JOIN(a, b) JOIN2(a, b)
#define NAME(f) JOIN(MODEL_IDENTIFIER, f)

typedef struct
{
    void (*logger)(void *, const char *, int, const char *, const char *, ...);
    void *(*allocate)(size_t, size_t);
    void (*release)(void *);
    void (*step_finished)(void *, int);
} callbacks;

typedef struct
{
    kit_instance *kit;
    callbacks calls;
    char *name;
} slave;

static int answer(slave *s, kit_status status)
{
    if (status != KIT_OK)
        s->calls.logger(s, s->name, (int)status, "error", "%s", kit_last_reason());
    return (int)status;
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
    slave *s = c;
    if (!s)
        return;
    kit_free(s->kit);
    free(s->name);
    free(s);
}

void *NAME(fmiInstantiateSlave)(const char *name, const char *guid, const char *location, const char *mime,
                                double timeout, char visible, char interactive, callbacks calls, char logging)
{
    (void)location, (void)mime, (void)timeout, (void)visible, (void)interactive, (void)logging;
    slave *s = calloc(1, sizeof *s);
    if (!s)
        return NULL;
    s->calls = calls;
    s->name = strdup(name);
    s->kit = kit_new();
    if (s->kit && strcmp(guid, MODEL_TOKEN) == 0)
        return s;
    calls.logger(NULL, name, 3, "error", "The GUID is another one than that of the library.");
    NAME(fmiFreeSlaveInstance)(s);
    return NULL;
}

int NAME(fmiInitializeSlave)(void *c, double start, char stop_defined, double stop)
{
    (void)stop_defined, (void)stop;
    slave *s = c;
    kit_event event = {.again = 1};
    kit_status status = kit_initialize(s->kit, start);
    while (status == KIT_OK && event.again)
        status = kit_events(s->kit, &event);
    return answer(s, status);
}

int NAME(fmiTerminateSlave)(void *c)
{
    (void)c;
    return 0;
}

int NAME(fmiResetSlave)(void *c)
{
    kit_reset(((slave *)c)->kit);
    return 0;
}

#define ACCESS(suffix, type, kind)                                                                                     \
    int NAME(fmiGet##suffix)(void *c, const unsigned int references[], size_t count, type values[])                    \
    {                                                                                                                  \
        kit_status status = KIT_OK;                                                                                    \
        for (size_t i = 0; i < count && status == KIT_OK; ++i) {                                                       \
            double value = 0;                                                                                          \
            status = kit_get(((slave *)c)->kit, references[i], kind, &value);                                          \
            values[i] = (type)value;                                                                                   \
        }                                                                                                              \
        return answer(c, status);                                                                                      \
    }                                                                                                                  \
    int NAME(fmiSet##suffix)(void *c, const unsigned int references[], size_t count, const type values[])              \
    {                                                                                                                  \
        kit_status status = KIT_OK;                                                                                    \
        for (size_t i = 0; i < count && status == KIT_OK; ++i)                                                         \
            status = kit_set(((slave *)c)->kit, references[i], kind, (double)values[i]);                               \
        return answer(c, status);                                                                                      \
    }

ACCESS(Real, double, KIT_REAL)
ACCESS(Integer, int, KIT_INTEGER)
ACCESS(Boolean, char, KIT_BOOLEAN)

int NAME(fmiDoStep)(void *c, double time, double step, char new_step)
{
    (void)new_step;
    return answer(c, kit_do_step(((slave *)c)->kit, time, step));
}

int NAME(fmiGetRealStatus)(void *c, int kind, double *value)
{
    (void)kind;
    *value = ((slave *)c)->kit->time;
    return 0;
}
