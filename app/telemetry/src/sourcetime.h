// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/time.h>

#include <QByteArrayView>

#include <optional>

namespace twinscope::telemetry {

/// A moment as payloads write it: ISO 8601, or a Unix number whose unit its magnitude tells; a fraction is kept to the
/// nanosecond. Nothing where it is unreadable or not between the years 1971 and 2200, which no plant's clock shows.
std::optional<core::Time> parseSourceTime(QByteArrayView text);

} // namespace twinscope::telemetry
