// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/* The physics of the demo's cooling-water plant, in portable C so that it can also be packed into an FMU.
 *
 *   basin → pumps P-101…104 → filters F-201…203 → exchangers HX-301…304 (valves TV-301…304) → towers CT-401…404 → basin
 *
 * Hydraulics: quadratic pump curves against quadratic resistances, solved for the common head at every step.
 * Heat: exchangers by effectiveness-NTU (Incropera, counterflow); towers as an exponential approach to the wet bulb
 * with NTU from the air-to-water ratio (Merkel's method, simplified).
 * Machines: wear raises vibration, bearing temperature and power. A script of faults repeats every CW_SCRIPT_SECONDS.
 * Not thread-safe; two plants are independent. Units are in the names: bar, m³/h, °C, kW, mm/s, %. */

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define CW_UNITS 4 /* pumps, exchangers and towers come in fours */
#define CW_FILTERS 3
#define CW_SCRIPT_SECONDS 600.0

typedef struct cw_plant cw_plant;

cw_plant *cw_create(uint64_t seed);
void cw_destroy(cw_plant *plant);

/* Advances by dt seconds (0 < dt <= 1). */
void cw_step(cw_plant *plant, double dt);

double cw_time(const cw_plant *plant); /* seconds since cw_create */

/* What can be measured: "P-101.flow" and so on. The list is the same for every plant. */
size_t cw_count(void);
const char *cw_id(size_t index);
double cw_value(cw_plant *plant, size_t index); /* with the noise of its sensor */

#ifdef __cplusplus
}
#endif
