// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state.h"

#include <math.h>

static void run_pump(cw_plant *plant, cw_pump *pump, double dt)
{
    cw_lag(&pump->speed, pump->running * 0.96, 3.0, dt);
    const double target = pump->running > 0.5 ? 100.0 : 0.0;
    cw_lag(&pump->suction_valve, target, 4.0, dt);
    cw_lag(&pump->discharge_valve, target, 4.0, dt);

    const double off_design = pow(pump->flow / 420.0 - 1.0, 2);
    pump->efficiency = pump->speed > 0.1 ? 82.0 - 30.0 * fmin(off_design, 1.0) - 14.0 * pump->wear : 0.0;
    const double hydraulic = pump->head * pump->flow / 36.0; /* kW */
    const double shaft = pump->speed > 0.1 ? hydraulic / fmax(pump->efficiency / 100.0, 0.2) + 3.5 * pump->speed : 0.0;
    cw_lag(&pump->power, shaft / 0.94, 1.5, dt);
    pump->current = pump->power / (1.7320508 * 0.4 * 0.87);

    const double friction = pump->speed * (12.0 + 46.0 * pump->wear * pump->wear);
    const double ambient = plant->dry_bulb + 6.0;
    cw_lag(&pump->bearing_de, ambient + friction * 1.15 + 6 * pump->speed, 25.0, dt);
    cw_lag(&pump->bearing_nde, ambient + friction * 0.8 + 5 * pump->speed, 30.0, dt);
    cw_lag(&pump->winding, ambient + 0.55 * pump->power, 60.0, dt);
    cw_lag(&pump->vibration_de, pump->speed * (1.4 + 0.8 * off_design + 9.5 * pump->wear * pump->wear), 2.0, dt);
    cw_lag(&pump->vibration_nde, pump->speed * (1.1 + 0.6 * off_design + 5.5 * pump->wear * pump->wear), 2.0, dt);
    pump->seal_leak = pump->speed * (0.4 + 6.0 * pow(pump->wear, 3));
    pump->hours += pump->running * dt / 3600.0;
}

static void run_fan(const cw_plant *plant, cw_tower *tower, double dt)
{
    const double worn = 1.0 + 0.25 * tower->wear;
    cw_lag(&tower->power, 30.0 * pow(tower->speed, 3) * worn + 0.8 * tower->running, 1.5, dt);
    tower->current = tower->power / (1.7320508 * 0.4 * 0.84);
    cw_lag(&tower->oil, plant->dry_bulb + 4 + 28.0 * tower->speed * worn, 40.0, dt);
    cw_lag(&tower->vibration, tower->speed * (1.6 + 7.0 * tower->wear * tower->wear), 2.0, dt);
}

void cw_run_machines(cw_plant *plant, double dt)
{
    for (int i = 0; i < CW_UNITS; ++i) {
        run_pump(plant, &plant->pumps[i], dt);
        run_fan(plant, &plant->towers[i], dt);
    }
    cw_lag(&plant->bus_voltage, 402.0 - 0.01 * plant->total_power, 2.0, dt);
    cw_lag(&plant->cabinet_temperature, plant->dry_bulb + 6.0 + 0.02 * plant->total_power, 120.0, dt);
}
