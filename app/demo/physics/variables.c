// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "state.h"

#include <math.h>
#include <stddef.h>

typedef struct
{
    const char *id;
    size_t offset; /* of a double in cw_plant */
    double scale;
    double noise; /* absolute, after scaling */
} variable;

#define AT(field) offsetof(cw_plant, field)
#define ONE(id, field, scale, noise)                                                                                   \
    {                                                                                                                  \
        id, AT(field), scale, noise                                                                                    \
    }

#define PUMP(n, i)                                                                                                     \
    ONE("P-10" n ".running", pumps[i].running, 1, 0), ONE("P-10" n ".speed", pumps[i].speed, 1480, 1.5),               \
        ONE("P-10" n ".flow", pumps[i].flow, 1, 1.2), ONE("P-10" n ".suction_pressure", pumps[i].suction, 1, 0.003),   \
        ONE("P-10" n ".discharge_pressure", pumps[i].discharge, 1, 0.01),                                              \
        ONE("P-10" n ".power", pumps[i].power, 1, 0.2), ONE("P-10" n ".current", pumps[i].current, 1, 0.4),            \
        ONE("P-10" n ".bearing_de_temperature", pumps[i].bearing_de, 1, 0.08),                                         \
        ONE("P-10" n ".bearing_nde_temperature", pumps[i].bearing_nde, 1, 0.08),                                       \
        ONE("P-10" n ".winding_temperature", pumps[i].winding, 1, 0.1),                                                \
        ONE("P-10" n ".vibration_de", pumps[i].vibration_de, 1, 0.06),                                                 \
        ONE("P-10" n ".vibration_nde", pumps[i].vibration_nde, 1, 0.05),                                               \
        ONE("P-10" n ".seal_leakage", pumps[i].seal_leak, 1, 0.02), ONE("P-10" n ".hours", pumps[i].hours, 1, 0),      \
        ONE("P-10" n ".efficiency", pumps[i].efficiency, 1, 0),                                                        \
        ONE("XV-11" n ".position", pumps[i].suction_valve, 1, 0.05),                                                   \
        ONE("XV-12" n ".position", pumps[i].discharge_valve, 1, 0.05)

#define FILTER(n, i) ONE("F-20" n ".dp", filters[i].dp, 1, 0.002), ONE("F-20" n ".flow", filters[i].flow, 1, 1.0)

#define EXCHANGER(n, i)                                                                                                \
    ONE("HX-30" n ".flow", exchangers[i].flow, 1, 1.0),                                                                \
        ONE("HX-30" n ".inlet_temperature", exchangers[i].cw_in, 1, 0.05),                                             \
        ONE("HX-30" n ".outlet_temperature", exchangers[i].cw_out, 1, 0.05),                                           \
        ONE("HX-30" n ".process_flow", exchangers[i].process_flow, 1, 0.8),                                            \
        ONE("HX-30" n ".process_inlet_temperature", exchangers[i].process_in, 1, 0.06),                                \
        ONE("HX-30" n ".process_outlet_temperature", exchangers[i].process_out, 1, 0.05),                              \
        ONE("HX-30" n ".duty", exchangers[i].duty, 1, 6.0), ONE("HX-30" n ".dp", exchangers[i].dp, 1, 0.004),          \
        ONE("HX-30" n ".fouling", exchangers[i].fouling, 100, 0.2),                                                    \
        ONE("TV-30" n ".position", exchangers[i].valve, 1, 0.1),                                                       \
        ONE("TV-30" n ".setpoint", exchangers[i].setpoint, 1, 0),                                                      \
        ONE("TV-30" n ".output", exchangers[i].controller, 1, 0), ONE("E-30" n ".load", exchangers[i].load, 100, 0.3)

#define TOWER(n, i)                                                                                                    \
    ONE("CT-40" n ".running", towers[i].running, 1, 0), ONE("CT-40" n ".fan_speed", towers[i].speed, 240, 0.4),        \
        ONE("CT-40" n ".fan_power", towers[i].power, 1, 0.1),                                                          \
        ONE("CT-40" n ".fan_current", towers[i].current, 1, 0.2),                                                      \
        ONE("CT-40" n ".vibration", towers[i].vibration, 1, 0.05),                                                     \
        ONE("CT-40" n ".gearbox_oil_temperature", towers[i].oil, 1, 0.1),                                              \
        ONE("CT-40" n ".inlet_temperature", towers[i].water_in, 1, 0.05),                                              \
        ONE("CT-40" n ".outlet_temperature", towers[i].water_out, 1, 0.05),                                            \
        ONE("CT-40" n ".flow", towers[i].flow, 1, 1.0), ONE("XV-41" n ".position", towers[i].valve, 1, 0.05)

static const variable variables[] = {
    CW_MACHINES(PUMP, FILTER, EXCHANGER, TOWER),
    ONE("B-100.level", basin_level, 1, 0.05),
    ONE("B-100.volume", basin_volume, 1, 0.1),
    ONE("B-100.temperature", basin_temperature, 1, 0.03),
    ONE("B-100.conductivity", conductivity, 1, 2),
    ONE("B-100.ph", ph, 1, 0.005),
    ONE("B-100.chlorine", chlorine, 1, 0.005),
    ONE("LV-100.position", makeup_valve, 1, 0.1),
    ONE("LV-100.flow", makeup_flow, 1, 0.05),
    ONE("BV-100.position", blowdown_valve, 1, 0.1),
    ONE("BV-100.flow", blowdown_flow, 1, 0.05),
    ONE("H-150.supply_pressure", supply_pressure, 1, 0.008),
    ONE("H-150.supply_temperature", supply_temperature, 1, 0.03),
    ONE("H-150.supply_flow", supply_flow, 1, 3),
    ONE("H-350.return_pressure", return_pressure, 1, 0.005),
    ONE("H-350.return_temperature", return_temperature, 1, 0.03),
    ONE("DS-500.biocide_level", biocide_level, 1, 0.02),
    ONE("DS-500.biocide_stroke", biocide_stroke, 1, 0),
    ONE("DS-500.inhibitor_level", inhibitor_level, 1, 0.02),
    ONE("DS-500.inhibitor_stroke", inhibitor_stroke, 1, 0),
    ONE("V-160.pressure", vessel_pressure, 1, 0.004),
    ONE("V-160.level", vessel_level, 1, 0.1),
    ONE("WS-900.dry_bulb", dry_bulb, 1, 0.05),
    ONE("WS-900.wet_bulb", wet_bulb, 1, 0.05),
    ONE("WS-900.humidity", humidity, 1, 0.3),
    ONE("WS-900.wind", wind, 1, 0.05),
    ONE("WS-900.barometer", barometer, 1, 0.05),
    ONE("MCC-600.voltage", bus_voltage, 1, 0.3),
    ONE("MCC-600.temperature", cabinet_temperature, 1, 0.05),
    ONE("MCC-600.battery", battery, 1, 0),
    ONE("PLANT.power", total_power, 1, 0),
    ONE("PLANT.heat", total_heat, 1, 0),
    ONE("PLANT.specific_power", specific_power, 1, 0),
    ONE("PLANT.approach", approach, 1, 0),
    ONE("PLANT.range", range, 1, 0),
    ONE("PLANT.cycles", cycles, 1, 0),
    ONE("PLANT.cost_rate", cost_rate, 1, 0),
    ONE("PLANT.evaporation", evaporation, 1, 0),
    ONE("PLANT.water_today", water_today, 1, 0),
};

size_t cw_count(void)
{
    return sizeof variables / sizeof *variables;
}

const char *cw_id(size_t index)
{
    return index < cw_count() ? variables[index].id : "";
}

double cw_value(cw_plant *plant, size_t index)
{
    if (index >= cw_count())
        return NAN;
    const variable *v = &variables[index];
    const double exact = *(const double *)((const char *)plant + v->offset) * v->scale;
    if (v->noise <= 0)
        return exact;
    return fabs(exact) > v->noise ? exact + v->noise * cw_noise(plant) : 0.0; /* at rest a sensor shows its zero */
}
