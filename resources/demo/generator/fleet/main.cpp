// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

// twinscope-demo-fleet FAILED GOOD: lets pumps of the demo plant run until their drive-end bearing trips them, and writes
// what their sensors said, a row a second, so that remaining life can be learned from it; and the same of sound
// pumps, so that what is normal can be.

extern "C" {
#include <state.h>
}

#include <algorithm>
#include <cstdio>
#include <cstring>
#include <iterator>
#include <memory>
#include <random>
#include <vector>

namespace {

constexpr int pumps = 40;
constexpr double tripVibration = 7.4; ///< mm/s, just below what P-102 has when the demo's script trips it
constexpr double longest = 2000;      ///< seconds; a pump that has not begun to wear by then begins
constexpr double soundWear = 0.05;
constexpr int takeOverSeconds = 15;
constexpr const char *pumpNames[] = {"P-101", "P-102", "P-103", "P-104"};
constexpr int goodSeconds = 1800; ///< three rounds of the script
constexpr double dt = 0.5;

constexpr struct
{
    const char *key, *unit;
} columns[] = {{"vibration_de", "mm/s"},
               {"vibration_nde", "mm/s"},
               {"bearing_de_temperature", "Cel"},
               {"bearing_nde_temperature", "Cel"},
               {"seal_leakage", "mL/min"},
               {"flow", "m3/h"},
               {"power", "kW"},
               {"current", "A"}};

struct Destroy
{
    void operator()(cw_plant *plant) const { cw_destroy(plant); }
};
using Plant = std::unique_ptr<cw_plant, Destroy>;

/// Places of the columns of one pump among the plant's variables.
std::vector<size_t> variablesOf(const char *pump)
{
    std::vector<size_t> places;
    for (const auto &column : columns)
        for (size_t i = 0; i < cw_count(); ++i)
            if (std::strncmp(cw_id(i), pump, 5) == 0 && std::strcmp(cw_id(i) + 6, column.key) == 0)
                places.push_back(i);
    return places;
}

void advance(cw_plant *plant, double seconds)
{
    for (double t = 0; t < seconds; t += dt)
        cw_step(plant, dt);
}

/// When a pump begins to wear does not depend on its age, as in life.
struct Fate
{
    double soundUntil, wearRate;
};

/// One life, from its start after a standstill to its trip. The demo's script goes on around it.
void live(std::FILE *out, int unit, std::mt19937 &random)
{
    const auto uniform = [&](double low, double high) { return std::uniform_real_distribution(low, high)(random); };
    const Plant plant(cw_create(1000u + unsigned(unit)));
    const bool first = unit % 2 == 0; // the script leaves P-101 and P-103 alone
    cw_pump &pump = plant->pumps[first ? 0 : 2];
    const auto places = variablesOf(first ? "P-101" : "P-103");
    const Fate fate{std::min(longest, std::exponential_distribution(1 / 250.0)(random)), uniform(0.003, 0.012)};
    pump.wear = uniform(0.02, 0.15);
    pump.running = 0;
    advance(plant.get(), uniform(30, CW_SCRIPT_SECONDS));
    pump.running = 1;
    for (int second = 0; pump.vibration_de < tripVibration; ++second) {
        std::fprintf(out, "%d,%d", unit + 1, second);
        for (const size_t place : places)
            std::fprintf(out, ",%.5g", cw_value(plant.get(), place));
        std::fputc('\n', out);
        if (second > fate.soundUntil)
            pump.wear = std::min(1.0, pump.wear + fate.wearRate * uniform(0.5, 1.5));
        advance(plant.get(), 1);
    }
}

void writeGoodHead(std::FILE *out)
{
    std::fputs("time [s]", out);
    for (const char *pump : pumpNames) {
        for (const auto &column : columns)
            std::fprintf(out, ",%s.%s [%s]", pump, column.key, column.unit);
        std::fprintf(out, ",%s.running", pump);
    }
    std::fputc('\n', out);
}

void writeGoodRow(std::FILE *out, int second, cw_plant *plant, const std::vector<size_t> &places)
{
    std::fprintf(out, "%d", second);
    for (size_t i = 0; i < places.size(); ++i) {
        std::fprintf(out, ",%.4g", cw_value(plant, places[i]));
        if ((i + 1) % std::size(columns) == 0)
            std::fprintf(out, ",%.0f", plant->pumps[i / std::size(columns)].running);
    }
    std::fputc('\n', out);
}

/// The pumps while hardly anything wears in them, and everything else goes wrong around them as the script wants. The
/// seconds in which one of them takes over from another are no usual running.
void beSound(std::FILE *out)
{
    const Plant plant(cw_create(999));
    std::vector<size_t> places;
    for (const char *pump : pumpNames)
        for (const size_t place : variablesOf(pump))
            places.push_back(place);
    writeGoodHead(out);
    int switched = 0;
    for (int second = 0; second < goodSeconds; ++second) {
        if (second >= switched)
            writeGoodRow(out, second, plant.get(), places);
        const double before = plant->pumps[3].running;
        for (double t = 0; t < 1; t += dt) {
            cw_step(plant.get(), dt);
            plant->pumps[1].wear = soundWear; // against the script
        }
        if (plant->pumps[3].running != before)
            switched = second + takeOverSeconds;
    }
}

} // namespace

int main(int argc, char **argv)
{
    std::FILE *failed = argc == 3 ? std::fopen(argv[1], "w") : nullptr;
    std::FILE *good = failed ? std::fopen(argv[2], "w") : nullptr;
    if (!good) {
        std::fputs("Usage: twinscope-demo-fleet FAILED GOOD\n", stderr);
        return 2;
    }
    std::fputs("unit,time [s]", failed);
    for (const auto &column : columns)
        std::fprintf(failed, ",%s [%s]", column.key, column.unit);
    std::fputc('\n', failed);
    std::mt19937 random(42);
    for (int unit = 0; unit < pumps; ++unit)
        live(failed, unit, random);
    beSound(good);
    return std::fclose(failed) == 0 && std::fclose(good) == 0 ? 0 : 1;
}
