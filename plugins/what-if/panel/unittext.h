// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace twinscope::whatif {

/// "Cost [EUR]": a name with its unit as people write it; the name alone where there is none.
QString withUnit(const QString &name, const QString &unit);

} // namespace twinscope::whatif
