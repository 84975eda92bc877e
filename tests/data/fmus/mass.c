// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A mass on a spring of its own, pushed by a force: m·dv/dt = F - c·s. One of two that a spring between them couples. */

#include "model.h"

typedef struct
{
    double s, v, ds, dv, force, m, c;
} mass;

#define AT(member) offsetof(mass, member), 0
static const kit_variable variables[] = {
    {"s", "Displacement", KIT_REAL, "output", "continuous", "exact", "m", AT(s)},
    {"v", "Speed", KIT_REAL, "output", "continuous", "exact", "m/s", AT(v)},
    {"der(s)", NULL, KIT_REAL, "local", "continuous", NULL, NULL, offsetof(mass, ds), 1},
    {"der(v)", NULL, KIT_REAL, "local", "continuous", NULL, NULL, offsetof(mass, dv), 2},
    {"F", "Force", KIT_REAL, "input", "continuous", NULL, "N", AT(force)},
    {"m", "Mass", KIT_REAL, "parameter", "fixed", "exact", "kg", AT(m)},
    {"c", "Stiffness of its own spring", KIT_REAL, "parameter", "fixed", "exact", NULL, AT(c)},
};

static void create(void *memory)
{
    *(mass *)memory = (mass){.m = 1, .c = 1};
}

static kit_status evaluate(void *memory, double time)
{
    (void)time;
    mass *x = memory;
    x->ds = x->v;
    x->dv = (x->force - x->c * x->s) / x->m;
    return KIT_OK;
}

const kit_model kit_the_model = {.name = "Mass",
                                 .variables = variables,
                                 .variable_count = sizeof variables / sizeof *variables,
                                 .size = sizeof(mass),
                                 .default_stop = 10,
                                 .default_step = 0.01,
                                 .can_exchange = 1,
                                 .create = create,
                                 .evaluate = evaluate};
