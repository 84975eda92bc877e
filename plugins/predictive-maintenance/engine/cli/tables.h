// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "frame/framereader.h"

namespace twinscope::predict {

/// What a command says about tables that may be files or spans of a plant's record.
struct TableWishes
{
    FrameWishes file;
    QString asset;   ///< of a plant: its channels only
    double step = 1; ///< seconds between two rows of a plant
};

/// A table by its name: a file, "PLANT.twin.json" (all of its record), or "PLANT.twin.json@FROM/TO" (ISO 8601).
/// `like`: the columns that are wanted of a plant; empty: all its measured numbers.
/// The errors of readFrame, openRecord and plantFrame; InvalidArgument for a span that cannot be read.
core::Result<Frame> readTable(const QString &name, const TableWishes &wishes, const QStringList &like = {});

/// Whether it names a plant.
bool isPlantTable(const QString &name);

} // namespace twinscope::predict
