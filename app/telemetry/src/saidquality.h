// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/quality.h>

#include <QByteArrayView>

#include <optional>

namespace twinscope::telemetry {

/// What a source says about its own value: "good", "ok", "valid", "uncertain", "bad", "invalid", "error", the name of an
/// OPC UA status ("BadNoCommunication"), or an OPC UA status code, whose two highest bits are the severity (Part 4, 7.39).
/// Nothing where it is none of these: members named "quality" also carry other things.
std::optional<core::QualityLevel> parseSaidQuality(QByteArrayView text);

} // namespace twinscope::telemetry
