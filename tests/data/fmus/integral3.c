// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The integral of an input by trapezoids of 0.1 s inside each step: between them it asks for the input, which FMI 3.0 calls
 * an intermediate update, in which it refuses inputs above a million. At `resetAt` it returns early from its step, and begins anew in event mode. Description:
 * integral3.xml. */

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

typedef void log_message(void *environment, int status, const char *category, const char *message);
typedef void intermediate_update(void *environment, double time, bool set_requested, bool get_allowed,
                                 bool step_finished, bool can_return, bool *return_requested, double *return_time);

enum { U = 1, Y, RESET_AT, RETURNS };
static const double Inside = 0.1, Close = 1e-9, Most = 1e6;

typedef struct
{
    log_message *log;
    intermediate_update *update;
    void *environment;
    double u, y, reset_at, time;
    int32_t returns;
    bool steps, updating;
} integral;

static int refuse(integral *i, const char *reason)
{
    i->log(i->environment, 3, "logStatusError", reason);
    return 3;
}

void *fmi3InstantiateCoSimulation(const char *name, const char *token, const char *resources, bool visible,
                                  bool logging, bool event_mode, bool early_return, const uint32_t intermediate[],
                                  size_t count, void *environment, log_message *log, intermediate_update *update)
{
    (void)name, (void)resources, (void)visible, (void)logging;
    integral *i = calloc(1, sizeof *i);
    if (!i)
        return NULL;
    *i = (integral){.log = log, .environment = environment, .reset_at = 1e9};
    if (count == 1 && intermediate[0] == U)
        i->update = update;
    if (strcmp(token, "integral-of-fmi-3") == 0 && event_mode && early_return)
        return i;
    refuse(i, "Token, event mode or early return are not as they have to be.");
    free(i);
    return NULL;
}

void fmi3FreeInstance(void *v)
{
    free(v);
}

int fmi3EnterInitializationMode(void *v, bool tolerance_defined, double tolerance, double start, bool stop_defined,
                                double stop)
{
    (void)tolerance_defined, (void)tolerance, (void)stop_defined, (void)stop;
    ((integral *)v)->time = start;
    return 0;
}

int fmi3ExitInitializationMode(void *v)
{
    (void)v;
    return 0;
}

int fmi3Terminate(void *v)
{
    (void)v;
    return 0;
}

int fmi3EnterEventMode(void *v)
{
    ((integral *)v)->steps = false;
    return 0;
}

int fmi3EnterStepMode(void *v)
{
    ((integral *)v)->steps = true;
    return 0;
}

int fmi3UpdateDiscreteStates(void *v, bool *again, bool *terminate, bool *nominals, bool *states, bool *next_defined,
                             double *next)
{
    integral *i = v;
    *again = *terminate = *nominals = *states = *next_defined = false;
    *next = 0;
    if (i->time >= i->reset_at - Close) {
        i->y = 0;
        i->reset_at = 1e9;
    }
    return 0;
}

static void ask(integral *i)
{
    bool wants = false;
    double until = 0;
    i->updating = true;
    i->update(i->environment, i->time, true, true, false, false, &wants, &until);
    i->updating = false;
}

static void advance(integral *i, double step)
{
    const double before = i->u;
    i->time += step;
    if (i->update)
        ask(i);
    i->y += step * (before + i->u) / 2;
}

int fmi3DoStep(void *v, double time, double step, bool no_set_before, bool *event_needed, bool *terminate, bool *early,
               double *last_time)
{
    (void)no_set_before;
    integral *i = v;
    if (!i->steps)
        return refuse(i, "Steps are done in step mode.");
    const double end = i->reset_at < time + step - Close ? i->reset_at : time + step;
    *terminate = false;
    *early = end < time + step;
    *event_needed = end >= i->reset_at - Close;
    while (i->time < end - Close)
        advance(i, end - i->time < Inside ? end - i->time : Inside);
    i->returns += *early;
    *last_time = i->time = end;
    return 0;
}

int fmi3GetFloat64(void *v, const uint32_t references[], size_t n, double values[], size_t count)
{
    integral *i = v;
    for (size_t k = 0; k < n && k < count; ++k)
        values[k] = references[k] == U ? i->u : references[k] == Y ? i->y : references[k] == 0 ? i->time : i->reset_at;
    return 0;
}

int fmi3SetFloat64(void *v, const uint32_t references[], size_t n, const double values[], size_t count)
{
    integral *i = v;
    for (size_t k = 0; k < n && k < count; ++k) {
        if (i->updating && references[k] != U)
            return refuse(i, "Inside a step only the input may be set.");
        if (i->updating && values[k] > Most)
            return refuse(i, "The input is too large.");
        *(references[k] == U ? &i->u : &i->reset_at) = values[k];
    }
    return 0;
}

int fmi3GetInt32(void *v, const uint32_t references[], size_t n, int32_t values[], size_t count)
{
    (void)references, (void)count;
    for (size_t k = 0; k < n; ++k)
        values[k] = ((integral *)v)->returns;
    return 0;
}
