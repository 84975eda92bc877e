// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bytes.h"

namespace twinscope::historian {

/// Doubles, exact down to the last bit. What an instrument says has few decimal places, so most values are an integer
/// divided by a power of ten (compare ALP: Afroozeh et al., SIGMOD 2023; division instead of their multiplication makes
/// every decimal of up to 15 digits exact); the others keep their bits. How many they are is not written.
void encodeReals(std::span<const double> values, Bytes &out);
/// False where the bytes are not what encodeReals() wrote for that many values.
bool decodeReals(ByteReader &in, std::span<double> values);
bool decodeRealBits(ByteReader &in, std::span<qint64> bits); ///< the same, as their bits

} // namespace twinscope::historian
