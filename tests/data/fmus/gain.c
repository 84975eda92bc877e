// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* y = k·(a - b) + bend·sin(y's inputs): passes its inputs through at once, so that two of them can form an algebraic loop. */

#include "model.h"

#include <math.h>

typedef struct
{
    double a, b, k, bend, y;
} gain;

#define AT(member) offsetof(gain, member), 0
static const kit_variable variables[] = {
    {"a", "Added", KIT_REAL, "input", "continuous", NULL, NULL, AT(a)},
    {"b", "Taken away", KIT_REAL, "input", "continuous", NULL, NULL, AT(b)},
    {"k", "Gain", KIT_REAL, "parameter", "tunable", "exact", NULL, AT(k)},
    {"bend", "Of the sine of a - b", KIT_REAL, "parameter", "tunable", "exact", NULL, AT(bend)},
    {"y", "Result", KIT_REAL, "output", "continuous", NULL, NULL, AT(y)},
};

static void create(void *memory)
{
    *(gain *)memory = (gain){.k = 1};
}

static kit_status evaluate(void *memory, double time)
{
    (void)time;
    gain *g = memory;
    g->y = g->k * (g->a - g->b) + g->bend * sin(g->a - g->b);
    return KIT_OK;
}

const kit_model kit_the_model = {.name = "Gain",
                                 .variables = variables,
                                 .variable_count = sizeof variables / sizeof *variables,
                                 .size = sizeof(gain),
                                 .default_stop = 1,
                                 .default_step = 0.1,
                                 .can_exchange = 1,
                                 .create = create,
                                 .evaluate = evaluate};
