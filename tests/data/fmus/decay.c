// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Dahlquist's test equation with an input: dx/dt = -k·x + u, x(0) = 1. */

#include "model.h"

typedef struct
{
    double x, dx, k, u, y;
} decay;

#define AT(member) offsetof(decay, member), 0
static const kit_variable variables[] = {
    {"x", "State", KIT_REAL, "output", "continuous", "exact", NULL, AT(x)},
    {"der(x)", NULL, KIT_REAL, "local", "continuous", NULL, NULL, offsetof(decay, dx), 1},
    {"k", "Rate", KIT_REAL, "parameter", "fixed", "exact", NULL, AT(k)},
    {"u", "Input", KIT_REAL, "input", "continuous", NULL, NULL, AT(u)},
    {"y", "The input once more", KIT_REAL, "output", "continuous", NULL, NULL, AT(y)},
};

static void create(void *memory)
{
    *(decay *)memory = (decay){.x = 1, .k = 1};
}

static kit_status evaluate(void *memory, double time)
{
    (void)time;
    decay *d = memory;
    d->dx = -d->k * d->x + d->u;
    d->y = d->u;
    return KIT_OK;
}

const kit_model kit_the_model = {.name = "Decay",
                                 .variables = variables,
                                 .variable_count = sizeof variables / sizeof *variables,
                                 .size = sizeof(decay),
                                 .default_stop = 10,
                                 .default_step = 0.1,
                                 .can_exchange = 1,
                                 .create = create,
                                 .evaluate = evaluate};
