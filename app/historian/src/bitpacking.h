// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bytes.h"

namespace twinscope::historian {

/// Unsigned numbers in `width` bits each, and the few that need more patched in behind (PFOR; Zukowski et al., ICDE 2006).
void packBits(std::span<const quint64> values, Bytes &out);
/// About the size packBits() will need, in bytes.
size_t packedSize(std::span<const quint64> values);
/// False where the bytes are not what packBits() wrote for that many values.
bool unpackBits(ByteReader &in, std::span<quint64> values);

} // namespace twinscope::historian
