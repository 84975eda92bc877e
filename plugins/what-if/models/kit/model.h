// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <stddef.h>

/* What a model has to bring to become an FMU of FMI 1.0, 2.0 and 3.0: a table of its variables and a few
 * functions. kit.c knows how to run it, fmi1.c to fmi3.c each export one version's functions, describe.c writes the model
 * description. See the CMake function twinscope_fmu(). */

typedef enum { KIT_REAL, KIT_INTEGER, KIT_BOOLEAN } kit_type;

typedef struct
{
    const char *name, *description;
    kit_type type;
    const char *causality, *variability; /* as FMI 2.0 has them: "parameter", "tunable" */
    const char *initial;                 /* NULL: the standard's default */
    const char *unit;                    /* NULL: none */
    size_t offset;                       /* of a double in the model's memory, whatever the type */
    int derivative_of;                   /* the number of a variable, counted from 1; 0: no derivative */
} kit_variable;

typedef struct
{
    int again, terminate, states_changed;
    int next_defined;
    double next;
} kit_event;

typedef enum { KIT_OK, KIT_DISCARD = 2, KIT_ERROR = 3 } kit_status;

/* `memory` is `size` bytes of the model's own; a copy of it is a copy of the model's state. Optional functions are NULL. */
typedef struct
{
    const char *name, *description;
    const kit_variable *variables;
    size_t variable_count;
    size_t size;
    double default_stop, default_step; /* the default experiment */
    int indicators;
    int can_exchange;                                                 /* also for model exchange */
    void (*create)(void *memory);                                     /* start values */
    kit_status (*initialize)(void *memory, double time);              /* optional */
    kit_status (*evaluate)(void *memory, double time);                /* derivatives and outputs */
    void (*indicate)(const void *memory, double time, double *where); /* where there are indicators */
    kit_status (*event)(void *memory, double time, kit_event *event); /* optional */
    kit_status (*step)(void *memory, double time, double step);       /* optional: the kit integrates */
} kit_model;

extern const kit_model kit_the_model;

/* The reason of the status that is about to be returned; a text that stays. */
void kit_reason(const char *text);
