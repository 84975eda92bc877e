// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "kit.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#define MODEL kit_the_model

static _Thread_local const char *last_reason = "";

void kit_reason(const char *text)
{
    last_reason = text;
}

const char *kit_last_reason(void)
{
    return last_reason;
}

static double *place(const kit_instance *instance, size_t variable)
{
    return (double *)((char *)instance->memory + MODEL.variables[variable].offset);
}

static size_t count_states(void)
{
    size_t count = 0;
    for (size_t i = 0; i < MODEL.variable_count; ++i)
        count += MODEL.variables[i].derivative_of > 0;
    return count;
}

kit_instance *kit_new(void)
{
    kit_instance *instance = calloc(1, sizeof *instance);
    if (!instance)
        return NULL;
    instance->state_count = count_states();
    const size_t numbers = 3 * instance->state_count + 2 * (size_t)MODEL.indicators + 1;
    instance->memory = calloc(1, MODEL.size);
    instance->states = calloc(numbers, sizeof(double));
    if (!instance->memory || !instance->states) {
        kit_free(instance);
        return NULL;
    }
    instance->derivatives = instance->states + instance->state_count;
    instance->scratch = instance->derivatives + instance->state_count;
    instance->indicators = instance->scratch + instance->state_count;
    instance->before = instance->indicators + MODEL.indicators;
    kit_reset(instance);
    return instance;
}

void kit_free(kit_instance *instance)
{
    if (!instance)
        return;
    free(instance->memory);
    free(instance->states);
    free(instance);
}

void kit_reset(kit_instance *instance)
{
    memset(instance->memory, 0, MODEL.size);
    MODEL.create(instance->memory);
    instance->time = 0;
    instance->dirty = 1;
    instance->has_next_event = instance->terminated = 0;
}

static kit_status find(unsigned int reference, kit_type type)
{
    if (reference < MODEL.variable_count && MODEL.variables[reference].type == type)
        return KIT_OK;
    kit_reason("There is no variable of that type and value reference.");
    return KIT_ERROR;
}

kit_status kit_get(kit_instance *instance, unsigned int reference, kit_type type, double *value)
{
    if (find(reference, type) != KIT_OK)
        return KIT_ERROR;
    const kit_status status = instance->dirty ? kit_evaluate(instance) : KIT_OK;
    *value = *place(instance, reference);
    return status;
}

kit_status kit_set(kit_instance *instance, unsigned int reference, kit_type type, double value)
{
    if (find(reference, type) != KIT_OK)
        return KIT_ERROR;
    *place(instance, reference) = value;
    instance->dirty = 1;
    return KIT_OK;
}

kit_status kit_evaluate(kit_instance *instance)
{
    instance->dirty = 0;
    return MODEL.evaluate(instance->memory, instance->time);
}

void kit_set_time(kit_instance *instance, double time)
{
    instance->time = time;
    instance->dirty = 1;
}

kit_status kit_initialize(kit_instance *instance, double time)
{
    instance->time = time;
    const kit_status status = MODEL.initialize ? MODEL.initialize(instance->memory, time) : KIT_OK;
    return status == KIT_OK ? kit_evaluate(instance) : status;
}

kit_status kit_events(kit_instance *instance, kit_event *event)
{
    memset(event, 0, sizeof *event);
    const kit_status status = MODEL.event ? MODEL.event(instance->memory, instance->time, event) : KIT_OK;
    instance->has_next_event = event->next_defined;
    instance->next_event = event->next;
    instance->terminated |= event->terminate;
    return status == KIT_OK ? kit_evaluate(instance) : status;
}

void kit_get_states(const kit_instance *instance, double *states)
{
    for (size_t i = 0; i < MODEL.variable_count; ++i) {
        if (MODEL.variables[i].derivative_of > 0)
            *states++ = *place(instance, (size_t)MODEL.variables[i].derivative_of - 1);
    }
}

void kit_set_states(kit_instance *instance, const double *states)
{
    instance->dirty = 1;
    for (size_t i = 0; i < MODEL.variable_count; ++i) {
        if (MODEL.variables[i].derivative_of > 0)
            *place(instance, (size_t)MODEL.variables[i].derivative_of - 1) = *states++;
    }
}

void kit_get_derivatives(const kit_instance *instance, double *derivatives)
{
    for (size_t i = 0; i < MODEL.variable_count; ++i) {
        if (MODEL.variables[i].derivative_of > 0)
            *derivatives++ = *place(instance, i);
    }
}

/* One stage of Heun's method: the states at `time` are x + h·d. */
static kit_status stage(kit_instance *instance, double time, double step)
{
    for (size_t i = 0; i < instance->state_count; ++i)
        instance->scratch[i] = instance->states[i] + step * instance->derivatives[i];
    kit_set_states(instance, instance->scratch);
    instance->time = time;
    return kit_evaluate(instance);
}

static kit_status integrate(kit_instance *instance, double step)
{
    const double begin = instance->time;
    kit_get_states(instance, instance->states);
    kit_get_derivatives(instance, instance->derivatives);
    kit_status status = stage(instance, begin + step, step);
    if (status != KIT_OK || instance->state_count == 0)
        return status;
    kit_get_derivatives(instance, instance->scratch);
    for (size_t i = 0; i < instance->state_count; ++i)
        instance->derivatives[i] = (instance->derivatives[i] + instance->scratch[i]) / 2;
    return stage(instance, begin + step, step);
}

static int crossed(kit_instance *instance)
{
    int found = 0;
    if (MODEL.indicators == 0)
        return 0;
    MODEL.indicate(instance->memory, instance->time, instance->indicators);
    for (int i = 0; i < MODEL.indicators; ++i)
        found |= (instance->indicators[i] > 0) != (instance->before[i] > 0);
    return found;
}

static kit_status small_step(kit_instance *instance, double step)
{
    if (MODEL.indicators > 0)
        MODEL.indicate(instance->memory, instance->time, instance->before);
    kit_status status = integrate(instance, step);
    const int due = instance->has_next_event && instance->time >= instance->next_event - 1e-12;
    kit_event event = {.again = due || crossed(instance)};
    while (status == KIT_OK && event.again)
        status = kit_events(instance, &event);
    return status;
}

kit_status kit_do_step(kit_instance *instance, double time, double step)
{
    if (MODEL.step) {
        const kit_status status = MODEL.step(instance->memory, time, step);
        instance->time = time + step;
        return status == KIT_OK ? kit_evaluate(instance) : status;
    }
    const int parts = (int)fmax(1, ceil(step / 1e-3 - 1e-9)); /* a fixed step of about a millisecond inside */
    kit_status status = kit_evaluate(instance);               /* inputs may have changed */
    for (int i = 0; i < parts && status == KIT_OK && !instance->terminated; ++i) {
        instance->time = time + step * i / parts;
        status = small_step(instance, step / parts);
    }
    return status;
}

size_t kit_state_size(void)
{
    return sizeof(kit_instance) + MODEL.size;
}

void *kit_save(const kit_instance *instance)
{
    char *state = malloc(kit_state_size());
    if (!state)
        return NULL;
    memcpy(state, instance, sizeof *instance);
    memcpy(state + sizeof *instance, instance->memory, MODEL.size);
    return state;
}

void kit_restore(kit_instance *instance, const void *state)
{
    kit_instance saved;
    memcpy(&saved, state, sizeof saved);
    memcpy(instance->memory, (const char *)state + sizeof saved, MODEL.size);
    instance->time = saved.time;
    instance->next_event = saved.next_event;
    instance->has_next_event = saved.has_next_event;
    instance->terminated = saved.terminated;
}
