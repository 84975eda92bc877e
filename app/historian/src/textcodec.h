// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "bytes.h"

#include <QString>

namespace twinscope::historian {

/// The texts at those positions of `texts`: each different one once, compressed where there is much of it, and which of
/// them every value is.
void encodeTexts(const std::vector<QString> &texts, std::span<const qint64> positions, Bytes &out);
/// Adds the texts and gives the positions they got. False where the bytes make no sense.
bool decodeTexts(ByteReader &in, std::span<qint64> positions, std::vector<QString> &texts);

} // namespace twinscope::historian
