// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Van der Pol's oscillator, stiff for large mu: x'' = mu·(1 - x²)·x' - x. */

#include "model.h"

typedef struct
{
    double x0, x1, dx0, dx1, mu;
} oscillator;

#define AT(member) offsetof(oscillator, member), 0
static const kit_variable variables[] = {
    {"x0", NULL, KIT_REAL, "output", "continuous", "exact", NULL, AT(x0)},
    {"der(x0)", NULL, KIT_REAL, "local", "continuous", NULL, NULL, offsetof(oscillator, dx0), 1},
    {"x1", NULL, KIT_REAL, "output", "continuous", "exact", NULL, AT(x1)},
    {"der(x1)", NULL, KIT_REAL, "local", "continuous", NULL, NULL, offsetof(oscillator, dx1), 3},
    {"mu", "Damping", KIT_REAL, "parameter", "fixed", "exact", NULL, AT(mu)},
};

static void create(void *memory)
{
    *(oscillator *)memory = (oscillator){.x0 = 2, .mu = 1};
}

static kit_status evaluate(void *memory, double time)
{
    (void)time;
    oscillator *o = memory;
    o->dx0 = o->x1;
    o->dx1 = o->mu * (1 - o->x0 * o->x0) * o->x1 - o->x0;
    return KIT_OK;
}

const kit_model kit_the_model = {.name = "Van der Pol",
                                 .variables = variables,
                                 .variable_count = sizeof variables / sizeof *variables,
                                 .size = sizeof(oscillator),
                                 .default_stop = 20,
                                 .default_step = 0.01,
                                 .can_exchange = 1,
                                 .create = create,
                                 .evaluate = evaluate};
