// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "equipment.h"

namespace demogenerator {

namespace {

using plant::BindingKind;
using plant::LimitName;
using plant::Limits;

Limits high(double h)
{
    return {std::nullopt, std::nullopt, h, std::nullopt};
}
Limits high(double h, double hh)
{
    return {std::nullopt, std::nullopt, h, hh};
}
Limits low(double l)
{
    return {std::nullopt, l, std::nullopt, std::nullopt};
}

QString tag(const char *prefix, int n)
{
    return QLatin1String(prefix) + QString::number(n);
}

void pumpAlarms(ProjectBuilder &b, const QString &p, bool duty)
{
    b.alarm(p + QStringLiteral(".vibration_de"), LimitName::High, 2,
            {QStringLiteral("Vibration high at the drive end of %1").arg(p),
             QStringLiteral("The bearing wears out within weeks and may seize."),
             QStringLiteral("Compare with the bearing temperature and the other pumps; plan an inspection.")})
        .deadband = 0.2;
    b.alarm(p + QStringLiteral(".vibration_de"), LimitName::HighHigh, 1,
            {QStringLiteral("Vibration of %1 near its trip").arg(p),
             QStringLiteral("The pump trips within the hour, and its shaft seal or bearing is damaged."),
             QStringLiteral("Start the standby pump, then stop this one.")})
        .deadband = 0.3;
    b.alarm(p + QStringLiteral(".bearing_de_temperature"), LimitName::High, 3,
            {QStringLiteral("Drive-end bearing of %1 is warm").arg(p),
             QStringLiteral("The grease loses its film, and the bearing fails within days."),
             QStringLiteral("Check lubrication and vibration; relubricate at the next round.")})
        .deadband = 1;
    if (duty)
        b.alarm(p + QStringLiteral(".running"), LimitName::State, 2,
                {QStringLiteral("%1 has stopped").arg(p),
                 QStringLiteral("Supply pressure falls, and the heat exchangers lose their cooling water."),
                 QStringLiteral("Check that the standby pump runs; find out why it tripped before starting it again.")})
            .state = 0;
}

} // namespace

void instrumentPump(ProjectBuilder &b, int n)
{
    const QString p = tag("P-10", n);
    const QString motor = tag("M-10", n);
    b.stateChannel(p, p + QStringLiteral(".running"), QStringLiteral("State"), QStringLiteral("stopped"),
                   QStringLiteral("running"));
    for (const Quantity &q :
         {Quantity{"flow", "Flow", "m3/h", 0, 600},
          Quantity{"suction_pressure", "Suction pressure", "bar", 0, 2, low(0.1)},
          Quantity{"discharge_pressure", "Discharge pressure", "bar", 0, 8},
          Quantity{"bearing_de_temperature", "Bearing temperature, drive end", "Cel", 0, 120, high(65, 80)},
          Quantity{"bearing_nde_temperature", "Bearing temperature, free end", "Cel", 0, 120, high(65, 80)},
          Quantity{"vibration_de", "Vibration, drive end", "mm/s", 0, 20, high(4.5, 7.1)},
          Quantity{"vibration_nde", "Vibration, free end", "mm/s", 0, 20, high(4.5, 7.1)},
          Quantity{"seal_leakage", "Seal leakage", "mL/min", 0, 20, high(5)},
          Quantity{"hours", "Running hours", "h", 0, 200000}, Quantity{"efficiency", "Efficiency", "%", 0, 100}})
        b.channel(p, p, q);
    for (const Quantity &q :
         {Quantity{"speed", "Speed", "{rev}/min", 0, 1600}, Quantity{"power", "Power", "kW", 0, 90, high(62)},
          Quantity{"current", "Current", "A", 0, 160, high(110)},
          Quantity{"winding_temperature", "Winding temperature", "Cel", 0, 180, high(110, 130)}})
        b.channel(motor, p, q);
    const Quantity position{"position", "Position", "%", -1, 101};
    b.channel(tag("XV-11", n), tag("XV-11", n), position);
    b.channel(tag("XV-12", n), tag("XV-12", n), position);
    pumpAlarms(b, p, n != 4);
    b.bind(p + QStringLiteral(".vibration_de"), p, BindingKind::StateColour);
    b.bind(p + QStringLiteral(".flow"), p, BindingKind::Label);
    b.bind(p + QStringLiteral(".winding_temperature"), motor, BindingKind::StateColour);
}

void instrumentFilter(ProjectBuilder &b, int n)
{
    const QString f = tag("F-20", n);
    b.channel(f, f, {"dp", "Differential pressure", "bar", -0.05, 2, high(0.15)});
    b.channel(f, f, {"flow", "Flow", "m3/h", 0, 600, low(180)});
    b.alarm(f + QStringLiteral(".flow"), LimitName::Low, 3,
            {QStringLiteral("Filter %1 passes too little").arg(f),
             QStringLiteral("The pumps behind it cavitate as it clogs further."),
             QStringLiteral("Start a back-wash; open the other filters meanwhile.")})
        .deadband = 10;
    b.bind(f + QStringLiteral(".flow"), f, BindingKind::StateColour);
}

void instrumentExchanger(ProjectBuilder &b, int n)
{
    const QString hx = tag("HX-30", n), tv = tag("TV-30", n), e = tag("E-30", n);
    for (const Quantity &q :
         {Quantity{"flow", "Cooling water flow", "m3/h", 0, 600},
          Quantity{"inlet_temperature", "Cooling water in", "Cel", 0, 80},
          Quantity{"outlet_temperature", "Cooling water out", "Cel", 0, 80},
          Quantity{"process_flow", "Process flow", "m3/h", 0, 300},
          Quantity{"process_inlet_temperature", "Process in", "Cel", 0, 120},
          Quantity{"process_outlet_temperature", "Process out", "Cel", 0, 120, high(42, 48)},
          Quantity{"duty", "Heat duty", "kW", 0, 6000}, Quantity{"dp", "Pressure drop", "bar", 0, 6},
          Quantity{"fouling", "Fouling", "%", -2, 100, high(60)}})
        b.channel(hx, hx, q);
    b.channel(tv, tv, {"position", "Position", "%", -1, 101});
    b.channel(tv, tv, {"setpoint", "Set point", "Cel", 0, 120});
    b.channel(tv, tv, {"output", "Controller output", "%", 0, 100});
    b.channel(e, e, {"load", "Process load", "%", 0, 120});
    b.alarm(hx + QStringLiteral(".process_outlet_temperature"), LimitName::High, 3,
            {QStringLiteral("Process behind %1 too warm").arg(hx),
             QStringLiteral("The product leaves its specification within half an hour."),
             QStringLiteral("Check the valve %1 and the fouling; open the valve by hand if it sticks.").arg(tv)})
        .deadband = 0.5;
    b.alarm(hx + QStringLiteral(".process_outlet_temperature"), LimitName::HighHigh, 1,
            {QStringLiteral("Process behind %1 far too warm").arg(hx),
             QStringLiteral("The process trips on high temperature within minutes."),
             QStringLiteral("Reduce the process load now, then look for the cause.")})
        .deadband = 0.5;
    b.alarm(hx + QStringLiteral(".fouling"), LimitName::High, 4,
            {QStringLiteral("%1 is fouled").arg(hx),
             QStringLiteral("Cooling costs more water and power, and fails on the first hot day."),
             QStringLiteral("Plan a cleaning within the month.")})
        .deadband = 2;
    plant::Binding &ramp = b.bind(hx + QStringLiteral(".outlet_temperature"), hx, BindingKind::ColourRamp);
    ramp.range = plant::Range{15, 50};
    b.bind(hx + QStringLiteral(".process_outlet_temperature"), e, BindingKind::StateColour);
    b.bind(hx + QStringLiteral(".process_outlet_temperature"), hx, BindingKind::Label).text =
        QStringLiteral("{name} {value} {unit}");
    plant::Binding &stem = b.bind(tv + QStringLiteral(".position"), tv + QStringLiteral("-STEM"), BindingKind::Slide);
    stem.range = plant::Range{0, 100};
    stem.factor = 0.04;
}

void instrumentTower(ProjectBuilder &b, int n)
{
    const QString ct = tag("CT-40", n), fan = ct + QStringLiteral("-FAN"), xv = tag("XV-41", n);
    b.stateChannel(ct, ct + QStringLiteral(".running"), QStringLiteral("Fan state"), QStringLiteral("stopped"),
                   QStringLiteral("running"));
    for (const Quantity &q :
         {Quantity{"fan_speed", "Fan speed", "{rev}/min", -2, 300}, Quantity{"fan_power", "Fan power", "kW", 0, 45},
          Quantity{"fan_current", "Fan current", "A", 0, 90},
          Quantity{"vibration", "Gearbox vibration", "mm/s", -0.5, 20, high(2.8, 7)},
          Quantity{"gearbox_oil_temperature", "Gearbox oil", "Cel", 0, 120, high(75)},
          Quantity{"inlet_temperature", "Water in", "Cel", 0, 80},
          Quantity{"outlet_temperature", "Water out", "Cel", 0, 80}, Quantity{"flow", "Water flow", "m3/h", 0, 600}})
        b.channel(ct, ct, q);
    b.channel(xv, xv, {"position", "Position", "%", -1, 101});
    b.alarm(ct + QStringLiteral(".running"), LimitName::State, 2,
            {QStringLiteral("The fan of %1 has stopped").arg(ct),
             QStringLiteral("The basin warms up by several degrees within the hour."),
             QStringLiteral("Check the motor protection in MCC-600; speed up the other fans.")})
        .state = 0;
    b.alarm(ct + QStringLiteral(".vibration"), LimitName::High, 3,
            {QStringLiteral("Gearbox of %1 vibrates").arg(ct),
             QStringLiteral("The gearbox or its coupling breaks, and the fan is lost for weeks."),
             QStringLiteral("Look at the belt and the oil temperature; stop the fan if it gets worse.")})
        .deadband = 0.2;
    b.bind(ct + QStringLiteral(".fan_speed"), fan, BindingKind::Spin).factor = 0.25;
    b.bind(ct + QStringLiteral(".vibration"), ct, BindingKind::StateColour);
    b.bind(ct + QStringLiteral(".outlet_temperature"), ct, BindingKind::Label);
}

void instrumentBasin(ProjectBuilder &b)
{
    const QString basin = QStringLiteral("B-100");
    for (const Quantity &q :
         {Quantity{"level", "Level", "%", 0, 100, {25.0, 40.0, 90.0, 97.0}}, Quantity{"volume", "Volume", "m3", 0, 300},
          Quantity{"temperature", "Temperature", "Cel", 0, 60, high(27, 30)},
          Quantity{"conductivity", "Conductivity", "uS/cm", 0, 4000, high(1600)},
          Quantity{"ph", "pH", "[pH]", 4, 12, {std::nullopt, 7.0, 9.0, std::nullopt}},
          Quantity{"chlorine", "Free chlorine", "mg/L", 0, 5, {std::nullopt, 0.2, 1.0, std::nullopt}}})
        b.channel(basin, basin, q);
    for (const char *valve : {"LV-100", "BV-100"}) {
        b.channel(QLatin1String(valve), QLatin1String(valve), {"position", "Position", "%", -1, 101});
        b.channel(QLatin1String(valve), QLatin1String(valve), {"flow", "Flow", "m3/h", 0, 80});
    }
    b.alarm(basin + QStringLiteral(".level"), LimitName::Low, 2,
            {QStringLiteral("Basin level low"), QStringLiteral("The pumps lose their suction head within an hour."),
             QStringLiteral("Check the make-up valve LV-100; look for a leak.")})
        .deadband = 1;
    b.alarm(basin + QStringLiteral(".level"), LimitName::LowLow, 1,
            {QStringLiteral("Basin nearly empty"), QStringLiteral("The pumps run dry within minutes and are damaged."),
             QStringLiteral("Stop pumps one by one before they run dry; open the emergency make-up.")})
        .deadband = 1;
    b.alarm(basin + QStringLiteral(".temperature"), LimitName::High, 3,
            {QStringLiteral("Basin too warm"), QStringLiteral("The heat exchangers cannot cool the process any more."),
             QStringLiteral("Check the tower fans; start one that stands still.")})
        .deadband = 0.3;
    b.alarm(basin + QStringLiteral(".conductivity"), LimitName::High, 4,
            {QStringLiteral("Conductivity high"), QStringLiteral("Scale builds up in the heat exchangers."),
             QStringLiteral("Check the blow-down valve BV-100; open it further.")})
        .deadband = 20;
    plant::Binding &level = b.bind(basin + QStringLiteral(".level"), QStringLiteral("B-100-WATER"), BindingKind::Level);
    level.range = plant::Range{0, 100};
    b.bind(basin + QStringLiteral(".level"), basin, BindingKind::Label).text = QStringLiteral("{name} {value} {unit}");
}

void instrumentHeaders(ProjectBuilder &b)
{
    const QString supply = QStringLiteral("H-150"), back = QStringLiteral("H-350");
    b.channel(supply, supply,
              {"supply_pressure", "Supply pressure", "bar", 0, 8, {3.0, 3.5, std::nullopt, std::nullopt}});
    b.channel(supply, supply, {"supply_temperature", "Supply temperature", "Cel", 0, 80, high(27, 30)});
    b.channel(supply, supply, {"supply_flow", "Supply flow", "m3/h", 0, 2500});
    b.channel(back, back, {"return_pressure", "Return pressure", "bar", 0, 6});
    b.channel(back, back, {"return_temperature", "Return temperature", "Cel", 0, 80});
    b.alarm(QStringLiteral("H-150.supply_pressure"), LimitName::Low, 2,
            {QStringLiteral("Supply pressure low"),
             QStringLiteral("The heat exchangers farthest from the pumps get no water."),
             QStringLiteral("Start the standby pump; look for a leak.")})
        .deadband = 0.1;
    b.alarm(QStringLiteral("H-150.supply_temperature"), LimitName::High, 3,
            {QStringLiteral("Supply water too warm"),
             QStringLiteral("The processes warm up within a quarter of an hour."),
             QStringLiteral("Check the tower fans and the basin temperature.")})
        .deadband = 0.3;
    b.bind(QStringLiteral("H-150.supply_temperature"), supply, BindingKind::ColourRamp).range = plant::Range{15, 50};
    b.bind(QStringLiteral("H-350.return_temperature"), back, BindingKind::ColourRamp).range = plant::Range{15, 50};
    b.bind(QStringLiteral("H-150.supply_pressure"), supply, BindingKind::Label);
    b.bind(QStringLiteral("H-350.return_temperature"), back, BindingKind::Label);
}

void instrumentUtilities(ProjectBuilder &b)
{
    const QString skid = QStringLiteral("DS-500"), vessel = QStringLiteral("V-160"), mcc = QStringLiteral("MCC-600"),
                  weather = QStringLiteral("WS-900");
    b.channel(skid, skid, {"biocide_level", "Biocide tank", "%", 0, 100, low(20)});
    b.channel(skid, skid, {"biocide_stroke", "Biocide pump stroke", "%", 0, 100});
    b.channel(skid, skid, {"inhibitor_level", "Inhibitor tank", "%", 0, 100, low(20)});
    b.channel(skid, skid, {"inhibitor_stroke", "Inhibitor pump stroke", "%", 0, 100});
    b.alarm(QStringLiteral("DS-500.biocide_level"), LimitName::Low, 4,
            {QStringLiteral("Biocide runs out"),
             QStringLiteral("Biofilm and legionella grow in the tower within days."),
             QStringLiteral("Order a refill today.")});
    b.channel(vessel, vessel, {"pressure", "Pressure", "bar", 0, 6});
    b.channel(vessel, vessel, {"level", "Level", "%", 0, 100});
    b.channel(mcc, mcc, {"voltage", "Bus voltage", "V", 0, 500, {std::nullopt, 380.0, 420.0, std::nullopt}});
    b.channel(mcc, mcc, {"temperature", "Cabinet temperature", "Cel", 0, 80, high(45)});
    b.channel(mcc, mcc, {"battery", "Battery", "%", 0, 100, low(60)});
    for (const Quantity &q :
         {Quantity{"dry_bulb", "Air temperature", "Cel", -40, 60}, Quantity{"wet_bulb", "Wet bulb", "Cel", -40, 50},
          Quantity{"humidity", "Humidity", "%", 0, 105}, Quantity{"wind", "Wind", "m/s", -1, 60},
          Quantity{"barometer", "Air pressure", "hPa", 850, 1100}})
        b.plainChannel(weather, weather, q);
}

void instrumentPlant(ProjectBuilder &b)
{
    const QString plantTag = QStringLiteral("PLANT"), site = QStringLiteral("CW");
    for (const Quantity &q :
         {Quantity{"power", "Electric power", "kW", 0, 1000}, Quantity{"heat", "Heat removed", "kW", 0, 40000},
          Quantity{"specific_power", "Power per heat", "W/kW", 0, 200},
          Quantity{"approach", "Approach to wet bulb", "K", 0, 40}, Quantity{"range", "Cooling range", "K", 0, 40},
          Quantity{"cycles", "Cycles of concentration", "1", 0, 20}, Quantity{"cost_rate", "Cost", "{EUR}/h", 0, 1000},
          Quantity{"evaporation", "Evaporation", "m3/h", 0, 100},
          Quantity{"water_today", "Make-up water today", "m3", 0, 10000}})
        b.channel(site, plantTag, q);
}

} // namespace demogenerator
