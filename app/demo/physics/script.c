// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state.h"

#include <math.h>

/* What goes wrong, and when it is put right, within each round of CW_SCRIPT_SECONDS:
 *    20 …  150   the drive-end bearing of P-102 wears: vibration, bearing temperature and current rise
 *   150          P-102 trips on vibration; the standby P-104 takes over
 *   300          P-102 is repaired and takes over again; P-104 goes back to standby
 *   200 …  340   HX-303 fouls: its valve opens fully, the process outlet gets too warm; cleaned at 420
 *   380 …  470   the fan of CT-402 stops; the others speed up
 *   480 …  560   F-202 clogs, then is back-washed */

static int between(double t, double from, double to)
{
    return t >= from && t < to;
}

static void script_pump(cw_plant *plant, double t, double dt)
{
    cw_pump *worn = &plant->pumps[1];
    cw_pump *standby = &plant->pumps[3];
    if (between(t, 20, 150))
        worn->wear = fmin(1.0, worn->wear + 0.006 * dt);
    const int out = between(t, 150, 300);
    worn->running = out ? 0 : 1;
    standby->running = out ? 1 : 0;
    if (t >= 300)
        worn->wear = 0.05;
}

static void script_exchanger(cw_plant *plant, double t, double dt)
{
    cw_exchanger *x = &plant->exchangers[2];
    if (between(t, 200, 340))
        x->fouling = fmin(0.8, x->fouling + 0.0042 * dt);
    else if (t >= 420)
        cw_lag(&x->fouling, 0.22, 10.0, dt);
}

void cw_play_script(cw_plant *plant, double dt)
{
    const double t = fmod(plant->time, CW_SCRIPT_SECONDS);
    script_pump(plant, t, dt);
    script_exchanger(plant, t, dt);
    cw_tower *tower = &plant->towers[1];
    tower->running = between(t, 380, 470) ? 0 : 1;
    if (between(t, 300, 380))
        tower->wear = fmin(1.0, tower->wear + 0.011 * dt);
    else if (t >= 470)
        tower->wear = 0.05;
    cw_filter *filter = &plant->filters[1];
    if (between(t, 480, 560))
        filter->clogging = fmin(0.92, filter->clogging + 0.012 * dt);
    else if (t >= 560)
        cw_lag(&filter->clogging, 0.2, 4.0, dt);
}
