// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "charts/spectrumchart.h"

#include <QDialog>

class QTableWidget;

namespace twinscope::predict {

/// The bands that are marked in one channel's spectrum, as a list to be edited.
class BandDialog final : public QDialog
{
    Q_OBJECT
public:
    BandDialog(const QString &channel, const std::vector<SpectrumBand> &bands, QWidget *parent);

    std::vector<SpectrumBand> bands() const; ///< rows that name no band are left out

private:
    void addRow(const SpectrumBand &band);

    QTableWidget *m_table;
};

} // namespace twinscope::predict
