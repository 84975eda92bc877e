// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/spectrumchart.h"

#include <QJsonObject>

namespace twinscope::predict {

/// The bands that a person marked in a channel's spectrum: "spectra": { "CHANNEL": [ { "name", "from", "to" } ] } of the
/// plugin's section, in Hz. Entries that are none are left out.
std::vector<SpectrumBand> bandsOf(const QJsonObject &section, const QString &channel);
QJsonObject withBands(QJsonObject section, const QString &channel, const std::vector<SpectrumBand> &bands);

} // namespace twinscope::predict
