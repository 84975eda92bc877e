// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state.h"

#include <math.h>

/* One pump at full speed: head = SHUT_OFF - CURVE * flow², bar and m³/h. Nominal point: 4 bar at 420 m³/h. */
static const double SHUT_OFF = 5.3;
static const double CURVE = (5.3 - 4.0) / (420.0 * 420.0);
static const double STATIC_HEAD = 1.1; /* bar, basin to tower distribution deck */
static const double TOWER_RESISTANCE = 0.5 / (1260.0 * 1260.0);
static const double FILTER_RESISTANCE = 0.12 / (420.0 * 420.0);
static const double EXCHANGER_RESISTANCE = 1.6 / (315.0 * 315.0);

static double pump_flow(const cw_pump *pump, double head)
{
    const double opening = pump->discharge_valve / 100.0 * pump->suction_valve / 100.0;
    if (pump->speed < 0.05 || opening < 0.01)
        return 0;
    const double worn = 1.0 - 0.12 * pump->wear;
    const double reserve = SHUT_OFF * worn * pump->speed * pump->speed - head;
    const double curve = CURVE + 0.2 * EXCHANGER_RESISTANCE * (1.0 / (opening * opening) - 1.0);
    return reserve <= 0 ? 0 : sqrt(reserve / curve);
}

static double exchanger_conductance(const cw_exchanger *x)
{
    const double opening = cw_clamp(x->valve / 100.0, 0.02, 1.0);
    const double resistance = EXCHANGER_RESISTANCE * (1.0 + 0.8 * x->fouling) / (opening * opening);
    return 1.0 / sqrt(resistance);
}

static double filter_conductance(const cw_filter *filter)
{
    const double free = 1.0 - 0.85 * filter->clogging;
    return free / sqrt(FILTER_RESISTANCE);
}

static double pumped(const cw_plant *plant, double head)
{
    double sum = 0;
    for (int i = 0; i < CW_UNITS; ++i)
        sum += pump_flow(&plant->pumps[i], head);
    return sum;
}

/* Resistance of filters in parallel, then exchangers in parallel, then towers: bar per (m³/h)². */
static double system_resistance(const cw_plant *plant)
{
    double filters = 0, exchangers = 0;
    for (int i = 0; i < CW_FILTERS; ++i)
        filters += filter_conductance(&plant->filters[i]);
    for (int i = 0; i < CW_UNITS; ++i)
        exchangers += exchanger_conductance(&plant->exchangers[i]);
    return 1.0 / (filters * filters) + 1.0 / (exchangers * exchangers) + TOWER_RESISTANCE;
}

/* The head at which pumps deliver what the system takes; both are monotone, so halving the interval finds it. */
static double common_head(const cw_plant *plant, double resistance)
{
    double low = 0, high = SHUT_OFF;
    for (int i = 0; i < 50; ++i) {
        const double head = 0.5 * (low + high);
        const double taken = head > STATIC_HEAD ? sqrt((head - STATIC_HEAD) / resistance) : 0;
        if (pumped(plant, head) > taken)
            low = head;
        else
            high = head;
    }
    return 0.5 * (low + high);
}

static void share_flow(cw_plant *plant, double flow)
{
    double filters = 0, exchangers = 0, towers = 0;
    for (int i = 0; i < CW_FILTERS; ++i)
        filters += filter_conductance(&plant->filters[i]);
    for (int i = 0; i < CW_UNITS; ++i) {
        exchangers += exchanger_conductance(&plant->exchangers[i]);
        towers += plant->towers[i].valve;
    }
    for (int i = 0; i < CW_FILTERS; ++i) {
        cw_filter *filter = &plant->filters[i];
        filter->flow = flow * filter_conductance(filter) / filters;
        filter->dp = pow(filter->flow / filter_conductance(filter), 2);
    }
    for (int i = 0; i < CW_UNITS; ++i) {
        cw_exchanger *x = &plant->exchangers[i];
        x->flow = flow * exchanger_conductance(x) / exchangers;
        x->dp = EXCHANGER_RESISTANCE * (1.0 + 0.8 * x->fouling) * x->flow * x->flow;
        plant->towers[i].flow = towers > 0 ? flow * plant->towers[i].valve / towers : 0;
    }
}

void cw_solve_hydraulics(cw_plant *plant, double dt)
{
    const double suction = 0.12 + 0.25 * plant->basin_level / 100.0;
    const double head = common_head(plant, system_resistance(plant));
    const double flow = pumped(plant, head);
    for (int i = 0; i < CW_UNITS; ++i) {
        cw_pump *pump = &plant->pumps[i];
        cw_lag(&pump->flow, pump_flow(pump, head), 2.0, dt);
        pump->head = pump->speed > 0.05 ? head : 0;
        pump->suction = suction - 0.05 * pow(pump->flow / 420.0, 2);
        pump->discharge = pump->discharge_valve > 1 ? suction + head : suction;
    }
    cw_lag(&plant->supply_flow, flow, 2.0, dt);
    share_flow(plant, plant->supply_flow);
    plant->supply_pressure = suction + head - plant->filters[0].dp;
    plant->return_pressure = STATIC_HEAD + TOWER_RESISTANCE * plant->supply_flow * plant->supply_flow;
    plant->vessel_pressure = 0.35 * plant->supply_pressure + 0.3;
    plant->vessel_level = 38 + 4.5 * plant->supply_pressure;
}
