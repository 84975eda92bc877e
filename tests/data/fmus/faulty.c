// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Goes wrong in the way `fault` says, in the first step that reaches the time `at`; LAST_CRASH: when the library goes. */

#include "model.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct
{
    double fault, at, y;
} faulty;

static int *volatile nowhere = NULL;
static int crashes_at_last;

__attribute__((destructor)) static void go(void)
{
    if (crashes_at_last)
        *nowhere = 1;
}

enum { NOTHING, CRASH, HANG, EXIT, MEMORY, REPORT, ABORT, CHATTER, LAST_CRASH };

#define AT(member) offsetof(faulty, member), 0
static const kit_variable variables[] = {
    {"fault", NULL, KIT_INTEGER, "parameter", "fixed", "exact", NULL, AT(fault)},
    {"at", NULL, KIT_REAL, "parameter", "fixed", "exact", "s", AT(at)},
    {"y", NULL, KIT_REAL, "output", "continuous", NULL, NULL, AT(y)},
};

static void create(void *memory)
{
    *(faulty *)memory = (faulty){.at = 0.5};
}

static kit_status evaluate(void *memory, double time)
{
    ((faulty *)memory)->y = time;
    return KIT_OK;
}

/* 64 MiB at a time, and each page touched. Where there is no more it works on as if there were. */
static void eat_memory(void)
{
    static char *volatile newest;
    for (;;) {
        newest = malloc(64u << 20);
        memset(newest, 1, 64u << 20);
    }
}

static kit_status step(void *memory, double time, double h)
{
    const faulty *f = memory;
    if (time + h < f->at)
        return KIT_OK;
    switch ((int)f->fault) {
    case CRASH:
        *nowhere = 1;
        break;
    case HANG:
        for (volatile int i = 0;; ++i) {
        }
    case EXIT:
        exit(0);
    case MEMORY:
        eat_memory();
        break;
    case REPORT:
        kit_reason("The pump has run dry");
        return KIT_ERROR;
    case ABORT:
        abort();
    case LAST_CRASH:
        crashes_at_last = 1;
        break;
    case CHATTER:
        for (int i = 0; i < 100000; ++i)
            puts("{\"result\": {\"rows\": 1}}"); /* what looks like an answer of the worker */
        break;
    default:
        break;
    }
    return KIT_OK;
}

const kit_model kit_the_model = {.name = "Faulty",
                                 .variables = variables,
                                 .variable_count = sizeof variables / sizeof *variables,
                                 .size = sizeof(faulty),
                                 .default_stop = 1,
                                 .default_step = 0.1,
                                 .create = create,
                                 .evaluate = evaluate,
                                 .step = step};
