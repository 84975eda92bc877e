// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A vessel that is filled and runs empty by itself: dx/dt = -k·x + u, x(0) = 1 m. As decay, with units. */

#include "model.h"

typedef struct
{
    double x, dx, k, u;
} vessel;

#define AT(member) offsetof(vessel, member), 0
static const kit_variable variables[] = {
    {"x", "Content", KIT_REAL, "output", "continuous", "exact", "m", AT(x)},
    {"der(x)", NULL, KIT_REAL, "local", "continuous", NULL, "m/s", offsetof(vessel, dx), 1},
    {"k", "Rate", KIT_REAL, "parameter", "fixed", "exact", "1/s", AT(k)},
    {"u", "Inflow", KIT_REAL, "input", "continuous", NULL, NULL, AT(u)},
};

static void create(void *memory)
{
    *(vessel *)memory = (vessel){.x = 1, .k = 1};
}

static kit_status evaluate(void *memory, double time)
{
    (void)time;
    vessel *v = memory;
    v->dx = -v->k * v->x + v->u;
    return KIT_OK;
}

const kit_model kit_the_model = {.name = "Vessel",
                                 .variables = variables,
                                 .variable_count = sizeof variables / sizeof *variables,
                                 .size = sizeof(vessel),
                                 .default_stop = 10,
                                 .default_step = 0.1,
                                 .can_exchange = 1,
                                 .create = create,
                                 .evaluate = evaluate};
