// SPDX-FileCopyrightText: 2026 The Twinscope authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <twinscope/plant/plant.h>

#include <QDialog>

class QDoubleSpinBox;
class QSpinBox;

namespace twinscope::predict {

/// How all watches of a plant judge: false-alarm rate, persistence, how often.
struct WatchSettings
{
    double falseAlarmRate = 0.005;
    int persistence = 1;
    double stepSeconds = 1;
};

/// Those of the first watch, else the usual ones.
WatchSettings watchSettingsOf(const plant::Plant &plant);
/// The plant with these for all of its watches.
plant::Plant withWatchSettings(plant::Plant plant, const WatchSettings &settings);

/// The form of it.
class WatchSettingsDialog final : public QDialog
{
    Q_OBJECT
public:
    WatchSettingsDialog(const WatchSettings &settings, QWidget *parent);

    WatchSettings settings() const;

private:
    void present(const WatchSettings &settings);

    QDoubleSpinBox *m_rate, *m_step;
    QSpinBox *m_persistence;
};

} // namespace twinscope::predict
