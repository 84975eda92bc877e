// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model.h"

/* One instance of the model, as all versions of FMI see it. */

typedef struct
{
    void *memory;
    double time;
    double *states, *derivatives, *scratch, *indicators, *before; /* room for the kit's own integrator */
    size_t state_count;
    double next_event;
    int has_next_event;
    int terminated;
    int dirty; /* something was set since the outputs were computed */
} kit_instance;

kit_instance *kit_new(void);
void kit_free(kit_instance *instance);
void kit_reset(kit_instance *instance);
const char *kit_last_reason(void);

/* Value references are places in the table. */
kit_status kit_get(kit_instance *instance, unsigned int reference, kit_type type, double *value);
kit_status kit_set(kit_instance *instance, unsigned int reference, kit_type type, double value);

kit_status kit_initialize(kit_instance *instance, double time);
kit_status kit_evaluate(kit_instance *instance);
void kit_set_time(kit_instance *instance, double time);
kit_status kit_events(kit_instance *instance, kit_event *event);
kit_status kit_do_step(kit_instance *instance, double time, double step);

void kit_get_states(const kit_instance *instance, double *states);
void kit_set_states(kit_instance *instance, const double *states);
void kit_get_derivatives(const kit_instance *instance, double *derivatives);

void *kit_save(const kit_instance *instance); /* malloc'ed; kit_state_size() bytes */
void kit_restore(kit_instance *instance, const void *state);
size_t kit_state_size(void);
