// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>

#include <vector>

namespace twinscope::test {

/// One entity of an IGES file: parameters as they stand there, "122,1,10.,0.,20.;" for example. The entity at index I has
/// the directory number 2 I + 1, by which others refer to it.
struct IgesEntity
{
    QByteArray parameters;
    int matrix = 0; ///< directory number of its transformation
};

QByteArray igesFile(const std::vector<IgesEntity> &entities); ///< IGES 5.3, millimetres

} // namespace twinscope::test
