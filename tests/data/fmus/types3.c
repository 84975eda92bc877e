// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* All types of FMI 3.0 go in and come out; an array whose size is a structural parameter; an input clock that ticks every
 * quarter of a second from 0.1 s on and counts, and an output clock that ticks at every fourth count. Description:
 * types3.xml. It refuses what the standard forbids an importer to call. */

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { MOST = 16, TEXT = 64 };
enum { INSTANTIATED, CONFIGURATION, INITIALIZATION, EVENT, STEP };

typedef void log_message(void *environment, int status, const char *category, const char *message);

typedef struct
{
    log_message *log;
    void *environment;
    int mode;
    uint64_t size;
    double vector_in[MOST], time;
    float f32;
    int8_t i8;
    uint8_t u8;
    int16_t i16;
    uint16_t u16;
    int32_t i32;
    uint32_t u32;
    int64_t i64, option;
    uint64_t u64;
    bool flag, tick, fourth;
    char text[TEXT];
    uint8_t blob[TEXT];
    size_t blob_size;
    int32_t count;
} types;

/* Value references: an output is its input's plus 1. */
enum {
    SIZE = 1,
    VECTOR = 2,
    F32 = 4,
    I8 = 6,
    U8 = 8,
    I16 = 10,
    U16 = 12,
    I32 = 14,
    U32 = 16,
    I64 = 18,
    U64 = 20,
    FLAG = 22,
    TEXTS = 24,
    BLOB = 26,
    OPTION = 28,
    TICK = 30,
    COUNT = 31,
    FOURTH = 32
};

static int refuse(types *t, const char *reason)
{
    t->log(t->environment, 3, "logStatusError", reason);
    return 3;
}

const char *fmi3GetVersion(void)
{
    return "3.0";
}

void *fmi3InstantiateCoSimulation(const char *name, const char *token, const char *resources, bool visible,
                                  bool logging, bool event_mode, bool early_return, const uint32_t intermediate[],
                                  size_t count, void *environment, log_message *log, void *update)
{
    (void)name, (void)visible, (void)logging, (void)early_return, (void)intermediate, (void)count, (void)update;
    types *t = calloc(1, sizeof *t);
    if (!t)
        return NULL;
    t->log = log;
    t->environment = environment;
    t->size = 3;
    t->option = 1;
    t->blob_size = 3;
    memcpy(t->blob, "foo", 3);
    strcpy(t->text, "Set me!");
    if (strcmp(token, "types-of-fmi-3") == 0 && event_mode && resources == NULL)
        return t;
    refuse(t, "Token, event mode or resource path are not as they have to be.");
    free(t);
    return NULL;
}

void fmi3FreeInstance(void *v)
{
    free(v);
}

#define TRANSITION(name, from, to)                                                                                     \
    int name(void *v)                                                                                                  \
    {                                                                                                                  \
        types *t = v;                                                                                                  \
        if (t->mode != (from))                                                                                         \
            return refuse(t, #name " is not allowed now.");                                                            \
        t->mode = (to);                                                                                                \
        return 0;                                                                                                      \
    }

TRANSITION(fmi3EnterConfigurationMode, INSTANTIATED, CONFIGURATION)
TRANSITION(fmi3ExitConfigurationMode, CONFIGURATION, INSTANTIATED)
TRANSITION(fmi3ExitInitializationMode, INITIALIZATION, EVENT)
TRANSITION(fmi3EnterEventMode, STEP, EVENT)
TRANSITION(fmi3EnterStepMode, EVENT, STEP)

int fmi3EnterInitializationMode(void *v, bool tolerance_defined, double tolerance, double start, bool stop_defined,
                                double stop)
{
    (void)tolerance_defined, (void)tolerance, (void)start, (void)stop_defined, (void)stop;
    types *t = v;
    if (t->mode != INSTANTIATED)
        return refuse(t, "It is initialized already.");
    t->mode = INITIALIZATION;
    return 0;
}

int fmi3Terminate(void *v)
{
    (void)v;
    return 0;
}

int fmi3Reset(void *v)
{
    ((types *)v)->mode = INSTANTIATED;
    return 0;
}

/* One scalar in, one out. */
#define SCALAR(suffix, type, reference, member)                                                                        \
    int fmi3Get##suffix(void *v, const uint32_t references[], size_t n, type values[], size_t count)                   \
    {                                                                                                                  \
        types *t = v;                                                                                                  \
        for (size_t i = 0; i < n; ++i) {                                                                               \
            if (references[i] != (reference) && references[i] != (reference) + 1)                                      \
                return refuse(t, "There is no such " #suffix ".");                                                     \
            values[i] = t->member;                                                                                     \
        }                                                                                                              \
        return n == count ? 0 : refuse(t, "A scalar has one value.");                                                  \
    }                                                                                                                  \
    int fmi3Set##suffix(void *v, const uint32_t references[], size_t n, const type values[], size_t count)             \
    {                                                                                                                  \
        types *t = v;                                                                                                  \
        if (n != 1 || count != 1 || references[0] != (reference))                                                      \
            return refuse(t, "There is no such " #suffix " to set.");                                                  \
        t->member = values[0];                                                                                         \
        return 0;                                                                                                      \
    }

SCALAR(Float32, float, F32, f32)
SCALAR(Int8, int8_t, I8, i8)
SCALAR(UInt8, uint8_t, U8, u8)
SCALAR(Int16, int16_t, I16, i16)
SCALAR(UInt16, uint16_t, U16, u16)
SCALAR(UInt32, uint32_t, U32, u32)
SCALAR(Boolean, bool, FLAG, flag)

int fmi3GetInt32(void *v, const uint32_t references[], size_t n, int32_t values[], size_t count)
{
    types *t = v;
    for (size_t i = 0; i < n; ++i) {
        if (references[i] == COUNT && !t->tick)
            return refuse(t, "The count belongs to a clock that does not tick now.");
        values[i] = references[i] == COUNT ? t->count : t->i32;
    }
    return n == count ? 0 : refuse(t, "A scalar has one value.");
}

int fmi3SetInt32(void *v, const uint32_t references[], size_t n, const int32_t values[], size_t count)
{
    types *t = v;
    if (n != 1 || count != 1 || references[0] != I32)
        return refuse(t, "There is no such Int32 to set.");
    t->i32 = values[0];
    return 0;
}

int fmi3GetInt64(void *v, const uint32_t references[], size_t n, int64_t values[], size_t count)
{
    types *t = v;
    for (size_t i = 0; i < n; ++i)
        values[i] = references[i] < OPTION ? t->i64 : t->option;
    return n == count ? 0 : refuse(t, "A scalar has one value.");
}

int fmi3SetInt64(void *v, const uint32_t references[], size_t n, const int64_t values[], size_t count)
{
    types *t = v;
    if (n != 1 || count != 1 || (references[0] != I64 && references[0] != OPTION))
        return refuse(t, "There is no such Int64 to set.");
    *(references[0] == I64 ? &t->i64 : &t->option) = values[0];
    return 0;
}

int fmi3GetUInt64(void *v, const uint32_t references[], size_t n, uint64_t values[], size_t count)
{
    types *t = v;
    for (size_t i = 0; i < n; ++i)
        values[i] = references[i] == SIZE ? t->size : t->u64;
    return n == count ? 0 : refuse(t, "A scalar has one value.");
}

int fmi3SetUInt64(void *v, const uint32_t references[], size_t n, const uint64_t values[], size_t count)
{
    types *t = v;
    if (n != 1 || count != 1)
        return refuse(t, "One at a time.");
    if (references[0] == SIZE && (t->mode != CONFIGURATION || values[0] > MOST))
        return refuse(t, "The size is set in configuration mode, up to 16.");
    *(references[0] == SIZE ? &t->size : &t->u64) = values[0];
    return 0;
}

int fmi3GetFloat64(void *v, const uint32_t references[], size_t n, double values[], size_t count)
{
    types *t = v;
    if (n != 1 || count != t->size)
        return refuse(t, "The vector has another size.");
    for (size_t i = 0; i < count; ++i)
        values[i] = t->vector_in[i] * (references[0] == VECTOR ? 1 : 2);
    return 0;
}

int fmi3SetFloat64(void *v, const uint32_t references[], size_t n, const double values[], size_t count)
{
    types *t = v;
    if (n != 1 || count != t->size || references[0] != VECTOR)
        return refuse(t, "The vector has another size.");
    memcpy(t->vector_in, values, count * sizeof *values);
    return 0;
}

int fmi3GetString(void *v, const uint32_t references[], size_t n, const char *values[], size_t count)
{
    (void)references, (void)count;
    for (size_t i = 0; i < n; ++i)
        values[i] = ((types *)v)->text;
    return 0;
}

int fmi3SetString(void *v, const uint32_t references[], size_t n, const char *const values[], size_t count)
{
    (void)references, (void)count, (void)n;
    snprintf(((types *)v)->text, TEXT, "%s", values[0]);
    return 0;
}

int fmi3GetBinary(void *v, const uint32_t references[], size_t n, size_t sizes[], const uint8_t *values[], size_t count)
{
    (void)references, (void)count;
    types *t = v;
    for (size_t i = 0; i < n; ++i) {
        sizes[i] = t->blob_size;
        values[i] = t->blob;
    }
    return 0;
}

int fmi3SetBinary(void *v, const uint32_t references[], size_t n, const size_t sizes[], const uint8_t *const values[],
                  size_t count)
{
    (void)references, (void)count, (void)n;
    types *t = v;
    t->blob_size = sizes[0] < TEXT ? sizes[0] : TEXT;
    memcpy(t->blob, values[0], t->blob_size);
    return 0;
}

int fmi3GetClock(void *v, const uint32_t references[], size_t n, bool values[])
{
    types *t = v;
    if (t->mode != EVENT)
        return refuse(t, "Clocks are read in event mode.");
    for (size_t i = 0; i < n; ++i)
        values[i] = references[i] == TICK ? t->tick : t->fourth;
    return 0;
}

int fmi3SetClock(void *v, const uint32_t references[], size_t n, const bool values[])
{
    types *t = v;
    if (t->mode != EVENT || n != 1 || references[0] != TICK)
        return refuse(t, "The input clock is set in event mode.");
    t->tick = values[0];
    t->count += t->tick;
    t->fourth = t->tick && t->count % 4 == 0;
    return 0;
}

int fmi3UpdateDiscreteStates(void *v, bool *again, bool *terminate, bool *nominals, bool *states, bool *next_defined,
                             double *next)
{
    types *t = v;
    if (t->mode != EVENT)
        return refuse(t, "Discrete states are updated in event mode.");
    *again = *terminate = *nominals = *states = *next_defined = false;
    *next = 0;
    t->tick = t->fourth = false;
    return 0;
}

int fmi3DoStep(void *v, double time, double step, bool no_set_before, bool *event_needed, bool *terminate, bool *early,
               double *last_time)
{
    (void)no_set_before;
    types *t = v;
    if (t->mode != STEP)
        return refuse(t, "Steps are done in step mode.");
    *event_needed = *terminate = *early = false;
    *last_time = t->time = time + step;
    return 0;
}
