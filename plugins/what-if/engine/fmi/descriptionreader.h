// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "description.h"

#include <twinscope/core/result.h>

#include <QByteArray>

namespace twinscope::whatif {

/// Reads the XML of a modelDescription.xml. Faults that leave something to work with become `problems` of the description,
/// and checkDescription() adds those that only show in the whole.
/// Errors: Malformed (no XML, no fmiModelDescription), Unsupported (a version nobody here knows), LimitExceeded.
core::Result<Description> readDescription(const QByteArray &xml);

/// Looks at a description as a whole and adds to its problems: references to nothing, names that come twice, values out of
/// range, what the standard wants and is not there. readDescription() has called it.
void checkDescription(Description &description);

} // namespace twinscope::whatif
