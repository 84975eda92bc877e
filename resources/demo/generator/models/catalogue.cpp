// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "catalogue.h"

namespace demomodels {

std::vector<Entry> catalogue()
{
    using enum FileFormat;
    return {
        {"centrifugal-pump", Step, centrifugalPump},
        {"electric-motor", Glb, electricMotor},
        {"butterfly-valve-dn200", Step, butterflyValve},
        {"gate-valve-dn250", Glb, gateValve},
        {"check-valve-dn200", Glb, checkValve},
        {"control-valve-dn150", Step, controlValve},
        {"cold-water-basin", Step, coldWaterBasin},
        {"buffer-tank", Glb, bufferTank},
        {"expansion-vessel", Glb, expansionVessel},
        {"basket-filter", Step, basketFilter},
        {"plate-heat-exchanger", Step, plateHeatExchanger},
        {"shell-and-tube-exchanger", Glb, shellAndTubeExchanger},
        {"consumer-block", Glb, consumerBlock},
        {"cooling-tower", Step, coolingTower},
        {"pipe-dn200-1m", Step, [] { return pipe(200, 1000); }},
        {"pipe-dn200-3m", Glb, [] { return pipe(200, 3000); }},
        {"pipe-dn200-6m", Glb, [] { return pipe(200, 6000); }},
        {"pipe-dn250-2m", Step, [] { return pipe(250, 2000); }},
        {"pipe-dn400-6m", Glb, [] { return pipe(400, 6000); }},
        {"elbow-dn200", Step, [] { return elbow(200); }},
        {"elbow-dn250", Glb, [] { return elbow(250); }},
        {"elbow-dn400", Glb, [] { return elbow(400); }},
        {"tee-dn400-dn200", Step, [] { return tee(400, 200); }},
        {"reducer-dn250-dn200", Step, [] { return reducer(250, 200); }},
        {"flange-pair-dn200", Step, [] { return flangePair(200); }},
        {"supply-header-dn400", Step, [] { return header(400, 200, 4, 3000); }},
        {"return-header-dn400", Glb, [] { return header(400, 200, 4, 6000); }},
        {"pipe-support", Glb, pipeSupport},
        {"pipe-rack", Glb, pipeRack},
        {"floor-slab", Glb, floorSlab},
        {"building-frame", Step, buildingFrame},
        {"platform", Glb, platform},
        {"dosing-skid", Step, dosingSkid},
        {"control-cabinet", Step, controlCabinet},
        {"weather-station", Glb, weatherStation},
        {"thermowell", Glb, thermowell},
        {"pressure-gauge", Glb, pressureGauge},
        {"flow-meter-dn200", Step, flowMeter},
    };
}

} // namespace demomodels
