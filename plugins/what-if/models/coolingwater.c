// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

/* The demo's cooling-water plant as an FMU: the physics of app/demo without its script of faults. What may go wrong is an
 * input here, so that a scenario decides: pumps and fans that stop, wear, fouling, clogging, a heat wave, the price of
 * energy. */

#include "model.h"

#include "state.h"

#include <math.h>

typedef struct
{
    cw_plant plant;
    double energy, cost; /* kWh, EUR since the start */
} cooling_water;

#define AT(member) offsetof(cooling_water, member), 0
#define IN(name, text, unit, member)                                                                                   \
    {                                                                                                                  \
        name, text, KIT_REAL, "input", "continuous", NULL, unit, AT(plant.member)                                      \
    }
#define OUT(name, text, unit, member)                                                                                  \
    {                                                                                                                  \
        name, text, KIT_REAL, "output", "continuous", NULL, unit, AT(plant.member)                                     \
    }

#define PUMP(n, i)                                                                                                     \
    IN("P-10" n ".running", "1 runs, 0 stands", NULL, pumps[i].running),                                               \
        IN("P-10" n ".wear", "0 new, 1 worn out", NULL, pumps[i].wear),                                                \
        OUT("P-10" n ".flow", NULL, "m3/h", pumps[i].flow), OUT("P-10" n ".power", NULL, "kW", pumps[i].power),        \
        OUT("P-10" n ".bearing_de_temperature", NULL, "Cel", pumps[i].bearing_de),                                     \
        OUT("P-10" n ".vibration_de", NULL, "mm/s", pumps[i].vibration_de)
#define FILTER(n, i)                                                                                                   \
    IN("F-20" n ".clogging", "0 clean, 1 blocked", NULL, filters[i].clogging),                                         \
        OUT("F-20" n ".dp", NULL, "bar", filters[i].dp)
#define EXCHANGER(n, i)                                                                                                \
    IN("E-30" n ".load", "Share of the nominal process heat", "1", exchangers[i].load),                                \
        IN("HX-30" n ".fouling", "Share of the clean transfer lost", "1", exchangers[i].fouling),                      \
        IN("TV-30" n ".setpoint", "Process outlet", "Cel", exchangers[i].setpoint),                                    \
        OUT("HX-30" n ".process_outlet_temperature", NULL, "Cel", exchangers[i].process_out),                          \
        OUT("HX-30" n ".duty", NULL, "kW", exchangers[i].duty),                                                        \
        OUT("TV-30" n ".position", NULL, "%", exchangers[i].valve)
#define TOWER(n, i)                                                                                                    \
    IN("CT-40" n ".running", "1 runs, 0 stands", NULL, towers[i].running),                                             \
        IN("CT-40" n ".wear", "0 new, 1 worn out", NULL, towers[i].wear),                                              \
        OUT("CT-40" n ".fan_power", NULL, "kW", towers[i].power),                                                      \
        OUT("CT-40" n ".outlet_temperature", NULL, "Cel", towers[i].water_out)

static const kit_variable variables[] = {
    CW_MACHINES(PUMP, FILTER, EXCHANGER, TOWER),
    IN("WS-900.measured", "1: the weather is the two below, 0: a usual day in an hour", "1", weather_given),
    IN("WS-900.measured_dry_bulb", NULL, "Cel", given_dry_bulb),
    IN("WS-900.measured_wet_bulb", NULL, "Cel", given_wet_bulb),
    IN("WS-900.heat_wave", "On top of the weather", "K", heat_wave),
    IN("PLANT.energy_price", "Price of a kilowatt hour in EUR", NULL, energy_price),
    OUT("B-100.level", NULL, "%", basin_level),
    OUT("B-100.temperature", NULL, "Cel", basin_temperature),
    OUT("B-100.conductivity", NULL, "uS/cm", conductivity),
    OUT("H-150.supply_pressure", NULL, "bar", supply_pressure),
    OUT("H-150.supply_temperature", NULL, "Cel", supply_temperature),
    OUT("H-150.supply_flow", NULL, "m3/h", supply_flow),
    OUT("H-350.return_temperature", NULL, "Cel", return_temperature),
    OUT("WS-900.dry_bulb", NULL, "Cel", dry_bulb),
    OUT("WS-900.wet_bulb", NULL, "Cel", wet_bulb),
    OUT("PLANT.power", NULL, "kW", total_power),
    OUT("PLANT.heat", NULL, "kW", total_heat),
    OUT("PLANT.cost_rate", "EUR an hour", NULL, cost_rate),
    OUT("PLANT.water_today", "Make-up water since the start", "m3", water_today),
    {"PLANT.energy", "Electricity since the start", KIT_REAL, "output", "continuous", NULL, "kW.h", AT(energy)},
    {"PLANT.cost", "Electricity and water since the start, in EUR", KIT_REAL, "output", "continuous", NULL, NULL,
     AT(cost)},
};

static void create(void *memory)
{
    cooling_water *model = memory;
    cw_start(&model->plant, 1);
    model->energy = model->cost = 0;
}

/* Everything is computed by the steps. */
static kit_status evaluate(void *memory, double time)
{
    (void)memory, (void)time;
    return KIT_OK;
}

static kit_status step(void *memory, double time, double h)
{
    (void)time;
    cooling_water *model = memory;
    const int parts = (int)fmax(1, ceil(h - 1e-9)); /* the physics takes a second at most */
    for (int i = 0; i < parts; ++i) {
        cw_advance(&model->plant, h / parts);
        model->energy += model->plant.total_power * h / parts / 3600.0;
        model->cost += model->plant.cost_rate * h / parts / 3600.0;
    }
    return KIT_OK;
}

const kit_model kit_the_model = {.name = "Cooling water",
                                 .description =
                                     "The demo plant: basin, pumps, filters, heat exchangers, cooling towers",
                                 .variables = variables,
                                 .variable_count = sizeof variables / sizeof *variables,
                                 .size = sizeof(cooling_water),
                                 .default_stop = 3600,
                                 .default_step = 1,
                                 .create = create,
                                 .evaluate = evaluate,
                                 .step = step};
