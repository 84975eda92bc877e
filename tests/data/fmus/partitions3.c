// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Scheduled execution of FMI 3.0: a partition every third of a second, which lets an output clock tick at each third run; one
 * that a triggered clock runs, which adds an input up and starts a countdown of 0.25 s; one behind the countdown; one whose
 * clock says after each tick when the next comes: 1/2, 1/4, 1/8, then 1/16 s. `order` has the letters of the partitions that ran at
 * the last moment. Description: partitions3.xml. It refuses what the standard forbids an importer to call. */

#include <stdbool.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { EVERY = 1, PULSE, LATER, VARYING, THIRD, ADDEND, EVERY_COUNT, PULSE_SUM, LATER_TIME, VARYING_COUNT, ORDER };
enum { INSTANTIATED, INITIALIZATION, ACTIVATION, UPDATE };
enum { NOT_YET_KNOWN, UNCHANGED, CHANGED };
enum { LETTERS = 16 };

typedef void log_message(void *environment, int status, const char *category, const char *message);
typedef void clock_update(void *environment);

typedef struct
{
    log_message *log;
    clock_update *update;
    void *environment;
    int mode, countdown;
    bool third, varied;
    int32_t addend, every_count, pulse_sum, varying_count;
    double last[THIRD], later_time, moment;
    char order[LETTERS];
} partitions;

static int refuse(partitions *p, const char *reason)
{
    p->log(p->environment, 3, "logStatusError", reason);
    return 3;
}

void *fmi3InstantiateScheduledExecution(const char *name, const char *token, const char *resources, bool visible,
                                        bool logging, void *environment, log_message *log, clock_update *update,
                                        void *lock, void *unlock)
{
    (void)name, (void)resources, (void)visible, (void)logging;
    partitions *p = calloc(1, sizeof *p);
    if (!p)
        return NULL;
    *p = (partitions){.log = log, .update = update, .environment = environment, .addend = 1, .moment = -1};
    for (int i = 0; i < THIRD; ++i)
        p->last[i] = -1;
    if (strcmp(token, "partitions-of-fmi-3") == 0 && update && lock && unlock)
        return p;
    refuse(p, "Token or callbacks are not as they have to be.");
    free(p);
    return NULL;
}

void fmi3FreeInstance(void *v)
{
    free(v);
}

int fmi3EnterInitializationMode(void *v, bool tolerance_defined, double tolerance, double start, bool stop_defined,
                                double stop)
{
    (void)tolerance_defined, (void)tolerance, (void)start, (void)stop_defined, (void)stop;
    ((partitions *)v)->mode = INITIALIZATION;
    return 0;
}

int fmi3ExitInitializationMode(void *v)
{
    ((partitions *)v)->mode = ACTIVATION;
    return 0;
}

int fmi3Terminate(void *v)
{
    (void)v;
    return 0;
}

static void update_clocks(partitions *p)
{
    p->mode = UPDATE;
    p->update(p->environment);
    p->mode = ACTIVATION;
}

static void pulse(partitions *p)
{
    p->pulse_sum += p->addend;
    p->countdown = CHANGED;
    update_clocks(p);
}

static void every(partitions *p)
{
    if (++p->every_count % 3 != 0)
        return;
    p->third = true;
    update_clocks(p);
}

int fmi3ActivateModelPartition(void *v, uint32_t clock, double time)
{
    partitions *p = v;
    if (p->mode != ACTIVATION || clock < EVERY || clock > VARYING || time <= p->last[clock])
        return refuse(p, "That partition cannot run now.");
    p->last[clock] = time;
    if (time > p->moment)
        p->order[0] = 0;
    p->moment = time;
    const size_t length = strlen(p->order);
    if (length + 1 < LETTERS) {
        p->order[length] = "epvl"[clock == LATER ? 3 : clock == VARYING ? 2 : clock - 1];
        p->order[length + 1] = 0;
    }
    if (clock == EVERY)
        every(p);
    else if (clock == PULSE)
        pulse(p);
    else if (clock == LATER)
        p->later_time = time;
    else
        p->varied = ++p->varying_count > 0;
    return 0;
}

int fmi3GetIntervalDecimal(void *v, const uint32_t references[], size_t n, double intervals[], int qualifiers[])
{
    partitions *p = v;
    if (n != 1 || references[0] != LATER || p->mode == INSTANTIATED)
        return refuse(p, "Only the countdown has a decimal interval.");
    intervals[0] = 0.25;
    qualifiers[0] = p->countdown;
    p->countdown = p->countdown == CHANGED ? UNCHANGED : p->countdown;
    return 0;
}

int fmi3GetIntervalFraction(void *v, const uint32_t references[], size_t n, uint64_t counters[], uint64_t resolutions[],
                            int qualifiers[])
{
    partitions *p = v;
    if (n != 1 || references[0] != VARYING || (p->mode == ACTIVATION && !p->varied))
        return refuse(p, "The changing clock is asked at the beginning and when it ticked.");
    p->varied = false;
    counters[0] = 1;
    resolutions[0] = UINT64_C(2) << (p->varying_count < 3 ? p->varying_count : 3);
    qualifiers[0] = CHANGED;
    return 0;
}

int fmi3GetClock(void *v, const uint32_t references[], size_t n, bool values[])
{
    partitions *p = v;
    if (n != 1 || references[0] != THIRD || p->mode != UPDATE)
        return refuse(p, "Output clocks are read in clock update mode.");
    values[0] = p->third;
    p->third = false;
    return 0;
}

int fmi3SetInt32(void *v, const uint32_t references[], size_t n, const int32_t values[], size_t count)
{
    partitions *p = v;
    if (n != 1 || count != 1 || references[0] != ADDEND)
        return refuse(p, "There is no such Int32 to set.");
    p->addend = values[0];
    return 0;
}

int fmi3GetInt32(void *v, const uint32_t references[], size_t n, int32_t values[], size_t count)
{
    partitions *p = v;
    (void)count;
    for (size_t i = 0; i < n; ++i)
        values[i] = references[i] == EVERY_COUNT ? p->every_count
                    : references[i] == PULSE_SUM ? p->pulse_sum
                                                 : p->varying_count;
    return 0;
}

int fmi3GetFloat64(void *v, const uint32_t references[], size_t n, double values[], size_t count)
{
    (void)references, (void)count;
    for (size_t i = 0; i < n; ++i)
        values[i] = ((partitions *)v)->later_time;
    return 0;
}

int fmi3GetString(void *v, const uint32_t references[], size_t n, const char *values[], size_t count)
{
    (void)references, (void)count;
    for (size_t i = 0; i < n; ++i)
        values[i] = ((partitions *)v)->order;
    return 0;
}
