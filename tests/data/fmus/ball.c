// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* A ball that bounces: state events that change the states. Free fall from h with the restitution e; below a speed of
 * 0.1 m/s it stays on the ground. */

#include "model.h"

#include <math.h>

typedef struct
{
    double h, v, dh, dv, g, e, bounces, resting;
} ball;

#define AT(member) offsetof(ball, member), 0
static const kit_variable variables[] = {
    {"h", "Height", KIT_REAL, "output", "continuous", "exact", "m", AT(h)},
    {"der(h)", NULL, KIT_REAL, "local", "continuous", NULL, "m/s", offsetof(ball, dh), 1},
    {"v", "Velocity", KIT_REAL, "output", "continuous", "exact", "m/s", AT(v)},
    {"der(v)", NULL, KIT_REAL, "local", "continuous", NULL, "m/s2", offsetof(ball, dv), 3},
    {"g", "Gravity", KIT_REAL, "parameter", "fixed", "exact", "m/s2", AT(g)},
    {"e", "Restitution", KIT_REAL, "parameter", "tunable", "exact", NULL, AT(e)},
    {"bounces", "How often it hit the ground", KIT_INTEGER, "output", "discrete", NULL, NULL, AT(bounces)},
};

static void create(void *memory)
{
    *(ball *)memory = (ball){.h = 1, .g = -9.81, .e = 0.7};
}

static kit_status evaluate(void *memory, double time)
{
    (void)time;
    ball *b = memory;
    b->dh = b->resting ? 0 : b->v;
    b->dv = b->resting ? 0 : b->g;
    return KIT_OK;
}

static void indicate(const void *memory, double time, double *where)
{
    (void)time;
    const ball *b = memory;
    where[0] = b->resting ? 1 : b->h;
}

static kit_status event(void *memory, double time, kit_event *e)
{
    (void)time;
    ball *b = memory;
    if (b->h > 0 || b->v >= 0 || b->resting)
        return KIT_OK;
    b->h = 2.2250738585072014e-308; /* above the ground, so that the next fall is an event, too */
    b->v *= -b->e;
    b->bounces += 1;
    b->resting = b->v < 0.1;
    if (b->resting)
        b->v = 0;
    e->states_changed = 1;
    return KIT_OK;
}

const kit_model kit_the_model = {.name = "Bouncing ball",
                                 .description = "State events",
                                 .variables = variables,
                                 .variable_count = sizeof variables / sizeof *variables,
                                 .size = sizeof(ball),
                                 .default_stop = 3,
                                 .default_step = 0.01,
                                 .indicators = 1,
                                 .can_exchange = 1,
                                 .create = create,
                                 .evaluate = evaluate,
                                 .indicate = indicate,
                                 .event = event};
