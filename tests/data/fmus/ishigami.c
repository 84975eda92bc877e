// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The function of Ishigami and Homma (1990), whose sensitivity indices are known: a = 7, b = 0.1. */

#include "model.h"

#include <math.h>

typedef struct
{
    double x1, x2, x3, y;
} ishigami;

#define AT(member) offsetof(ishigami, member), 0
static const kit_variable variables[] = {
    {"x1", NULL, KIT_REAL, "parameter", "fixed", "exact", NULL, AT(x1)},
    {"x2", NULL, KIT_REAL, "parameter", "fixed", "exact", NULL, AT(x2)},
    {"x3", NULL, KIT_REAL, "input", "continuous", NULL, NULL, AT(x3)},
    {"y", NULL, KIT_REAL, "output", "continuous", NULL, NULL, AT(y)},
};

static void create(void *memory)
{
    *(ishigami *)memory = (ishigami){0};
}

static kit_status evaluate(void *memory, double time)
{
    (void)time;
    ishigami *f = memory;
    f->y = sin(f->x1) + 7 * pow(sin(f->x2), 2) + 0.1 * pow(f->x3, 4) * sin(f->x1);
    return KIT_OK;
}

const kit_model kit_the_model = {.name = "Ishigami",
                                 .variables = variables,
                                 .variable_count = sizeof variables / sizeof *variables,
                                 .size = sizeof(ishigami),
                                 .default_stop = 1,
                                 .default_step = 1,
                                 .create = create,
                                 .evaluate = evaluate};
