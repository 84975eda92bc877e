// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

double cw_noise(cw_plant *plant)
{
    /* xorshift64*, Vigna 2016; the sum of four uniform numbers is near enough to normal for a sensor. */
    double sum = 0;
    for (int i = 0; i < 4; ++i) {
        plant->random ^= plant->random >> 12;
        plant->random ^= plant->random << 25;
        plant->random ^= plant->random >> 27;
        sum += (double)((plant->random * 2685821657736338717ULL) >> 11) / 9007199254740992.0 - 0.5;
    }
    return sum * 1.7320508;
}

void cw_lag(double *value, double target, double tau, double dt)
{
    *value += (target - *value) * (1.0 - exp(-dt / tau));
}

double cw_clamp(double value, double low, double high)
{
    return value < low ? low : value > high ? high : value;
}

static void start_pumps(cw_plant *plant)
{
    for (int i = 0; i < CW_UNITS; ++i) {
        cw_pump *pump = &plant->pumps[i];
        const int standby = i == CW_UNITS - 1;
        pump->running = standby ? 0 : 1;
        pump->speed = pump->running * 0.96;
        pump->suction_valve = pump->discharge_valve = standby ? 0 : 100;
        pump->wear = 0.05 + 0.04 * i;
        pump->bearing_de = pump->bearing_nde = 48;
        pump->winding = 68;
        pump->hours = 8200 + 1730 * i;
    }
}

static void start_heat(cw_plant *plant)
{
    for (int i = 0; i < CW_UNITS; ++i) {
        cw_exchanger *x = &plant->exchangers[i];
        x->process_in = 62;
        x->process_out = x->setpoint = 38;
        x->load = 0.8 + 0.05 * i;
        x->valve = x->controller = 55;
        x->integral = 55;
        x->fouling = i == 2 ? 0.22 : 0.05 + 0.02 * i;
        x->cw_in = 24;
        x->cw_out = 33;
        cw_tower *t = &plant->towers[i];
        t->running = 1;
        t->speed = 0.7;
        t->valve = 100;
        t->oil = 45;
        t->water_in = 33;
        t->water_out = 24;
    }
}

static void step(cw_plant *plant, double dt)
{
    cw_weather(plant, dt);
    cw_solve_hydraulics(plant, dt);
    cw_exchange_heat(plant, dt);
    cw_run_machines(plant, dt);
    cw_treat_water(plant, dt);
    cw_sum_up(plant, dt);
}

void cw_start(cw_plant *plant, uint64_t seed)
{
    memset(plant, 0, sizeof *plant);
    plant->energy_price = 0.16;
    plant->random = seed ? seed : 88172645463325252ULL;
    start_pumps(plant);
    start_heat(plant);
    for (int i = 0; i < CW_FILTERS; ++i)
        plant->filters[i].clogging = 0.1 + 0.12 * i;
    plant->basin_volume = 214;
    plant->basin_temperature = plant->supply_temperature = 24;
    plant->given_dry_bulb = 25; /* until somebody gives others */
    plant->given_wet_bulb = 18;
    plant->return_temperature = 33;
    plant->conductivity = 1450;
    plant->ph = 8.1;
    plant->chlorine = 0.6;
    plant->biocide_level = 78;
    plant->inhibitor_level = 64;
    plant->makeup_valve = 30;
    plant->vessel_pressure = 1.6;
    plant->vessel_level = 52;
    plant->cabinet_temperature = 31;
    plant->battery = 99;
    plant->fan_integral = 0.7;
    for (int i = 0; i < 2400; ++i) /* settle before anyone looks */
        step(plant, 0.5);
    plant->time = 0;
    plant->water_today = 0;
}

cw_plant *cw_create(uint64_t seed)
{
    cw_plant *plant = malloc(sizeof *plant);
    if (plant)
        cw_start(plant, seed);
    return plant;
}

void cw_destroy(cw_plant *plant)
{
    free(plant);
}

double cw_time(const cw_plant *plant)
{
    return plant->time;
}

void cw_advance(cw_plant *plant, double dt)
{
    plant->time += dt;
    step(plant, dt);
}

void cw_step(cw_plant *plant, double dt)
{
    plant->time += dt;
    cw_play_script(plant, dt);
    step(plant, dt);
}
