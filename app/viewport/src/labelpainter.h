// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "labellayout.h"
#include "labels.h"

class QPainter;

namespace twinscope::viewport {

/// Size of a label with its mark, in the given font.
QSizeF labelSize(const Label &label, const QFont &font);

/// From the label to what it speaks of; before all labels, so that it runs through none of them.
void paintLeader(QPainter &painter, const Label &label, const PlacedLabel &place, const look::Theme &theme);

void paintLabel(QPainter &painter, const Label &label, const PlacedLabel &place, const look::Theme &theme,
                bool blinkedOff = false);

} // namespace twinscope::viewport
