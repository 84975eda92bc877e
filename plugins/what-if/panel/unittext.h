// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/core/time.h>

#include <QString>

namespace twinscope::whatif {

/// "Cost [EUR]": a name with its unit as people write it; the name alone where there is none.
QString withUnit(const QString &name, const QString &unit);

/// "23 Nov 2026 22:06 UTC", in the person's language.
QString momentText(core::Time time, bool withSeconds = false);

} // namespace twinscope::whatif
