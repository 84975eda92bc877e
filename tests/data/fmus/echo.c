// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* What goes in comes out, in each type that all versions have. */

#include "model.h"

typedef struct
{
    double real_in, real_out, integer_in, integer_out, boolean_in, boolean_out, gain;
} echo;

#define AT(member) offsetof(echo, member), 0
static const kit_variable variables[] = {
    {"real_in", NULL, KIT_REAL, "input", "continuous", NULL, "m", AT(real_in)},
    {"real_out", NULL, KIT_REAL, "output", "continuous", NULL, "m", AT(real_out)},
    {"integer_in", NULL, KIT_INTEGER, "input", "discrete", NULL, NULL, AT(integer_in)},
    {"integer_out", NULL, KIT_INTEGER, "output", "discrete", NULL, NULL, AT(integer_out)},
    {"boolean_in", NULL, KIT_BOOLEAN, "input", "discrete", NULL, NULL, AT(boolean_in)},
    {"boolean_out", NULL, KIT_BOOLEAN, "output", "discrete", NULL, NULL, AT(boolean_out)},
    {"gain", NULL, KIT_REAL, "parameter", "tunable", "exact", NULL, AT(gain)},
};

static void create(void *memory)
{
    *(echo *)memory = (echo){.gain = 1};
}

static kit_status evaluate(void *memory, double time)
{
    (void)time;
    echo *e = memory;
    e->real_out = e->real_in * e->gain;
    e->integer_out = e->integer_in;
    e->boolean_out = e->boolean_in;
    return KIT_OK;
}

const kit_model kit_the_model = {.name = "Echo",
                                 .variables = variables,
                                 .variable_count = sizeof variables / sizeof *variables,
                                 .size = sizeof(echo),
                                 .default_stop = 4,
                                 .default_step = 0.5,
                                 .can_exchange = 1,
                                 .create = create,
                                 .evaluate = evaluate};
