// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "../conversion.h"

#include <twinscope/core/time.h>

namespace twinscope::telemetry::sparkplug {

class Metric;

/// Data types (Sparkplug 3.0 section 6.4.16) as far as they are told apart here.
enum DataType : quint32 {
    Unknown = 0,
    Int8 = 1,
    Int16 = 2,
    Int32 = 3,
    Int64 = 4,
    UInt8 = 5,
    UInt16 = 6,
    UInt32 = 7,
    UInt64 = 8,
    Float = 9,
    Double = 10,
    Boolean = 11,
    String = 12,
    DateTime = 13,
    Text = 14,
    Uuid = 15,
    LastScalar = Uuid, ///< behind it: data sets, bytes, files, templates, property sets, arrays
};

/// The metric's value as what the channel carries; `type` is what the birth said. Undecodable where it does not fit.
Conversion valueOf(const Metric &metric, quint32 type, const plant::Channel &channel);
/// The value as it is, for people and discovery; empty where it is none of the simple types.
core::Value plainValueOf(const Metric &metric, quint32 type);

/// Milliseconds since 1970; nothing before 1971 and after 2200.
std::optional<core::Time> timeOf(quint64 milliseconds);

/// What the property "Quality" says, in the OPC codes that Sparkplug edge nodes use: 0 bad, 192 good, 500 stale.
core::Quality qualityOf(const Metric &metric);

} // namespace twinscope::telemetry::sparkplug
