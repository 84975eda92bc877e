// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "plantstates.h"

#include <QRectF>

class QPainter;

namespace twinscope::viewport {

/// Explains the colour ramps in the picture: which quantity, which range, which unit.
struct LegendEntry
{
    QString title;
    QString unit;
    QString ramp;
    plant::Range range;

    bool operator==(const LegendEntry &) const = default;
};

/// Distinct ramps, in the order of the bindings, at most three. The title is the channels' common name, else
/// the quantity they measure, where the unit tells it.
std::vector<LegendEntry> legendOf(const plant::Plant &plant, const std::vector<QString> &units);

/// Where the legend goes; empty where there is nothing to explain.
QRectF legendPlace(const std::vector<LegendEntry> &entries, const QSizeF &view);
void paintLegend(QPainter &painter, const std::vector<LegendEntry> &entries, const QRectF &place,
                 const look::Theme &theme);

} // namespace twinscope::viewport
