// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* Time events and no continuous states: a counter that goes up every second, begins at 1, and ends the run at `last`. */

#include "model.h"

typedef struct
{
    double counter, last, next;
} stairs;

#define AT(member) offsetof(stairs, member), 0
static const kit_variable variables[] = {
    {"counter", NULL, KIT_INTEGER, "output", "discrete", "exact", NULL, AT(counter)},
    {"last", "The run ends with this count", KIT_INTEGER, "parameter", "fixed", "exact", NULL, AT(last)},
};

static void create(void *memory)
{
    *(stairs *)memory = (stairs){.counter = 1, .last = 10, .next = 1};
}

static kit_status evaluate(void *memory, double time)
{
    (void)memory, (void)time;
    return KIT_OK;
}

static kit_status event(void *memory, double time, kit_event *e)
{
    stairs *s = memory;
    if (time >= s->next) {
        s->counter += 1;
        s->next += 1;
    }
    e->terminate = s->counter >= s->last;
    e->next_defined = 1;
    e->next = s->next;
    return KIT_OK;
}

const kit_model kit_the_model = {.name = "Stairs",
                                 .description = "Time events",
                                 .variables = variables,
                                 .variable_count = sizeof variables / sizeof *variables,
                                 .size = sizeof(stairs),
                                 .default_stop = 10,
                                 .default_step = 0.2,
                                 .can_exchange = 1,
                                 .create = create,
                                 .evaluate = evaluate,
                                 .event = event};
