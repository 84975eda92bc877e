// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/quality.h>
#include <twinscope/core/value.h>
#include <twinscope/plant/plant.h>

#include <QByteArrayView>

namespace twinscope::telemetry {

/// A text read as what a channel carries, or why it could not be.
struct Conversion
{
    core::Value value;
    core::QualityReason fault = core::QualityReason::None; ///< Undecodable or NotANumber; the value is empty then
};

/// Reads text without surrounding space, in no language's number format: 12.5, -3, 1e3, +7; hexadecimal is refused.
/// Integers keep 64 bits ("12.0" is fine, "12.5" is not); truth values: true/false, on/off, yes/no, 1/0 in any case;
/// for integers and truth values also the names of the channel's states. The range is not looked at.
Conversion convert(QByteArrayView text, const plant::Channel &channel);

/// Whether a number lies outside the channel's range; false where it has none.
bool isOutside(const core::Value &value, const plant::Channel &channel);

} // namespace twinscope::telemetry
