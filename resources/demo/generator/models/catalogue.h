// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "equipment.h"

#include <functional>

namespace demomodels {

enum class FileFormat { Step, Glb };

/// One file of the demo and how its content is made.
struct Entry
{
    std::string file; ///< without its suffix
    FileFormat format;
    std::function<Equipment()> make;
};

/// Everything the cooling-water plant is built of.
std::vector<Entry> catalogue();

// machines.cpp
Equipment centrifugalPump();
Equipment electricMotor();

// valves.cpp
Equipment butterflyValve();
Equipment gateValve();
Equipment checkValve();
Equipment controlValve();

// vessels.cpp
Equipment coldWaterBasin();
Equipment bufferTank();
Equipment expansionVessel();
Equipment basketFilter();

// exchangers.cpp
Equipment plateHeatExchanger();
Equipment shellAndTubeExchanger();
Equipment consumerBlock();

// tower.cpp
Equipment coolingTower();

// piping.cpp
Equipment pipe(int dn, double length);
Equipment elbow(int dn);
Equipment tee(int dn, int branch);
Equipment reducer(int dn, int smaller);
Equipment flangePair(int dn);
Equipment header(int dn, int branch, int branches, double pitch);
Equipment pipeSupport();

// structures.cpp
Equipment pipeRack();
Equipment floorSlab();
Equipment buildingFrame();
Equipment platform();

// utilities.cpp
Equipment dosingSkid();
Equipment controlCabinet();
Equipment weatherStation();

// instruments.cpp
Equipment thermowell();
Equipment pressureGauge();
Equipment flowMeter();

} // namespace demomodels
