// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include <twinscope/geometry/importer.h>

namespace twinscope::geometry {

QByteArray ImportSettings::key() const
{
    return "detail=" + QByteArray::number(int(detail)) + ";unit=" + QByteArray::number(unitOverride, 'g', 17) +
           ";yup=" + QByteArray::number(int(yUp));
}

} // namespace twinscope::geometry
