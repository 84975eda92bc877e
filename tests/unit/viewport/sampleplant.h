// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/frame.h>
#include <twinscope/geometry/model.h>
#include <twinscope/plant/plant.h>

#include <memory>

namespace twinscope::test {

/// A motor-and-pump shaped model made of turned parts: nodes "/Pump/Casing", "/Pump/Motor" and "/Pump/Fan", about
/// `triangles` in all, with levels of detail.
std::shared_ptr<const geometry::Model> pumpModel(int triangles = 1200);

/// A box from (0,0,0) to (1,1,1) metres, nodes "/Box" and below it "/Box/Lid" half a metre above.
std::shared_ptr<const geometry::Model> boxModel();

/// `count` pumps "P-1"… in rows, each with a channel "c1"… of range 0…100 shown as a state colour (high limit 80).
/// All use the model file "pump.step".
plant::Plant pumpPlant(int count);

/// A frame in which every channel changed to its value.
core::Frame frameOf(const std::vector<core::Value> &values, core::Time time = {1'600'000'000'000'000'000});

} // namespace twinscope::test
