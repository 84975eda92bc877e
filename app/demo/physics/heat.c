// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state.h"

#include <math.h>

static const double WATER = 1.163; /* kW per (m³/h · K) */

/* Effectiveness of a counterflow exchanger (Incropera, Fundamentals of Heat and Mass Transfer, eq. 11.29). */
static double effectiveness(double ntu, double ratio)
{
    if (fabs(1.0 - ratio) < 1e-6)
        return ntu / (1.0 + ntu);
    const double e = exp(-ntu * (1.0 - ratio));
    return (1.0 - e) / (1.0 - ratio * e);
}

/* Keeps the process outlet at its set point by the cooling-water valve: a PI controller with anti-windup. */
static void control(cw_exchanger *x, double dt)
{
    const double error = x->process_out - x->setpoint;
    x->integral = cw_clamp(x->integral + 0.35 * error * dt, 5, 100);
    x->controller = cw_clamp(x->integral + 6.0 * error, 5, 100);
    cw_lag(&x->valve, x->controller, 3.0, dt);
}

static void exchange(cw_exchanger *x, double supply, double dt)
{
    x->cw_in = supply;
    x->process_flow = 130.0 * x->load;
    const double cold = WATER * fmax(x->flow, 1.0);
    const double hot = WATER * fmax(x->process_flow, 1.0);
    const double smaller = fmin(cold, hot), larger = fmax(cold, hot);
    const double ua = 215.0 * (1.0 - x->fouling) * pow(fmax(x->flow, 1.0) / 300.0, 0.4);
    const double heat = effectiveness(ua / smaller, smaller / larger) * smaller * (x->process_in - x->cw_in);
    cw_lag(&x->duty, heat, 8.0, dt);
    cw_lag(&x->process_out, x->process_in - x->duty / hot, 6.0, dt);
    cw_lag(&x->cw_out, x->cw_in + x->duty / cold, 6.0, dt);
    control(x, dt);
}

/* Water leaves a tower nearer to the wet bulb the more air there is for each litre. */
static void cool(cw_tower *tower, double inlet, double wet_bulb, double dt)
{
    tower->water_in = inlet;
    const double air = 0.15 + 0.85 * tower->speed * tower->running;
    const double water = fmax(tower->flow / 315.0, 0.05);
    const double ntu = 1.35 * pow(air / water, 0.6);
    cw_lag(&tower->water_out, wet_bulb + (inlet - wet_bulb) * exp(-ntu), 10.0, dt);
}

static void control_fans(cw_plant *plant, double dt)
{
    const double error = plant->basin_temperature - 24.0;
    plant->fan_integral = cw_clamp(plant->fan_integral + 0.002 * error * dt, 0.2, 1.0);
    const double speed = cw_clamp(plant->fan_integral + 0.12 * error, 0.2, 1.0);
    for (int i = 0; i < CW_UNITS; ++i)
        cw_lag(&plant->towers[i].speed, plant->towers[i].running > 0.5 ? speed : 0.0, 5.0, dt);
}

void cw_exchange_heat(cw_plant *plant, double dt)
{
    double warm = 0, flow = 0, cooled = 0, over = 0;
    for (int i = 0; i < CW_UNITS; ++i) {
        exchange(&plant->exchangers[i], plant->supply_temperature, dt);
        warm += plant->exchangers[i].cw_out * plant->exchangers[i].flow;
        flow += plant->exchangers[i].flow;
    }
    cw_lag(&plant->return_temperature, flow > 1 ? warm / flow : plant->supply_temperature, 5.0, dt);
    for (int i = 0; i < CW_UNITS; ++i) {
        cool(&plant->towers[i], plant->return_temperature, plant->wet_bulb, dt);
        cooled += plant->towers[i].water_out * plant->towers[i].flow;
        over += plant->towers[i].flow;
    }
    const double mixed = over > 1 ? cooled / over : plant->basin_temperature;
    plant->basin_temperature +=
        (mixed - plant->basin_temperature) * over / 3600.0 * dt / fmax(plant->basin_volume, 20.0) * 6.0;
    cw_lag(&plant->supply_temperature, plant->basin_temperature, 8.0, dt);
    control_fans(plant, dt);
}
