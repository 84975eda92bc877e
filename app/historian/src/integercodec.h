// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bytes.h"

namespace twinscope::historian {

/// Any 64-bit integers, small where they are close together, evenly spaced, or all multiples of a thousand, a million or
/// a milliard apart (as moments in nanoseconds are). How many they are is not written.
void encodeIntegers(std::span<const qint64> values, Bytes &out);
/// False where the bytes are not what encodeIntegers() wrote for that many values.
bool decodeIntegers(ByteReader &in, std::span<qint64> values);

} // namespace twinscope::historian
