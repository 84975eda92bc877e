// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state.h"

#include <math.h>

static const double BASIN = 300.0; /* m³ when full */

/* Level by the make-up valve, conductivity by the blow-down valve: both proportional with a dead band. */
static void control_valves(cw_plant *plant, double dt)
{
    cw_lag(&plant->makeup_valve, cw_clamp((75.0 - plant->basin_level) * 12.0, 0, 100), 4.0, dt);
    cw_lag(&plant->blowdown_valve, cw_clamp((plant->conductivity - 1400.0) * 0.2, 0, 100), 6.0, dt);
}

static void balance(cw_plant *plant, double dt)
{
    /* About 0.68 kWh evaporate a litre; the blow-down and the make-up valves pass 30 and 60 m³/h when open. */
    plant->evaporation = plant->total_heat / 680.0;
    cw_lag(&plant->makeup_flow, 0.6 * plant->makeup_valve, 2.0, dt);
    cw_lag(&plant->blowdown_flow, 0.3 * plant->blowdown_valve, 2.0, dt);
    const double change = plant->makeup_flow - plant->blowdown_flow - plant->evaporation;
    plant->basin_volume = cw_clamp(plant->basin_volume + change * dt / 3600.0, 5.0, BASIN);
    plant->basin_level = plant->basin_volume / BASIN * 100.0;
    const double salt = plant->makeup_flow * 420.0 - plant->blowdown_flow * plant->conductivity;
    plant->conductivity += salt / fmax(plant->basin_volume, 20.0) * dt / 3600.0;
    plant->water_today += plant->makeup_flow * dt / 3600.0;
}

static void dose(cw_plant *plant, double dt)
{
    plant->biocide_stroke = cw_clamp(40.0 + (0.6 - plant->chlorine) * 120.0, 0, 100);
    plant->inhibitor_stroke = cw_clamp(18.0 + plant->makeup_flow * 0.8, 0, 100);
    plant->chlorine += (plant->biocide_stroke * 0.012 - plant->chlorine * 0.8) * dt / 600.0;
    plant->biocide_level = cw_clamp(plant->biocide_level - plant->biocide_stroke * dt / 400000.0, 0, 100);
    plant->inhibitor_level = cw_clamp(plant->inhibitor_level - plant->inhibitor_stroke * dt / 400000.0, 0, 100);
    cw_lag(&plant->ph, 7.9 + 0.0002 * (plant->conductivity - 1000.0), 300.0, dt);
}

void cw_treat_water(cw_plant *plant, double dt)
{
    control_valves(plant, dt);
    balance(plant, dt);
    dose(plant, dt);
}

void cw_weather(cw_plant *plant, double dt)
{
    /* A day of weather in an hour, so that a demo sees some of it. */
    const double phase = plant->time / 3600.0 * 6.283185307;
    const double usual = 23.0 + 5.0 * sin(phase);
    plant->humidity = 58.0 - 14.0 * sin(phase);
    const int given = plant->weather_given > 0.5;
    plant->dry_bulb = (given ? plant->given_dry_bulb : usual) + plant->heat_wave;
    plant->wet_bulb =
        given ? plant->given_wet_bulb + plant->heat_wave : plant->dry_bulb - (100.0 - plant->humidity) * 0.13;
    cw_lag(&plant->gust, 3.0 * cw_noise(plant), 4.0, dt);
    plant->wind = fabs(3.2 + plant->gust);
    plant->barometer = 1012.0 + 3.0 * sin(phase / 7.0);
}

void cw_sum_up(cw_plant *plant, double dt)
{
    double power = 6.0, heat = 0;
    for (int i = 0; i < CW_UNITS; ++i) {
        power += plant->pumps[i].power + plant->towers[i].power;
        heat += plant->exchangers[i].duty;
    }
    plant->total_power = power;
    plant->total_heat = heat;
    plant->specific_power = heat > 1 ? 1000.0 * power / heat : 0;
    plant->approach = plant->basin_temperature - plant->wet_bulb;
    plant->range = plant->return_temperature - plant->supply_temperature;
    plant->cycles = plant->conductivity / 420.0;
    plant->cost_rate = power * plant->energy_price + plant->makeup_flow * 2.1;
    (void)dt;
}
