// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "coolingwater.h"

/* The plant's inner state, shared by the physics files and by nobody else. */

typedef struct
{
    double running, speed;                   /* 0/1; fraction of nominal */
    double head, flow;                       /* bar, m3/h */
    double suction, discharge;               /* bar */
    double wear;                             /* 0 new … 1 worn out */
    double power, current;                   /* kW, A */
    double bearing_de, bearing_nde, winding; /* °C */
    double vibration_de, vibration_nde;      /* mm/s rms */
    double seal_leak;                        /* ml/min */
    double hours, efficiency;                /* h, % */
    double suction_valve, discharge_valve;   /* % open */
} cw_pump;

typedef struct
{
    double clogging; /* 0 clean … 1 blocked */
    double dp;       /* bar */
    double flow;
} cw_filter;

typedef struct
{
    double flow;          /* cooling water, m3/h */
    double cw_in, cw_out; /* °C */
    double process_flow, process_in, process_out;
    double setpoint, controller, valve; /* °C, %, % */
    double duty;                        /* kW */
    double fouling;                     /* 0…1 of the clean UA lost */
    double dp;                          /* bar */
    double load;                        /* fraction of the nominal process heat */
    double integral;
} cw_exchanger;

typedef struct
{
    double running, speed;      /* fan: 0/1, fraction */
    double power, current;      /* kW, A */
    double vibration, oil;      /* mm/s, °C */
    double water_in, water_out; /* °C */
    double flow, valve;         /* m3/h, % */
    double wear;
} cw_tower;

struct cw_plant
{
    double time;
    uint64_t random;
    cw_pump pumps[CW_UNITS];
    cw_filter filters[CW_FILTERS];
    cw_exchanger exchangers[CW_UNITS];
    cw_tower towers[CW_UNITS];

    double supply_pressure, supply_temperature, supply_flow;
    double return_pressure, return_temperature;

    double basin_volume, basin_level, basin_temperature; /* m3, %, °C */
    double conductivity, ph, chlorine;                   /* µS/cm, 1, mg/L */
    double makeup_flow, makeup_valve, blowdown_flow, blowdown_valve;
    double evaporation;                                                      /* m3/h */
    double biocide_level, biocide_stroke, inhibitor_level, inhibitor_stroke; /* % */

    double dry_bulb, wet_bulb, humidity, wind, barometer; /* °C, °C, %, m/s, hPa */
    double gust;
    double weather_given, given_dry_bulb, given_wet_bulb; /* above 0.5: these instead of the usual day */
    double heat_wave;                                     /* K on top of the weather */
    double energy_price;                                  /* EUR/kWh */
    double vessel_pressure, vessel_level;
    double bus_voltage, cabinet_temperature, battery;
    double total_power, total_heat, specific_power, approach, range, cycles, cost_rate, water_today;
    double fan_integral;
};

/* Deterministic noise, about normal with deviation 1. */
double cw_noise(cw_plant *plant);
/* First-order approach of *value to target with time constant tau. */
void cw_lag(double *value, double target, double tau, double dt);
double cw_clamp(double value, double low, double high);

/* A plant in its usual state, at the time 0, in memory of the caller's. */
void cw_start(cw_plant *plant, uint64_t seed);
/* cw_step() without the script of faults. */
void cw_advance(cw_plant *plant, double dt);

void cw_solve_hydraulics(cw_plant *plant, double dt);
void cw_exchange_heat(cw_plant *plant, double dt);
void cw_run_machines(cw_plant *plant, double dt);
void cw_treat_water(cw_plant *plant, double dt);
void cw_weather(cw_plant *plant, double dt);
void cw_play_script(cw_plant *plant, double dt);
void cw_sum_up(cw_plant *plant, double dt);

/* The machines by the last digit of their tags and their places above; the macros say what is listed of each. */
#define CW_MACHINES(PUMP, FILTER, EXCHANGER, TOWER)                                                                    \
    PUMP("1", 0), PUMP("2", 1), PUMP("3", 2), PUMP("4", 3), FILTER("1", 0), FILTER("2", 1), FILTER("3", 2),            \
        EXCHANGER("1", 0), EXCHANGER("2", 1), EXCHANGER("3", 2), EXCHANGER("4", 3), TOWER("1", 0), TOWER("2", 1),      \
        TOWER("3", 2), TOWER("4", 3)
