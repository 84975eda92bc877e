// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The integral of an input, exact where it is told the input's slope. From the time `from` on it answers that with `answer`,
 * a status of FMI 2.0; after Error or Fatal it does nothing any more, as section 2.1.3 has it. Description: slopes2.xml. */

#include <stdlib.h>
#include <string.h>

enum { OK, WARNING, DISCARD, ERROR, FATAL };
enum { U, Y, FROM };

typedef struct
{
    double values[3], slope, time;
    int answer, is_over;
} slopes;

void *fmi2Instantiate(const char *name, int kind, const char *guid, const char *resources, const void *callbacks,
                      int visible, int logging)
{
    (void)name, (void)kind, (void)resources, (void)callbacks, (void)visible, (void)logging;
    return strcmp(guid, "slopes-of-fmi-2") == 0 ? calloc(1, sizeof(slopes)) : NULL;
}

void fmi2FreeInstance(void *v)
{
    free(v);
}

int fmi2Reset(void *v)
{
    memset(v, 0, sizeof(slopes));
    return OK;
}

static int status_of(const slopes *s)
{
    return s->is_over ? ERROR : OK;
}

int fmi2SetupExperiment(void *v, int tolerance_defined, double tolerance, double start, int stop_defined, double stop)
{
    (void)tolerance_defined, (void)tolerance, (void)start, (void)stop_defined, (void)stop;
    return status_of(v);
}

int fmi2EnterInitializationMode(void *v)
{
    return status_of(v);
}

int fmi2ExitInitializationMode(void *v)
{
    return status_of(v);
}

int fmi2Terminate(void *v)
{
    return status_of(v);
}

int fmi2GetReal(void *v, const unsigned references[], size_t count, double values[])
{
    for (size_t i = 0; i < count; ++i)
        values[i] = ((slopes *)v)->values[references[i]];
    return status_of(v);
}

int fmi2SetReal(void *v, const unsigned references[], size_t count, const double values[])
{
    for (size_t i = 0; i < count; ++i)
        ((slopes *)v)->values[references[i]] = values[i];
    return status_of(v);
}

int fmi2SetInteger(void *v, const unsigned references[], size_t count, const int values[])
{
    if (count != 1 || references[0] != 0)
        return ERROR;
    ((slopes *)v)->answer = values[0];
    return status_of(v);
}

int fmi2SetRealInputDerivatives(void *v, const unsigned references[], size_t count, const int orders[],
                                const double values[])
{
    slopes *s = v;
    if (s->is_over || count != 1 || references[0] != U || orders[0] != 1)
        return ERROR;
    if (s->answer == OK || s->answer == WARNING || s->time < s->values[FROM]) {
        s->slope = values[0];
        return s->answer == WARNING ? WARNING : OK;
    }
    s->is_over = s->answer != DISCARD;
    return s->answer;
}

int fmi2DoStep(void *v, double time, double step, int no_way_back)
{
    (void)no_way_back;
    slopes *s = v;
    s->values[Y] += step * (s->values[U] + s->slope * step / 2);
    s->time = time + step;
    s->slope = 0;
    return status_of(s);
}
